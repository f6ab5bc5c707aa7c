import type { Line } from './lines.ts';
import { namePartsOf } from './names.ts';

/** Whom a message greets. */
export interface Greeting {
  /** Its place in the plain text, from the salutation to the end of the names. */
  start: number;
  end: number;
  /** What stands after the salutation: "Dr. Osei and Ms. Lind", "there", "". */
  address: string;
  /** The names in it, titles left out: ["Osei", "Lind"]. Empty for a role, a team or nobody. */
  names: string[];
  /** `named`: a person; `team`: a committee or team as such; `role`: a bare role or nobody in particular; `none`: nothing. */
  to: 'named' | 'team' | 'role' | 'none';
  /** Whether a title (Dr., Professor, Ms.) stands before the name. */
  titled: boolean;
}

const salutation =
  /^(?:(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|salutations|hiya|howdy|respected|esteemed)\b(?: again)?|to whom(?:soever)? (?:it|this) may concern|to the(?= )) */i;
const titles =
  /\b(?:dr|doctor|prof|professor|mr|mrs|ms|mx|miss|sir|madam|dean|chief|program director|director|coach)\b\.?/gi;
const nobody =
  /^(?:sirs?|madams?|ma'?am|sir or madam|gentlemen|there|friends?|team member|valued \w+|(?:respected )?sir or ma'?am)$/i;
const roleWords =
  /\b(?:sir|madam|ma'?am|recruiters?|hiring managers?|managers?|professors?|doctors?|doc|drs?|directors?|program directors?|pd|coordinators?|faculty|attendings?|physicians?|residents?|chiefs?|interviewers?|mentors?|recipients?|applicants?|customers?|clients?|students?|candidates?|employers?|officers?|chair|chairman|dean|author|homeowner|business owner|member|subscriber|colleagues?|friends?|whom it may concern)\b/i;
const teams =
  /\b(?:team|committee|office|department|admissions|staff|board|group|panel|program(?:me)?|service|desk|hr|human resources|faculty and staff|faculty members|council|clinic|family|all|everyone|everybody|folks|colleagues)\b/i;
const nameLike =
  /^(?!(?:i|i'm|i've|my|this|thank|thanks|just|we|hope|hoping|it|following|checking|again|and|the|as|on|to|in|for|are|can|could|how|so|any|please|quick)\b)[\p{L}\p{M}'’.,&/ \u2024-]+$/iu;
const maxWords = 12;

/** Splits what follows the salutation into names; titles and particles fall away. */
export function namesIn(address: string): string[] {
  return address
    .replace(titles, ' ')
    .split(/,|&|\/|\band\b|\+/i)
    .map((name) =>
      name
        .replace(/[^\p{L}\p{M}' .-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((name) => /^\p{L}/u.test(name) && namePartsOf(name).length > 0);
}

function kindOf(address: string): Greeting['to'] {
  const bare = address
    .replace(/[^\p{L}' ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare === '') return 'none';
  if (nobody.test(bare)) return 'role';
  const rest = bare
    .replace(new RegExp(roleWords.source, 'gi'), ' ')
    .replace(/\b(?:or|of|the|and|a|an|to|residency|program|internal|family|medicine|dear)\b/gi, ' ')
    .trim();
  if (rest === '' && roleWords.test(bare)) return 'role';
  if (teams.test(bare) && !/^(?:dr|prof|mr|ms|mrs)\b/i.test(bare)) return 'team';
  return 'named';
}

/** The greeting on the first written line, or null; a greeting may share its line with the first sentence. */
export function greetingOf(line: Line | undefined): Greeting | null {
  if (!line) return null;
  const head = line.text.slice(0, 160);
  const hit = salutation.exec(head);
  if (!hit) {
    const alone =
      /^((?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Mx)\.? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2})(?:,|:| -|–|—)?$/u.exec(
        head,
      );
    const address = alone?.[1] ?? '';
    if (!alone || !/[,:–—-]$/.test(head)) return null;
    return {
      start: line.start,
      end: line.start + address.length,
      address,
      names: namesIn(address),
      to: kindOf(address),
      titled: titled(address),
    };
  }
  const empty = { start: line.start, end: line.start + hit[0].trimEnd().length, address: '', names: [], titled: false };
  if (/^to whom/i.test(hit[0])) return { ...empty, to: 'role' };
  const rest = head.slice(hit[0].length);
  const address = addressIn(rest);
  const to = address === '' ? 'none' : kindOf(address);
  if (/^[^,:\n]*?(?:[[{<]|\bX{2,}\b)/.test(rest)) return { ...empty, to: 'named' };
  if (to === 'none' || (to === 'named' && !nameLike.test(address))) return { ...empty, to: 'none' };
  return {
    start: line.start,
    end: line.start + hit[0].length + address.length,
    address,
    names: to === 'named' ? namesIn(address) : [],
    to: /^to the/i.test(hit[0]) && to === 'named' ? 'team' : to,
    titled: titled(address),
  };
}

function titled(address: string): boolean {
  return /\b(?:dr|doctor|prof|professor|mr|mrs|ms|mx|dean)\b/i.test(address);
}

/** A further name after a comma, or the letters after a name. */
const furtherName =
  /^(?:(?:(?:Dr|Mr|Mrs|Ms|Prof)\u2024? )?\p{Lu}[\p{L}'\u2024-]+(?: \p{Lu}[\p{L}'\u2024-]+){0,2}(?: and \p{Lu}[\p{L}' -]+)?|MD|DO|PhD|MPH|MBBS|M\u2024D\u2024?)$/u;

/** What of the line is address: up to the colon, dash, exclamation mark or the comma after which no further name follows. */
function addressIn(rest: string): string {
  const dotted = rest.replace(/\b(Dr|Mr|Mrs|Ms|Mx|Prof|St|Jr|Sr|\p{Lu})\./gu, '$1\u2024');
  const stop = /[:!;?–—.]| - /.exec(dotted)?.index ?? dotted.length;
  const parts = dotted.slice(0, stop).split(',');
  const end = parts.findIndex((part, place) => place > 0 && !furtherName.test(part.trim().replace(/^and /, '')));
  const kept = parts.slice(0, end < 0 ? parts.length : end).join(',');
  if (kept.split(/\s+/).length > maxWords || (kept.split(/\s+/).length > 5 && parts.length === 1)) return '';
  return kept.trimEnd().replaceAll('\u2024', '.');
}
