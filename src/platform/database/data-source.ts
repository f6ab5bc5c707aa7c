import { DataSource, type MixedList, type EntitySchema } from 'typeorm';

/** The database role under which all requests and jobs run: it owns nothing and can't pass row-level security. */
export const appRole = 'tactful_app';

interface PoolSettings {
  url: string;
  poolSize: number;
  entities: MixedList<new () => unknown> | EntitySchema[];
  /** Milliseconds after which the server stops a statement. */
  statementTimeout?: number;
}

/** The pool for requests and jobs. Every connection of it wears the app role from its first moment. */
export function requestSource({ url, poolSize, entities, statementTimeout = 15_000 }: PoolSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as MixedList<new () => object>,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    applicationName: 'tactful',
    poolSize,
    extra: {
      options: `-c role=${appRole} -c timezone=UTC -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=30000`,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      // What is sent together travels together, and is answered in one round trip.
      pipeline: true,
    },
    poolErrorHandler: () => undefined,
  });
}

/** The owner's connection, for migrations alone. */
export function ownerSource(url: string, migrations: (new () => object)[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: migrations as never[],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    applicationName: 'tactful migrate',
    poolSize: 1,
  });
}
