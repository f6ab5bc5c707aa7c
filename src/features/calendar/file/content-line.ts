const most = 75;

/** A line of an iCalendar file: folded so that none is longer than 75 octets, never inside a character (RFC 5545, 3.1). */
export function contentLine(name: string, value: string): string {
  let [folded, octets] = ['', 0];
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > most) [folded, octets] = [`${folded}\r\n `, 1];
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** Somebody's text as a value: line breaks, commas, semicolons and backslashes escaped, control characters left out. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
