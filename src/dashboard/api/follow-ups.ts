import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';
import type { Every, FollowUp } from './types.ts';

const MOST = 1000;

/** Every open follow-up, soonest first; of one mentor where one is named. */
export const useOpenFollowUps = (mentorId?: string) =>
  useQuery({
    queryKey: ['follow-ups', mentorId ?? null],
    queryFn: async () => {
      const all: FollowUp[] = [];
      let cursor: string | undefined;
      do {
        const query = { state: 'open', mentorId, limit: 100, cursor } as const;
        const page = await answered(api.GET('/api/v1/follow-ups', { params: { query } }));
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined && all.length < MOST);
      return all;
    },
  });

const of = (id: string) => ({ params: { path: { id } } });
const onSuccess = everythingMayHaveChanged;
const snooze = (id: string, until: string) =>
  answered(api.POST('/api/v1/follow-ups/{id}/snooze', { ...of(id), body: { until } }));
const undo = (id: string) => answered(api.POST('/api/v1/follow-ups/{id}/undo', of(id)));

export const useFollowUpActs = (id: string) => ({
  done: useMutation({ mutationFn: () => answered(api.POST('/api/v1/follow-ups/{id}/done', of(id))), onSuccess }),
  snooze: useMutation({ mutationFn: (until: string) => snooze(id, until), onSuccess }),
  undo: useMutation({ mutationFn: () => undo(id), onSuccess }),
});

interface Noted {
  mentorId: string;
  title: string;
  /** Local day. */
  on: string;
  every: Every | null;
}
export const useNoteFollowUp = () =>
  useMutation({ mutationFn: (body: Noted) => answered(api.POST('/api/v1/follow-ups', { body })), onSuccess });

export const useStopRepeating = () =>
  useMutation({
    mutationFn: (id: string) =>
      answered(api.POST('/api/v1/follow-ups/{id}/cancel', { ...of(id), body: { reason: 'It need not come again.' } })),
    onSuccess,
  });

/** The same for whichever was moved. */
export const usePutOff = () =>
  useMutation({ mutationFn: ({ id, until }: { id: string; until: string }) => snooze(id, until), onSuccess });
export const useTakeBack = () => useMutation({ mutationFn: undo, onSuccess });

export const usePlan = (week: string) =>
  useQuery({
    queryKey: ['plan', week],
    queryFn: () => answered(api.GET('/api/v1/plan', { params: { query: { week } } })),
  });
