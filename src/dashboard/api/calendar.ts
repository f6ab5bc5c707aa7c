import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { queries } from './queries.ts';
import type { Calendar, Program } from './types.ts';

/** The season's dates, with the user's corrections. */
export const useSeason = () =>
  useQuery({
    queryKey: ['season'],
    queryFn: () => answered(api.GET('/api/v1/seasons/current')),
    staleTime: 5 * 60_000,
  });

const MOST = 1000;

/** All programs, for their interviews. */
export const useEveryProgram = () =>
  useQuery({
    queryKey: ['programs', 'every'],
    staleTime: 60_000,
    queryFn: async () => {
      const all: Program[] = [];
      let cursor: string | undefined;
      do {
        const page = await answered(api.GET('/api/v1/programs', { params: { query: { limit: 100, cursor } } }));
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined && all.length < MOST);
      return all;
    },
  });

/** Whether there is a feed for other calendar programs, and its address. */
export const useCalendar = () =>
  useQuery({ queryKey: ['calendar'], queryFn: () => answered(api.GET('/api/v1/calendar')) });

const known = (calendar: Calendar) => queries.setQueryData(['calendar'], calendar);

export const useRenewCalendar = () =>
  useMutation({ mutationFn: () => answered(api.POST('/api/v1/calendar/renew')), onSuccess: known });

export const useChangeCalendar = () =>
  useMutation({
    mutationFn: (names: Calendar['names']) => answered(api.PATCH('/api/v1/calendar', { body: { names } })),
    onSuccess: known,
  });

export const useSwitchCalendarOff = () =>
  useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/calendar')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar'] }),
  });
