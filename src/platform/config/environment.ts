const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A wrong value in the environment; the message is one sentence for each. */
export class ConfigError extends Error {}

interface Read {
  port: number;
  host: string;
  publicUrl: string | null;
  databaseUrl: string | null;
  dataDir: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  signUp: 'open' | 'closed' | null;
  logLevel: LogLevel;
  poolSize: number;
}

/** @throws ConfigError with a sentence for every value that can't be used */
export function readEnvironment(environment: NodeJS.ProcessEnv): Read {
  const wrong: string[] = [];
  const text = (name: string): string | null => environment[name]?.trim() || null;

  function whole(name: string, fallback: number, least: number, most: number): number {
    const value = text(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    wrong.push(`${name} is "${value}"; give a whole number from ${least} to ${most}.`);
    return fallback;
  }
  function choice<T extends string>(name: string, values: readonly T[]): T | null {
    const value = text(name);
    const known = values.find((candidate) => candidate === value);
    if (value !== null && known === undefined) wrong.push(`${name} is "${value}"; give one of ${values.join(', ')}.`);
    return known ?? null;
  }
  function url(name: string, protocols: string[], example: string): string | null {
    const value = text(name);
    if (value === null) return null;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname !== '') {
      return value.replace(/\/+$/, '');
    }
    wrong.push(`${name} is not an address this program can use; write it like ${example}.`);
    return null;
  }

  const mailFrom = text('MAIL_FROM') ?? 'Tactful <tactful@localhost>';
  if (!/^[^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/.test(mailFrom)) {
    wrong.push(`MAIL_FROM is "${mailFrom}"; write it like Tactful <reminders@example.org>.`);
  }
  const read: Read = {
    port: whole('PORT', 3000, 0, 65_535),
    host: text('HOST') ?? '127.0.0.1',
    publicUrl: url('PUBLIC_URL', ['http:', 'https:'], 'https://tactful.example.org'),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/tactful'),
    dataDir: text('DATA_DIR'),
    smtpUrl: url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587'),
    mailFrom,
    signUp: choice('SIGN_UP', ['open', 'closed'] as const),
    logLevel: choice('LOG_LEVEL', logLevels) ?? 'info',
    poolSize: whole('POOL_SIZE', 10, 1, 100),
  };
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return read;
}
