import { isNativeError } from 'node:util/types';

/** What to look at where a try failed: the login, the server's name, the way to it, its encryption, or the addresses. */
export type Fault = 'login' | 'name' | 'way' | 'encryption' | 'addresses' | 'other';

/** How a try ended: taken, to be tried again, or refused for good. */
export type Outcome = { end: 'taken'; answer: string } | { end: 'later' | 'refused'; error: string; fault: Fault };

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** Ends that no second try mends: the address or the login, not the way to the server. */
const forGood = new Set(['EENVELOPE', 'EMESSAGE', 'ENOAUTH', 'ECONFIG', 'EMAXRECIPIENTS']);

const faults: Record<string, Fault> = {
  EAUTH: 'login',
  ENOAUTH: 'login',
  EDNS: 'name',
  ECONNECTION: 'way',
  ESOCKET: 'way',
  ETIMEDOUT: 'way',
  EABORT: 'way',
  ETLS: 'encryption',
  EENVELOPE: 'addresses',
};

const sentences: Record<string, string> = {
  ECONNECTION: 'The mail server closed the connection.',
  ESOCKET: 'The mail server can’t be reached.',
  EDNS: 'The mail server’s name can’t be found.',
  ETIMEDOUT: 'The mail server did not answer in time.',
  EABORT: 'The mail server did not answer in time.',
  ETLS: 'The encrypted connection to the mail server failed.',
  ENOAUTH: 'The mail server wants a user and a password, and has been given none.',
};

/** Classes an error by what RFC 5321 says of its code: 4yz and everything on the way is worth another try, 5yz is not. */
export function outcomeOf(error: unknown): Outcome {
  if (!isSmtpError(error)) {
    return { end: 'later', error: error instanceof Error ? error.message : String(error), fault: 'other' };
  }
  const { responseCode = 0, code = '' } = error;
  const said = { error: sentence(error), fault: faults[code] ?? 'other' } as const;
  // 503: the session was out of step, which a new connection mends.
  if (responseCode >= 500 && responseCode !== 503) return { end: 'refused', ...said };
  if (responseCode === 0 && forGood.has(code)) return { end: 'refused', ...said };
  return { end: 'later', ...said };
}

function sentence(error: SmtpError): string {
  if (error.responseCode) {
    const what = error.code === 'EAUTH' ? 'The mail server refused the login' : 'The mail server answered';
    return `${what}: ${plain(error.response ?? String(error.responseCode))}`;
  }
  const known = error.code ? sentences[error.code] : undefined;
  return known ? `${known} (${plain(error.message)})` : plain(error.message);
}

function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
}

function isSmtpError(error: unknown): error is SmtpError {
  return isNativeError(error) && ('code' in error || 'responseCode' in error);
}
