import { useMutation, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { queries } from './queries.ts';
import type { MailServer, MailServerChange } from './types.ts';

/** By which server reminders leave. */
export const useMailServer = () =>
  useQuery({ queryKey: ['mail', 'server'], queryFn: () => answered(api.GET('/api/v1/mail/server')) });

const known = (server: MailServer) => {
  queries.setQueryData(['mail', 'server'], server);
  void queries.invalidateQueries({ queryKey: ['mail'] });
};

export const useMailServerActs = () => ({
  set: useMutation({
    mutationFn: (body: MailServerChange) => answered(api.PUT('/api/v1/mail/server', { body })),
    onSuccess: known,
  }),
  confirm: useMutation({
    mutationFn: (code: string) => answered(api.POST('/api/v1/mail/server/confirm', { body: { code } })),
    onSuccess: known,
    // Too many wrong ones, and none is waited for any more.
    onError: () => void queries.invalidateQueries({ queryKey: ['mail', 'server'] }),
  }),
  remove: useMutation({ mutationFn: () => answered(api.DELETE('/api/v1/mail/server')), onSuccess: known }),
});
