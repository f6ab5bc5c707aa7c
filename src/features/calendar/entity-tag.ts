import { createHash } from 'node:crypto';

/** A strong entity tag: the same content has the same. */
export function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether an `If-None-Match` names a tag (RFC 9110: weak comparison, a list, or `*`). */
export function isKnown(header: string | undefined, tag: string): boolean {
  const named = (header ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  return named.includes(tag) || named.includes('*');
}
