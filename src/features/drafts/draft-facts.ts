import type { Day } from '../../etiquette/day.ts';
import type { InteractionKind, MessageKind, RotationKind } from '../../etiquette/words.ts';
import { detailPhrase } from './detail-phrase.ts';

/** A contact as a message speaks of it: "our call" "on November 20". */
export interface Spoken {
  thing: string;
  when: string;
  day: string;
  /** What was said there, fit to stand after "thinking about"; null where nothing was written down. */
  detail: string | null;
}

/** All that templates may draw on. Null where it is not known: a sentence is then left out. */
export interface DraftFacts {
  greeting: string;
  /** The sender's name, and under it the school. */
  signature: string;
  sender: { name: string; school: string | null; specialty: string | null; about: string | null };
  /** Where the recipient works. */
  place: string | null;
  program: { name: string; healthSystem: string | null; rankIntentInvited: boolean } | null;
  rotation: { name: string } | null;
  meeting: Spoken | null;
  interview: Spoken | null;
  /** The latest message to them, and what it asked; null where it asked nothing that is known. */
  lastMessage: { day: string; said: string | null } | null;
  introduction: { targetName: string; programName: string | null } | null;
  letter: { neededOn: string | null };
  strengths: string[] | null;
  /** What the user wants to say in their own words. */
  note: string | null;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const longestAbout = 300;
const mostStrengths = 3;

const things: Record<InteractionKind, string> = {
  meeting: 'our conversation',
  call: 'our call',
  video: 'our video call',
  email: 'your message',
  conference: 'our talk at the conference',
  interview: 'the interview',
  rotation: 'the weeks of working with you',
  other: 'your time',
};

const said: Partial<Record<MessageKind, string>> = {
  first_note: 'I asked for your advice',
  intro_request: 'I asked you about an introduction',
  permission_request: 'I asked whether I may mention you',
  lor_request: 'I asked you about a letter of recommendation',
};

/** A day as an American letter names it, with its year only where that is another: "November 20". */
function letterDay(day: Day, today: Day): string {
  const named = `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`;
  return day.slice(0, 4) === today.slice(0, 4) ? named : `${named}, ${day.slice(0, 4)}`;
}

/** A contact in the words of a letter. */
export function spokenOf(
  contact: { kind: InteractionKind; helpReceived: boolean; details: string[] },
  day: Day,
  today: Day,
): Spoken {
  const named = letterDay(day, today);
  const detail = contact.details.map((one) => detailPhrase(one)).find((phrase) => phrase !== '') ?? null;
  if (contact.kind === 'rotation')
    return { thing: things.rotation, when: `in ${named.split(' ')[0]}`, day: named, detail };
  if (contact.kind === 'email') return { thing: things.email, when: `of ${named}`, day: named, detail };
  const helped = contact.helpReceived && contact.kind === 'other';
  return { thing: helped ? 'your help' : things[contact.kind], when: `on ${named}`, day: named, detail };
}

export function lastMessageOf(purpose: MessageKind | null, day: Day, today: Day): { day: string; said: string | null } {
  return { day: letterDay(day, today), said: (purpose && said[purpose]) ?? null };
}

/** "Family Medicine sub-internship". */
export function rotationName(kind: RotationKind, specialty: string | null): string {
  const words = kind === 'core' || kind === 'audition' ? 'rotation' : kind;
  return specialty ? `${specialty} ${words}` : words;
}

/** What the user says of themselves, where it can open a letter as it stands. */
export function openingAbout(about: string | null): string | null {
  const words = about?.trim().replace(/\s+/g, ' ') ?? '';
  return words.length <= longestAbout && /^(?:I|My)\b/.test(words) ? words : null;
}

/** Strengths as lines of a list, each with what shows it. */
export function strengthLines(strengths: readonly { title: string; evidence: string }[]): string[] | null {
  const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
  const lines = strengths
    .slice(0, mostStrengths)
    .map(({ title, evidence }) => `${oneLine(title)}: ${oneLine(evidence)}`);
  return lines.length > 0 ? lines : null;
}
