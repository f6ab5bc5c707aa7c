import type { Span } from './sentences.ts';

const htmlTag = /^<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>$/i;
const tagNames = new Set(
  (
    'a abbr article b blockquote body br center code col div em font footer h1 h2 h3 h4 h5 h6 head header hr html i img li link main ' +
    'meta ol p pre s script section small span strike strong style sub sup table tbody td th thead title tr u ul o:p'
  ).split(' '),
);
/** What may stand in square brackets for good: numbers, notes, tags that mail systems add. */
const harmless =
  /^(?:[\d\s.,–-]+|sic|\.{2,3}|…|x|✓|at|dot|email protected|external|ext|secure|encrypted|spam|cid:.*|image:? ?.*|https?:.*|mailto:.*|pdf|docx?|xlsx?|ics|attachments?|attached|inline.*|url|fwd?|re|case|ticket.*|ref.*\d.*|list-.*|video|audio|laughs?|smiles?|he|she|they|his|her|their|it|is|was|the|and|a|\W*)$/i;
const candidates =
  /\[[^[\]\n]{1,200}\]|\{\{[^{}\n]{1,120}\}\}|\{%[^{}\n]{1,120}%\}|\$?\{[^{}\n]{1,120}\}|<<[^<>\n]{1,80}>>|<[A-Za-z][^<>\n]{0,60}>|%[A-Z_]{3,40}%|\*\|[A-Z_:]{2,40}\|\*|_{4,}|\bX{3,}\b|\bx{4,}\b|\blorem ipsum\b|\((?:insert|fill in|enter|add) [^()\n]{2,160}\)|\((?:your |the |their |his |her )?(?:(?:first|last|full|company|hospital|program|position|school|recipient'?s?|mentor'?s?|doctor'?s?) )?(?:name|position|company|job title|date|specialty)\)|\bX (?=(?:years?|months?|weeks?|minutes?|patients?)\b)|\b(?:INSERT|YOUR|FIRST|LAST|COMPANY|PROGRAM|HOSPITAL|RECIPIENT)[ _](?:NAME|HERE|TITLE|DETAIL|DETAILS|SPECIALTY|PROGRAM|COMPANY|HOSPITAL|DATE)\b/g;
const nakedField =
  /^(?:(?:Dear|Hi|Hello|Good morning|Good afternoon) (?:(?:Dr|Prof|Mr|Ms|Professor)\.? )?)?(?:(?:First|Last|Full|Your|Recipient|Mentor|Company|Program|Hospital|Interviewer)'?s? ?(?:Full |First |Last )?Name|Lastname|Firstname|Surname)\s*[,:!]?\s*$/gm;

/** Beyond this many characters nobody looks for fields. */
const searchedAtMost = 200_000;

function isField(words: string, text: string, start: number): boolean {
  const inner = words.slice(1, -1).trim();
  if (words.startsWith('[')) {
    if (
      text.charAt(start + words.length) === '(' &&
      /^\((?:https?:|mailto:|#|\/|www\.)/i.test(text.slice(start + words.length))
    )
      return false;
    return !harmless.test(inner) && /\p{L}/u.test(inner);
  }
  if (words.startsWith('<') && !words.startsWith('<<')) {
    if (/[@]|^https?:|^mailto:|^www\./i.test(inner)) return false;
    const name = inner.toLowerCase().replace(/[^a-z0-9:].*$/s, '');
    return !(htmlTag.test(words) && tagNames.has(name));
  }
  if (words.startsWith('{') || words.startsWith('${')) return /[\p{L}]/u.test(inner) && !/[;:]\s*\S+;?/.test(inner);
  return true;
}

/** Every template field that was left open, with its place in the text it is given. */
export function placeholdersIn(text: string): (Span & { words: string })[] {
  const fields: (Span & { words: string })[] = [];
  const searched = text.slice(0, searchedAtMost);
  for (const pattern of [candidates, nakedField]) {
    for (const hit of searched.matchAll(pattern)) {
      const words = hit[0].trim();
      if (pattern === candidates && !isField(words, text, hit.index)) continue;
      fields.push({ start: hit.index, end: hit.index + words.length, words });
    }
  }
  return fields.sort((a, b) => a.start - b.start);
}
