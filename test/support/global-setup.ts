import { startThrowAwayServer, type ThrowAwayServer } from './throw-away-server.ts';

declare global {
  var throwAwayServer: ThrowAwayServer | undefined;
}

/** Once, before all tests: a database server for this run, unless only rooms without a database were asked for. */
export default async function setUp({ testPathPatterns }: { testPathPatterns: { patterns: string[] } }): Promise<void> {
  const asked = testPathPatterns.patterns;
  if (asked.length > 0 && asked.every((path) => /test\/etiquette\b/.test(path))) return;
  globalThis.throwAwayServer = await startThrowAwayServer();
  process.env['TEST_POSTGRES_URL'] = globalThis.throwAwayServer.url;
  process.env['TEST_FOLDER'] = globalThis.throwAwayServer.folder;
}
