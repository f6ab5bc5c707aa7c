import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import type { ToReview } from './types.ts';

/**
 * What the rules say of words, by themselves. A newer question ends the older one, and neither words nor verdict are
 * kept once they are off the page.
 */
export const useReview = (asked: ToReview) =>
  useQuery({
    queryKey: ['review', asked],
    queryFn: async ({ signal }) => ({
      of: asked,
      verdict: await answered(api.POST('/api/v1/reviews', { body: asked, signal })),
    }),
    enabled: asked.text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
  });
