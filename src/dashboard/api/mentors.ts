import { keepPreviousData, useInfiniteQuery, useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { everythingMayHaveChanged } from './queries.ts';
import type { paths } from './schema.ts';
import type { MentorChange, MessageKind } from './types.ts';

type Asked = NonNullable<paths['/api/v1/mentors']['get']['parameters']['query']>;
export type MentorFilters = Pick<Asked, 'q' | 'role' | 'siteId' | 'programId' | 'tag' | 'sort'>;

const firstPage = undefined as string | undefined;
const at = (id: string) => ({ params: { path: { id } } });

export const useMentors = (filters: MentorFilters, limit = 30) =>
  useInfiniteQuery({
    queryKey: ['mentors', 'list', filters, limit],
    queryFn: ({ pageParam: cursor }) =>
      answered(api.GET('/api/v1/mentors', { params: { query: { ...filters, limit, cursor } } })),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const useMentor = (id: string | null) =>
  useQuery({
    queryKey: ['mentors', 'one', id],
    queryFn: () => answered(api.GET('/api/v1/mentors/{id}', at(id ?? ''))),
    enabled: id !== null,
  });

export const useTimeline = (id: string) =>
  useInfiniteQuery({
    queryKey: ['mentors', 'timeline', id],
    queryFn: ({ pageParam: cursor }) =>
      answered(api.GET('/api/v1/mentors/{id}/timeline', { params: { path: { id }, query: { cursor } } })),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** May this be done now, for several acts at once; in their order. */
export const usePermits = (id: string, acts: readonly MessageKind[]) =>
  useQueries({
    queries: acts.map((act) => ({
      queryKey: ['mentors', 'permit', id, act],
      queryFn: () => answered(api.GET('/api/v1/mentors/{id}/permits', { params: { path: { id }, query: { act } } })),
    })),
  });

export const useAddMentor = () =>
  useMutation({
    mutationFn: (given: MentorChange & { name: string }) => {
      const { version: _none, ...body } = given;
      return answered(api.POST('/api/v1/mentors', { body }));
    },
    onSuccess: everythingMayHaveChanged,
  });

export const useChangeMentor = (id: string) =>
  useMutation({
    mutationFn: (body: MentorChange) => answered(api.PATCH('/api/v1/mentors/{id}', { ...at(id), body })),
    onSuccess: everythingMayHaveChanged,
  });

export const useRemoveMentor = (id: string) =>
  useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/mentors/{id}', at(id))),
    onSuccess: everythingMayHaveChanged,
  });

export const useRestoreMentor = (id: string) =>
  useMutation({
    mutationFn: () => answered(api.POST('/api/v1/mentors/{id}/restore', at(id))),
    onSuccess: everythingMayHaveChanged,
  });
