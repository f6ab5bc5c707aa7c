import { CannotStart } from './cannot-start.ts';

/**
 * The cause of a failed start, out of what the database's program said.
 * @param place the folder or log to name
 */
export function explainFailure(said: string, place: string): CannotStart {
  const causes: [RegExp, string][] = [
    [/no space left|disk quota/i, `The disk that holds ${place} is full; free some space, then start again.`],
    [
      /error: spawn |error while loading shared libraries|cannot open shared object|not found.*GLIBC|symbol lookup/i,
      `The built-in database can't run on this system (${lastLine(said)}); set DATABASE_URL to a Postgres server of your own.`,
    ],
    [
      /permission denied|read-only file system|operation not permitted/i,
      `The database may not read or write all of ${place} (${lastLine(said)}); give that folder back to the user who runs Tactful, or set DATA_DIR to another one.`,
    ],
    [
      /could not (?:create|map|resize|open).*shared memory|not enough (?:memory|semaphores)/i,
      `The system has too little shared memory for the database (${lastLine(said)}); free some memory, then start again.`,
    ],
    [
      /could not locate a valid checkpoint|invalid (?:checkpoint|primary|magic|page)|PANIC|incorrect checksum|could not open file/i,
      `The database in ${place} is damaged (${lastLine(said)}); bring that folder back from a backup, or move it away to begin with an empty one.`,
    ],
  ];
  const found = causes.find(([sign]) => sign.test(said));
  return new CannotStart(found?.[1] ?? `The database in ${place} could not be started: ${lastLine(said)}`);
}

/** The most telling line: the last that is an error, without its date and number. */
function lastLine(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /FATAL|PANIC|error:|ERROR|error while/.test(line)).at(-1) ?? lines.at(-1);
  return (telling ?? 'it gave no reason').replace(/^.*?(?:FATAL|PANIC|ERROR|error):\s*/, '').trim();
}
