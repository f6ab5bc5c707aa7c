const endings: Record<string, string> = { t: 'not', m: 'am', re: 'are', ve: 'have', d: 'would', ll: 'will' };
const wholes: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' };
const isAfter = new Set(['it', 'that', 'there', 'here', 'what', 'who', 'which', 'he', 'she', 'where', 'how']);
const mostTokens = 80;

/** Pushes a word with an apostrophe as the words it stands for. */
function pushParts(head: string, tail: string, tokens: string[]): void {
  if (tail === 't' && head.endsWith('n')) tokens.push(wholes[head.slice(0, -1)] ?? head.slice(0, -1), 'not');
  else if (tail === 's' && isAfter.has(head)) tokens.push(head, 'is');
  else if (tail === 's') tokens.push(...(head === 'let' ? ['let', 'us'] : [head]));
  else tokens.push(head, endings[tail] ?? tail);
}

/** The words of a lower-case sentence, short forms written out ("don't": do, not); marks count, numbers are all "#". */
export function tokensOf(lower: string): string[] {
  const tokens: string[] = [];
  for (const word of lower.match(/[a-z][a-zà-ÿ]*(?:'[a-z]+)?|\d+|[?!,;:]/g) ?? []) {
    if (tokens.length >= mostTokens) break;
    const apart = word.indexOf("'");
    if (apart > 0) pushParts(word.slice(0, apart), word.slice(apart + 1), tokens);
    else tokens.push(word >= '0' && word < ':' ? '#' : word);
  }
  return tokens;
}

const smallWords = new Set(
  (
    'i me my you your we us our he she they them their his her it its the a an and or but if to of in on at for with from ' +
    'by as is am are was were be been have has had do does did will would can could should may might must not no so that ' +
    'this there here what who which when where how why than then about up out'
  ).split(' '),
);

/** Whether a token binds others together and says little alone: a small word, a mark, a number. */
export function isSmall(token: string): boolean {
  return token < 'a' || smallWords.has(token);
}

/** What a word may be made from: "latched" from "latch". */
export function basesOf(word: string): string[] {
  return [
    word.replace(/(?:es|s)$/, ''), word.replace(/s$/, ''), word.replace(/(?:ed|ing|er|ly)$/, ''),
    word.replace(/(?:ed|ing|er|ation)$/, 'e'), word.replace(/(.)\1(?:ed|ing|er)$/, '$1'),
    word.replace(/ie[sdr]$|ily$/, 'y'), word.replace(/(?:ment|ion|ness|ful|less)$/, ''),
  ].filter((base) => base !== word && base.length > 2); // prettier-ignore
}
