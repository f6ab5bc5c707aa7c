import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { queries } from './queries.ts';
import type { SettingsChange } from './types.ts';

export const useSettings = () =>
  useQuery({ queryKey: ['settings'], queryFn: () => answered(api.GET('/api/v1/settings')), staleTime: 60_000 });

export const useChangeSettings = () =>
  useMutation({
    mutationFn: (body: SettingsChange) => answered(api.PATCH('/api/v1/settings', { body })),
    onSuccess: (settings) => {
      queries.setQueryData(['settings'], settings);
      return queries.invalidateQueries({ queryKey: ['mail'] });
    },
  });

export const useTokens = () =>
  useQuery({ queryKey: ['tokens'], queryFn: () => answered(api.GET('/api/v1/auth/tokens')) });

const tokensMoved = () => queries.invalidateQueries({ queryKey: ['tokens'] });

export const useMakeToken = () =>
  useMutation({
    mutationFn: (name: string) => answered(api.POST('/api/v1/auth/tokens', { body: { name } })),
    onSuccess: tokensMoved,
  });

export const useDropToken = () =>
  useMutation({
    mutationFn: (id: string) => answered(api.DELETE('/api/v1/auth/tokens/{id}', { params: { path: { id } } })),
    onSuccess: tokensMoved,
  });
