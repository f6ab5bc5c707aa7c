import { useMutation } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';
import type { NewInteraction } from './types.ts';

export const useLogInteraction = () =>
  useMutation({
    mutationFn: (body: NewInteraction) => answered(api.POST('/api/v1/interactions', { body })),
    onSuccess: everythingMayHaveChanged,
  });

export const useChangeInteraction = (id: string) =>
  useMutation({
    mutationFn: (body: Partial<NewInteraction> & { version: number }) =>
      answered(api.PATCH('/api/v1/interactions/{id}', { params: { path: { id } }, body })),
    onSuccess: everythingMayHaveChanged,
  });

export const useRemoveInteraction = (id: string) =>
  useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/interactions/{id}', { params: { path: { id } } })),
    onSuccess: everythingMayHaveChanged,
  });
