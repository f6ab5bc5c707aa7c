import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { everythingMayHaveChanged, queries } from './queries.ts';
import type { Draft, NewDraft } from './types.ts';

const keep = (draft: Draft) => {
  queries.setQueryData(['drafts', draft.id], draft);
};

export const useDrafts = () =>
  useQuery({
    queryKey: ['drafts'],
    queryFn: () => answered(api.GET('/api/v1/drafts', { params: { query: { limit: 50 } } })),
  });

export const useDraft = (id: string) =>
  useQuery({
    queryKey: ['drafts', id],
    queryFn: () => answered(api.GET('/api/v1/drafts/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  });

export const useBeginDraft = () =>
  useMutation({
    mutationFn: (body: NewDraft) => answered(api.POST('/api/v1/drafts', { body })),
    onSuccess: keep,
  });

interface Words {
  subject: string;
  body: string;
  version?: number;
}

export const useDraftActs = (id: string) => {
  const of = { params: { path: { id } } };
  return {
    save: useMutation({
      mutationFn: (body: Words) => answered(api.PATCH('/api/v1/drafts/{id}', { ...of, body })),
      onSuccess: keep,
    }),
    answer: useMutation({
      mutationFn: (body: { rule: string; reason?: string }) =>
        answered(api.POST('/api/v1/drafts/{id}/accept', { ...of, body })),
      onSuccess: keep,
    }),
    ready: useMutation({ mutationFn: () => answered(api.POST('/api/v1/drafts/{id}/ready', of)), onSuccess: keep }),
    sent: useMutation({
      mutationFn: () => answered(api.POST('/api/v1/drafts/{id}/sent', { ...of, body: {} })),
      onSuccess: (draft) => {
        keep(draft);
        return everythingMayHaveChanged();
      },
    }),
    remove: useMutation({
      mutationFn: () => answered(api.DELETE('/api/v1/drafts/{id}', of)),
      onSuccess: () => {
        queries.removeQueries({ queryKey: ['drafts', id] });
        return everythingMayHaveChanged();
      },
    }),
  };
};
