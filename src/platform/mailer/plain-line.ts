/** Marks that turn the direction of what follows; a name must not turn the rest of the line. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Somebody's text as part of one line of a mail: no line breaks or control characters, no direction marks, and at most
 * `most` characters.
 */
export function plainLine(text: string, most = 120): string {
  const line = text
    .replace(directionMarks, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const letters = Array.from(line);
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
