import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';
import type { FollowUp, FollowUpState, Page, Plan } from './types.ts';

export const useFollowUps = (state: FollowUpState) =>
  useQuery({
    queryKey: ['follow-ups', state],
    queryFn: () => api.get<Page<FollowUp>>('/follow-ups', { state, limit: 100 }),
  });

/** The act of a moment ago, so that it can be shown where it happened and taken back. */
export const useFollowUpActs = (id: string) => ({
  done: useMutation({
    mutationFn: () => api.post<FollowUp>(`/follow-ups/${id}/done`),
    onSuccess: everythingMayHaveChanged,
  }),
  snooze: useMutation({
    mutationFn: (until: string) => api.post<FollowUp>(`/follow-ups/${id}/snooze`, { until }),
    onSuccess: everythingMayHaveChanged,
  }),
  cancel: useMutation({
    mutationFn: (reason: string) => api.post<FollowUp>(`/follow-ups/${id}/cancel`, { reason }),
    onSuccess: everythingMayHaveChanged,
  }),
  undo: useMutation({
    mutationFn: () => api.post<FollowUp>(`/follow-ups/${id}/undo`),
    onSuccess: everythingMayHaveChanged,
  }),
});

export const usePlan = (week: string) =>
  useQuery({ queryKey: ['plan', week], queryFn: () => api.get<Plan>('/plan', { week }) });
