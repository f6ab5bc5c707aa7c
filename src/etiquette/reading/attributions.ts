import type { ReviewFacts } from '../facts/message.ts';
import type { Reading } from './reading.ts';
import { namePartsOf } from './names.ts';
import type { Span } from './sentences.ts';

/** A name that a sentence gives to something of the recipient's: "your program at Ridgeview". */
export interface Attribution extends Span {
  name: string;
  of: 'place' | 'specialty';
}

const place =
  "(?:the )?((?:(?:St|Mt)\\. )?\\p{Lu}[\\p{L}'&.-]*(?: (?:of|the|at|and|for|de|la|\\p{Lu}[\\p{L}'&.-]*|[-–])){0,6})";
const yours =
  '(?:program(?:me)?|residency(?: program)?|team|department|clinic|hospital|institution|faculty|residents|division|group|work|practice|service|ward|unit|lab|colleagues|role|position)';
const patterns: { says: RegExp; of: 'place' | 'specialty' }[] = [
  {
    says: new RegExp(`\\b[Yy]our (?:\\w+ ){0,3}${yours}(?: here| there)?,? (?:at|in|with) ${place}`, 'gu'),
    of: 'place',
  },
  {
    says: new RegExp(
      `\\b(?:[Ii]nterview(?:ing|ed)?|[Ii]nterview day|[Mm]eet(?:ing)? (?:with )?you|[Ss]peak(?:ing)? with you|[Ii]nvit(?:ing|ed|ation)(?: me)?(?: to interview)?)(?: with you| you)? (?:at|with|to) ${place}`,
      'gu',
    ),
    of: 'place',
  },
  {
    says: new RegExp(
      `\\b(?:train|work|match|join(?:ing)? you|join(?:ing)? your team|stay|be part of your team) (?:with you )?at ${place}`,
      'gu',
    ),
    of: 'place',
  },
  {
    says: /\b[Yy]our ((?:[a-z]+ ){0,2}[a-z]+) (?:residency|program|department|residents|clerkship)\b/gu,
    of: 'specialty',
  },
  { says: /\b[Yy]our (?:specialty|field),? (?:of )?([a-z]+(?: [a-z]+)?)\b/gu, of: 'specialty' },
];

const specialties = [
  'family medicine', 'internal medicine', 'pediatrics', 'psychiatry', 'surgery', 'general surgery', 'emergency medicine', 'neurology', 'radiology', 'anesthesiology',
  'obstetrics and gynecology', 'obstetrics', 'ob/gyn', 'pathology', 'dermatology', 'orthopedics', 'orthopedic surgery', 'urology', 'ophthalmology', 'preventive medicine',
]; // prettier-ignore
const plainWords = new Set('the of at and for in de la hospital hospitals medical center centre clinic clinics health healthcare system university college school residency program programme department institute medicine family internal general regional community saint st mt dr'.split(' ')); // prettier-ignore

/** What a sentence gives to the recipient by name. Looks at the writer's sentences only. */
export function attributionsIn(reading: Reading): Attribution[] {
  const found: Attribution[] = [];
  for (const sentence of reading.sentences) {
    for (const { says, of } of patterns) {
      for (const hit of sentence.text.matchAll(says)) {
        const given = hit[1]!; // every pattern has one group, and needs it
        const name = given.replace(/(?<![\s.,'-])[\s.,'-]{1,20}$|'s$/gu, '').replace(/ (?:of|the|at|and|for)$/, '');
        if (of === 'specialty' && specialtyOf(name) === null) continue;
        if (
          of === 'place' &&
          (name.length < 3 ||
            /^(?:I|We|My|The|Your|It|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Zoom|Dr)\b/.test(
              name,
            ))
        )
          continue;
        const at = sentence.start + hit.index + hit[0].indexOf(given);
        found.push({ start: at, end: at + name.length, name, of });
      }
    }
  }
  return found;
}

/** The names of the recipient's place, the nearest first. */
export function placesOf({ recipient, program }: ReviewFacts): string[] {
  return [recipient?.institution, recipient?.program, program?.name].filter((place): place is string => !!place);
}

/** The specialty a text names, or null. */
export function specialtyOf(text: string): string | null {
  const lower = text.toLowerCase();
  return specialties.find((specialty) => lower.includes(specialty)) ?? null;
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}

/** Whether two names of places mean the same: a telling word in common, or one is the other's initials. */
export function samePlace(one: string, other: string): boolean {
  const telling = (name: string) => namePartsOf(name).filter((part) => !plainWords.has(part));
  const [ones, others] = [telling(one), telling(other)];
  if (ones.some((part) => others.includes(part))) return true;
  const bare = (name: string) => name.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (ones.length === 0 || others.length === 0) return bare(one) === bare(other) || ones.length === 0;
  const [a, b] = [initialsOf(one), initialsOf(other)];
  return (a.length >= 2 && bare(other).startsWith(a)) || (b.length >= 2 && bare(one).startsWith(b));
}
