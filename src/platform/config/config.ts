import { readEnvironment, type LogLevel } from './environment.ts';

/** What the environment decides, read and checked once at the start. */
export class Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Where people reach the app, without a trailing slash; null: wherever it listens. */
  publicUrl: string | null;
  /** null: the embedded database. */
  readonly databaseUrl: string | null;
  /** null: the default folder. */
  readonly dataDir: string | null;
  /** null: mail stays in the outbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly signUp: 'open' | 'closed' | null;
  readonly logLevel: LogLevel;
  /** Connections of the request pool. */
  readonly poolSize: number;

  /** @throws ConfigError naming every wrong value */
  constructor(environment: NodeJS.ProcessEnv) {
    const read = readEnvironment(environment);
    this.port = read.port;
    this.host = read.host;
    this.publicUrl = read.publicUrl;
    this.databaseUrl = read.databaseUrl;
    this.dataDir = read.dataDir;
    this.smtpUrl = read.smtpUrl;
    this.mailFrom = read.mailFrom;
    this.signUp = read.signUp;
    this.logLevel = read.logLevel;
    this.poolSize = read.poolSize;
  }

  /** True where only this computer can reach the app. */
  get onLoopback(): boolean {
    const host = this.publicUrl ? new URL(this.publicUrl).hostname : this.host;
    return ['localhost', '::1', '[::1]'].includes(host) || host.startsWith('127.');
  }
}
