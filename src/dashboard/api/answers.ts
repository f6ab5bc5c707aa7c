import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';

const firstPage = undefined as string | undefined;

/** What was decided about findings, newest first. */
export const useGivenAnswers = () =>
  useInfiniteQuery({
    queryKey: ['answers'],
    queryFn: ({ pageParam: cursor }) => answered(api.GET('/api/v1/answers', { params: { query: { cursor } } })),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
