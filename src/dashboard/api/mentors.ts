import { keepPreviousData, useInfiniteQuery, useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';
import type { Mentor, MessageKind, Page, TimelineEntry, Verdict } from './types.ts';

export interface MentorFilters {
  q?: string;
  role?: string;
  siteId?: string;
  programId?: string;
  tag?: string;
  sort?: string;
}

export const useMentors = (filters: MentorFilters, limit = 30) =>
  useInfiniteQuery({
    queryKey: ['mentors', 'list', filters, limit],
    queryFn: ({ pageParam }) => api.get<Page<Mentor>>('/mentors', { ...filters, limit, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useMentor = (id: string | null) =>
  useQuery({
    queryKey: ['mentors', 'one', id],
    queryFn: () => api.get<Mentor>(`/mentors/${id}`),
    enabled: id !== null,
  });

export const useTimeline = (id: string) =>
  useInfiniteQuery({
    queryKey: ['mentors', 'timeline', id],
    queryFn: ({ pageParam }) => api.get<Page<TimelineEntry>>(`/mentors/${id}/timeline`, { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** May this be done now, for several acts at once; in their order. */
export const usePermits = (id: string, acts: readonly MessageKind[]) =>
  useQueries({
    queries: acts.map((act) => ({
      queryKey: ['mentors', 'permit', id, act],
      queryFn: () => api.get<Verdict>(`/mentors/${id}/permits`, { act }),
    })),
  });

export const useAddMentor = () =>
  useMutation({
    mutationFn: (given: Partial<Mentor>) => api.post<Mentor>('/mentors', given),
    onSuccess: everythingMayHaveChanged,
  });

export const useChangeMentor = (id: string) =>
  useMutation({
    mutationFn: (change: Partial<Mentor>) => api.patch<Mentor>(`/mentors/${id}`, change),
    onSuccess: everythingMayHaveChanged,
  });

export const useRemoveMentor = (id: string) =>
  useMutation({ mutationFn: () => api.remove<null>(`/mentors/${id}`), onSuccess: everythingMayHaveChanged });

export const useRestoreMentor = (id: string) =>
  useMutation({ mutationFn: () => api.post<Mentor>(`/mentors/${id}/restore`), onSuccess: everythingMayHaveChanged });
