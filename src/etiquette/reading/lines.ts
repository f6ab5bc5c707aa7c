/** One line of a message with its place. */
export interface Line {
  start: number;
  end: number;
  text: string;
}

/** Lines with their places; the text of each is trimmed, its place is that of the trimmed text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    const start = from + (raw.length - raw.trimStart().length);
    lines.push({
      start: trimmed === '' ? from : start,
      end: trimmed === '' ? from : start + trimmed.length,
      text: trimmed,
    });
    from += raw.length + 1;
  }
  return lines;
}

const quotedFrom =
  /^(?:on .{4,120} wrote:$|-{2,} ?(?:original|forwarded) message ?-{2,}|_{20,}$|begin forwarded message:|from: .{2,120}$)/i;
const headerLine = /^(?:from|to|cc|bcc|sent|date|reply-to): /i;

/** Lines the writer wrote, and those taken over from an earlier message (quoted, forwarded). */
export function withoutQuoted(lines: readonly Line[]): { own: Line[]; quoted: Line[] } {
  const own: Line[] = [];
  const quoted: Line[] = [];
  for (const [place, line] of lines.entries()) {
    if (line.text.startsWith('>') || line.text.startsWith('|>')) quoted.push(line);
    else if (
      quotedFrom.test(line.text) &&
      (own.some((earlier) => earlier.text !== '' && !headerLine.test(earlier.text)) || !headerLine.test(line.text))
    ) {
      return { own, quoted: [...quoted, ...lines.slice(place)] };
    } else if (/^on .{4,120}$/i.test(line.text) && /wrote:$/.test(lines[place + 1]?.text ?? '')) {
      return { own, quoted: [...quoted, ...lines.slice(place)] };
    } else own.push(line);
  }
  return { own, quoted };
}

const closing =
  /^(?:(?:with |my |all |very |kind|kindest |warm|warmest |best|many |sincere|yours |respectfully|gratefully|appreciatively|cordially|cheers|take care|thanks?|thank you|talk soon|regards|sincerely|warmly|faithfully|humbly|in gratitude|love)[\w ,']{0,40})[,.!]?$/i;
const nameLine =
  /^(?:[-–—~] ?)?(?:(?:Dr|Mr|Ms|Mrs|Mx|Prof)\.? )?\p{Lu}[\p{L}'.-]*(?: (?:\p{Lu}[\p{L}'.-]*|de|van|von|der|al|bin|del|la)){0,4}(?:, (?:MD|DO|MBBS|MPH|PhD|MS\d|M\.D\.?|MBA|RN|BSc?|MSc?)| (?:MD|DO|MBBS|MPH|PhD|MS\d|M\.D\.?|MBA|RN|BSc?|MSc?)){0,6}[,.]?$/u;
const postScript = /^p\.? ?(?:p\.? ?)?s\b[.:]?/i;

/** A short line that says goodbye and nothing else. */
export function isClosing(line: string): boolean {
  return (
    line.length <= 45 &&
    line.split(/\s+/).length <= 6 &&
    closing.test(line) &&
    !/\b(?:for|so much for|you for)\b/i.test(line)
  );
}

/** A line that could stand in a signature block: a name, a title, an address; no sentence. */
function isSignatureLine(line: string): boolean {
  return line.length <= 90 && !/[?!]$/.test(line) && !(/[a-z]{2,}[.]$/.test(line) && line.split(/\s+/).length > 5);
}

/**
 * Where the signature stands: from the goodbye, or from a closing name, to the end; a postscript after it belongs to the
 * body again. Gives the index of its first and the index after its last line; equal where there is none.
 */
export function signatureOf(lines: readonly Line[]): { from: number; to: number } {
  let to = lines.length;
  const ps = lines.findLastIndex((line) => postScript.test(line.text));
  if (ps > 0 && lines.length - ps <= 8) to = ps;
  const last = lines.findLastIndex((line, place) => place < to && line.text !== '');
  const upwards = [...lines.entries()].slice(1, last + 1).toReversed();
  for (const [place, { text }] of upwards.filter(([, line]) => line.text !== '').slice(0, 10)) {
    if (text === '--' || isClosing(text)) return { from: place, to };
    if (!isSignatureLine(text)) break;
  }
  let from = last + 1;
  for (const [place, { text }] of upwards.slice(0, 8)) {
    if (text === '') continue;
    if (nameLine.test(text)) from = place;
    else if (!isSignatureLine(text) || text.split(/\s+/).length > 7 || /[,;:.]$/.test(text)) break;
  }
  return from <= last ? { from, to } : { from: to, to };
}
