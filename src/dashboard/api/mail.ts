import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { queries } from './queries.ts';

export interface OutboxMail {
  id: string;
  subject: string;
  to: string;
  createdAt: string;
  state: 'waiting' | 'sent' | 'failed' | 'no-server';
  note: string | null;
}

/** What was to be mailed lately and what became of it. */
export const useOutbox = () =>
  useQuery({
    queryKey: ['outbox'],
    queryFn: () => api.get<{ items: OutboxMail[] }>('/reminders/outbox', { limit: 10 }),
  });

export const useTestMail = () =>
  useMutation({
    mutationFn: () => api.post<{ detail?: string } | null>('/reminders/test-mail'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outbox'] }),
  });
