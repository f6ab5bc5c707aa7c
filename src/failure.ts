import { ConfigError } from './platform/config/environment.ts';
import { RoleRefused } from './platform/database/role.ts';
import { CannotStart } from './platform/embedded-postgres/index.ts';
import { UsageError } from './usage-error.ts';

/** What to tell a person of a failure: a sentence where we foresaw it, all we know where not. */
export function sentenceOf(error: unknown): string {
  if (
    error instanceof ConfigError ||
    error instanceof RoleRefused ||
    error instanceof CannotStart ||
    error instanceof UsageError
  ) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
