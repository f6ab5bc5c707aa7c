import type { ProposedServer } from '../../../platform/mailer/own-servers.service.ts';
import type { Fault, Outcome } from '../../../platform/mailer/fault.ts';
import { invalid, type Problem } from '../../../platform/problems/problem.ts';

const mends: Record<Fault, { field: keyof ProposedServer; mend: string }> = {
  login: {
    field: 'password',
    mend: 'Check user and password; most providers want an app password here, not your usual one.',
  },
  name: { field: 'host', mend: 'Check how the host is written, for example smtp.gmail.com.' },
  way: { field: 'host', mend: 'Check host and port; 465 with tls and 587 with starttls are usual.' },
  encryption: { field: 'security', mend: 'Try the other encryption: tls with port 465, or starttls with port 587.' },
  addresses: { field: 'sender', mend: 'Check the sender; most providers only send from your own address.' },
  other: { field: 'host', mend: 'Check the settings with your mail provider.' },
};

/** Why the test mail did not leave, at the field that mends it. */
export function refusedBy(outcome: Exclude<Outcome, { end: 'taken' }>): Problem {
  const { field, mend } = mends[outcome.fault];
  return invalid([{ field, message: `${outcome.error} ${mend}` }]);
}

const local = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** @throws Problem 400 where a password would travel for everybody to read, or half a login is given */
export function expectSafe({ host, security, login, password }: ProposedServer): void {
  if (security === 'none' && !local.test(host)) {
    throw invalid([
      {
        field: 'security',
        message: 'Without encryption your letters and password could be read on the way; choose tls or starttls.',
      },
    ]);
  }
  if (login !== null && password === null) {
    throw invalid([{ field: 'password', message: 'Give the password that belongs to this login.' }]);
  }
  if (login === null && password !== null) {
    throw invalid([{ field: 'login', message: 'Give the login that this password belongs to.' }]);
  }
}
