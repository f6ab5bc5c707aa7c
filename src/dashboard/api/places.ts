import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';
import type { Page, Program, Site } from './types.ts';

export const useSites = () =>
  useQuery({ queryKey: ['sites'], queryFn: () => api.get<Page<Site>>('/sites', { limit: 100 }), staleTime: 60_000 });

export const usePrograms = () =>
  useQuery({
    queryKey: ['programs'],
    queryFn: () => api.get<Page<Program>>('/programs', { limit: 100 }),
    staleTime: 60_000,
  });

const keepers = <Thing extends { id: string }>(path: string, id: string | null) => ({
  keep: {
    mutationFn: (given: Partial<Thing>) =>
      id === null ? api.post<Thing>(path, given) : api.patch<Thing>(`${path}/${id}`, given),
    onSuccess: everythingMayHaveChanged,
  },
  remove: { mutationFn: () => api.remove<null>(`${path}/${id}`), onSuccess: everythingMayHaveChanged },
});

export const useKeepSite = (id: string | null) => useMutation(keepers<Site>('/sites', id).keep);
export const useRemoveSite = (id: string) => useMutation(keepers<Site>('/sites', id).remove);
export const useKeepProgram = (id: string | null) => useMutation(keepers<Program>('/programs', id).keep);
export const useRemoveProgram = (id: string) => useMutation(keepers<Program>('/programs', id).remove);
