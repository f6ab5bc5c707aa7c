import { useMutation } from '@tanstack/react-query';
import { api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';
import type { FollowUp, Interaction } from './types.ts';

export type NewInteraction = Pick<Interaction, 'mentorId' | 'at' | 'kind' | 'direction' | 'summary'> &
  Partial<Omit<Interaction, 'id' | 'version'>>;

export interface Logged {
  interaction: Interaction;
  followUps: FollowUp[];
}

export const useLogInteraction = () =>
  useMutation({
    mutationFn: (given: NewInteraction) => api.post<Logged>('/interactions', given),
    onSuccess: everythingMayHaveChanged,
  });

export const useChangeInteraction = (id: string) =>
  useMutation({
    mutationFn: (change: Partial<NewInteraction> & { version?: number }) =>
      api.patch<Logged>(`/interactions/${id}`, change),
    onSuccess: everythingMayHaveChanged,
  });

export const useRemoveInteraction = (id: string) =>
  useMutation({ mutationFn: () => api.remove<null>(`/interactions/${id}`), onSuccess: everythingMayHaveChanged });
