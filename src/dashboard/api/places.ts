import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';
import type { ProgramChange, SiteChange } from './types.ts';

const all = { params: { query: { limit: 100 } } };
const at = (id: string) => ({ params: { path: { id } } });

export const useSites = () =>
  useQuery({ queryKey: ['sites'], queryFn: () => answered(api.GET('/api/v1/sites', all)), staleTime: 60_000 });

export const usePrograms = () =>
  useQuery({ queryKey: ['programs'], queryFn: () => answered(api.GET('/api/v1/programs', all)), staleTime: 60_000 });

export const useAddSite = () =>
  useMutation({
    mutationFn: (body: Omit<SiteChange, 'version'> & { name: string }) => answered(api.POST('/api/v1/sites', { body })),
    onSuccess: everythingMayHaveChanged,
  });

export const useChangeSite = (id: string) =>
  useMutation({
    mutationFn: (body: SiteChange) => answered(api.PATCH('/api/v1/sites/{id}', { ...at(id), body })),
    onSuccess: everythingMayHaveChanged,
  });

export const useRemoveSite = (id: string) =>
  useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/sites/{id}', at(id))),
    onSuccess: everythingMayHaveChanged,
  });

export const useAddProgram = () =>
  useMutation({
    mutationFn: (body: Omit<ProgramChange, 'version'> & { name: string }) =>
      answered(api.POST('/api/v1/programs', { body })),
    onSuccess: everythingMayHaveChanged,
  });

export const useChangeProgram = (id: string) =>
  useMutation({
    mutationFn: (body: ProgramChange) => answered(api.PATCH('/api/v1/programs/{id}', { ...at(id), body })),
    onSuccess: everythingMayHaveChanged,
  });

export const useRemoveProgram = (id: string) =>
  useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/programs/{id}', at(id))),
    onSuccess: everythingMayHaveChanged,
  });
