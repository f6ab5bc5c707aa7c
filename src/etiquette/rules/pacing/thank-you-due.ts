import { addHours, dayOf, daysBetween, startOf } from '../../day.ts';
import type { ContactMatter, LaterContact } from '../../facts/matter.ts';
import { isEncounter, isThanks } from '../../facts/purpose.ts';
import type { DutyRule, Owed } from '../../rule.ts';
import { count, sayDay } from '../../say.ts';
import { thankYouExamples } from './examples/thank-you-due.ts';

const ways: Partial<Record<ContactMatter['kind'], string>> = {
  meeting: 'You met NAME on DAY',
  conference: 'You met NAME at a conference on DAY',
  call: 'You spoke with NAME on the phone on DAY',
  video: 'You spoke with NAME by video on DAY',
  interview: 'NAME interviewed you on DAY',
  rotation: 'Your rotation with NAME has its last day on DAY',
};

/** A thank-you, or a later mail of which nobody said what it was for. */
const thanks = ({ direction, kind, purpose }: LaterContact) =>
  direction === 'outgoing' && (isThanks(purpose) || (kind === 'email' && purpose === null));

export const thankYouDue: DutyRule<'contact', 'pacing/thank-you-due'> = {
  id: 'pacing/thank-you-due',
  asks: 'duty',
  about: 'contact',
  effects: ['due'],
  strength: 'C',
  numbers: [
    'dueHours',
    'lateHours',
    'rotationDueHours',
    'rotationLateHours',
    'openDays',
    'rotationOpenDays',
    'thankedDays',
  ],
  says: 'Thank people within a day for their time and help.',
  because: 'Thanks are warmest while both still remember what was said.',
  source: "guide, Targeted Networking; advisers' counsel on timing",
  check(given, numbers) {
    const rotation = given.kind === 'rotation';
    const opens = rotation || isEncounter(given) || (given.helpReceived && !isThanks(given.purpose));
    if (!opens || given.doNotContact || (given.withinRotation && !given.helpReceived)) return null;

    const { mentorName: name, zone } = given;
    const day = dayOf(given.at, zone);
    if (given.thanked) return { ok: `You thanked ${name} in person.` };
    const noted = daysBetween(day, dayOf(given.loggedAt, zone));
    if (noted > (rotation ? numbers.rotationOpenDays : numbers.openDays)) {
      return { ok: `You noted it ${count(noted, 'day')} after seeing ${name}; a thank-you is still kind to write.` };
    }
    const before = given.lastThankedAt === null ? null : daysBetween(dayOf(given.lastThankedAt, zone), day);
    if (before !== null && before <= numbers.thankedDays) {
      return { ok: `You thanked ${name} ${count(before, 'day')} before; once a week is plenty.` };
    }
    const closing = given.after.find(thanks);
    if (closing && Date.parse(closing.loggedAt) < Date.parse(given.loggedAt)) {
      return { ok: `You thanked ${name} on ${sayDay(dayOf(closing.at, zone))}.` };
    }
    if (given.thanksPolicy === 'forbidden') return { ok: `${given.programName} asks for no notes; none is owed.` };
    const late = rotation ? numbers.rotationLateHours : numbers.lateHours;
    const due = Math.min(rotation ? numbers.rotationDueHours : numbers.dueHours, late);
    const way = ways[given.kind] ?? 'NAME helped you on DAY';
    const seen = way.replace('NAME', () => name).replace('DAY', sayDay(day));
    const owed: Owed = {
      kind: 'thank_you',
      of: given.id,
      message: `${seen}; a short thank-you within ${due} hours is kind.`,
      notBefore: rotation ? startOf(day, zone) : given.at,
      dueAt: addHours(given.at, due),
      lateAt: addHours(given.at, late),
      closedBy: closing?.id ?? null,
      closedAt: closing?.at ?? null,
    };
    if (given.thanksPolicy !== 'unknown' || given.programId === null) return [owed];
    const message = `${seen}; look up whether ${given.programName} welcomes thank-you notes before you write one.`;
    return [{ ...owed, kind: 'look_up_policy', of: given.programId, message, closedBy: null, closedAt: null }];
  },
  examples: thankYouExamples,
};
