import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';

/** What links of mails did in the last half minute. */
export const useMailActs = () =>
  useQuery({
    queryKey: ['mail', 'acts'],
    queryFn: () => answered(api.GET('/api/v1/mail/acts')),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.items.length ? 5_000 : false),
  });

export const useUndoMailAct = () =>
  useMutation({
    mutationFn: (id: string) => answered(api.POST('/api/v1/mail/acts/{id}/undo', { params: { path: { id } } })),
    onSuccess: everythingMayHaveChanged,
  });
