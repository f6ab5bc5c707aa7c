import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text that may stand in a cookie, a header or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token is stored: whoever reads the database can't use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
