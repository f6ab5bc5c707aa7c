import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { queries } from './queries.ts';

/** Whether reminder mail flows, and what to say above the page where it does not. */
export const useMailState = () =>
  useQuery({ queryKey: ['mail', 'state'], queryFn: () => answered(api.GET('/api/v1/mail/state')), staleTime: 60_000 });

/** The last mails and what became of each. */
export const useOutbox = () =>
  useQuery({
    queryKey: ['mail', 'outbox'],
    queryFn: () => answered(api.GET('/api/v1/mail/outbox', { params: { query: { limit: 10 } } })),
  });

const mailMoved = () => queries.invalidateQueries({ queryKey: ['mail'] });

export const useTestMail = () =>
  useMutation({ mutationFn: () => answered(api.POST('/api/v1/mail/test')), onSettled: mailMoved });

export const useRetryMail = () =>
  useMutation({
    mutationFn: (id: string) => answered(api.POST('/api/v1/mail/outbox/{id}/retry', { params: { path: { id } } })),
    onSettled: mailMoved,
  });
