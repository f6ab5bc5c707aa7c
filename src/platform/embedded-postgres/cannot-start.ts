/** The embedded database can't be had; the message is a full sentence that names the cause and the way out. */
export class CannotStart extends Error {}

/**
 * The system's code of a failed call (`EACCES`, `ENOSPC`, …); '' where the error carries none. It does not ask for the
 * class Error, of which Jest has another than the system's own calls.
 */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** What to say when a folder or file of ours can't be written. */
export function cannotWrite(path: string, error: unknown): CannotStart {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new CannotStart(`The disk that holds ${path} is full; free some space, then start again.`);
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new CannotStart(`${path} can't be a data folder, because a file is in its way; set DATA_DIR to a folder.`);
  }
  return new CannotStart(
    `The data folder ${path} can't be written (${code || String(error)}); give yourself the right to write there, or set DATA_DIR to a folder that is yours.`,
  );
}
