import { startThrowAwayServer, type ThrowAwayServer } from './throw-away-server.ts';

declare global {
  var throwAwayServer: ThrowAwayServer | undefined;
}

/** Once, before all tests: a database server for this run. */
export default async function setUp(): Promise<void> {
  globalThis.throwAwayServer = await startThrowAwayServer();
  process.env['TEST_POSTGRES_URL'] = globalThis.throwAwayServer.url;
}
