import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { everythingMayHaveChanged, queries } from './queries.ts';
import type { Draft, MessageKind, Page } from './types.ts';

export interface NewDraft {
  kind: MessageKind;
  mentorId: string;
  interactionId?: string;
}

const keep = (draft: Draft) => {
  queries.setQueryData(['drafts', draft.id], draft);
};

export const useDrafts = () =>
  useQuery({ queryKey: ['drafts'], queryFn: () => api.get<Page<Draft>>('/drafts', { limit: 50 }) });

export const useDraft = (id: string) =>
  useQuery({
    queryKey: ['drafts', id],
    queryFn: () => api.get<Draft>(`/drafts/${id}`),
    refetchOnWindowFocus: false,
  });

export const useBeginDraft = () =>
  useMutation({ mutationFn: (given: NewDraft) => api.post<Draft>('/drafts', given), onSuccess: keep });

export const useDraftActs = (id: string) => ({
  save: useMutation({
    mutationFn: (words: { subject: string; body: string; version?: number }) =>
      api.patch<Draft>(`/drafts/${id}`, words),
    onSuccess: keep,
  }),
  answer: useMutation({
    mutationFn: (given: { rule: string; reason?: string }) => api.post<Draft>(`/drafts/${id}/accept`, given),
    onSuccess: keep,
  }),
  ready: useMutation({ mutationFn: () => api.post<Draft>(`/drafts/${id}/ready`), onSuccess: keep }),
  sent: useMutation({
    mutationFn: (at: string) => api.post<Draft>(`/drafts/${id}/sent`, { at }),
    onSuccess: everythingMayHaveChanged,
  }),
  remove: useMutation({ mutationFn: () => api.remove<null>(`/drafts/${id}`), onSuccess: everythingMayHaveChanged }),
});
