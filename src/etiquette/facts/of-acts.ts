import { dayOf, dayOfNumber, timeOf, type Day, type Instant } from '../day.ts';
import type { ActFacts, LetterActFacts } from './act.ts';
import type { Act, IntroductionFacts } from './history.ts';
import { localDay, type Ledger, type Person } from './ledger.ts';
import { dayRecord } from './of-day.ts';
import { updatesInYear } from './of-person.ts';
import { programFacts } from './of-program.ts';
import { seasonFacts } from './of-season.ts';

/** What is known when this act is thought of; null where its mentor is not in the history. */
export function actFacts(act: Act, ledger: Ledger, now: Instant): ActFacts | null {
  const person = ledger.people.get(act.mentorId);
  if (!person) return null;
  const day = dayRecord(ledger, act.on ?? dayOf(now, ledger.known.zone), now);
  const { mentor, record } = person;
  return {
    act: act.kind,
    mentorName: mentor.name,
    doNotContact: mentor.doNotContact,
    met: record.realContacts > 0,
    realContacts: record.realContacts,
    lastRealOn: dayOrNull(record.lastRealDay),
    writtenTo: record.lastMessageDay !== null,
    lastMessageOn: dayOrNull(record.lastMessageDay),
    heardSinceMessage: record.heardSinceMessage,
    unansweredSince: dayOrNull(record.silence?.since.day),
    followUps: record.silence?.followUps ?? 0,
    refusal: record.refusal,
    circle: mentor.circle,
    lastUpdateOn: dayOrNull(record.updateDays.at(-1)),
    updatesInYear: updatesInYear(record, day.number),
    ...day.facts,
    ...programFacts(ledger, person, act, day.number),
    ...seasonFacts(ledger, person, act, day),
    ...introductionFacts(ledger, person, act),
    letter: letterFacts(ledger, person, act),
    theirs: act.leavingNow && mentor.zone ? { day: dayOf(now, mentor.zone), time: timeOf(now, mentor.zone) } : null,
  };
}

const dayOrNull = (day: number | null | undefined): Day | null =>
  day === null || day === undefined ? null : dayOfNumber(day);

/** Still with the introducer: they have not answered, or not yet done what they agreed to. */
const withIntroducer: ReadonlySet<IntroductionFacts['state']> = new Set(['asked', 'agreed', 'target-accepted']);

function introductionFacts(
  ledger: Ledger,
  person: Person,
  act: Act,
): Pick<ActFacts, 'openRequest' | 'requestsOn' | 'introducedBy' | 'wordOwed'> {
  const asked = person.introductions.flatMap((introduction) =>
    introduction.askedAt === null || introduction.id === act.introductionId
      ? []
      : [{ introduction, day: localDay(ledger, introduction.askedAt) }],
  );
  const open = asked.filter(({ introduction }) => withIntroducer.has(introduction.state)).at(-1);
  return {
    openRequest: open ? { targetName: open.introduction.targetName, askedOn: open.day } : null,
    requestsOn: asked.map(({ day }) => day).toSorted(),
    introducedBy: introducedBy(ledger, person, act),
    wordOwed: person.introductions.some((introduction) => isWordOwed(person, introduction)),
  };
}

/** The introducer did their part and has not heard what came of it. */
function isWordOwed(
  { record }: Person,
  { metAt, connectedAt, answeredAt, closedAt, state }: IntroductionFacts,
): boolean {
  const began = metAt ?? connectedAt ?? (state === 'declined' ? null : answeredAt);
  if (began === null || closedAt !== null) return false;
  return record.toldHowItWentAt === null || record.toldHowItWentAt <= Date.parse(began);
}

/** Of several introductions to one person, the one that got furthest counts. */
const progress: readonly IntroductionFacts['state'][] = [
  'wished',
  'asked',
  'target-declined',
  'agreed',
  'target-accepted',
  'connected',
];

function introducedBy(ledger: Ledger, { mentor }: Person, act: Act): ActFacts['introducedBy'] {
  const through = ledger.introductionsTo.get(mentor.id) ?? [];
  const open = through.filter(({ state }) => state !== 'declined' && state !== 'closed' && state !== 'met');
  const furthest = open.toSorted((a, b) => progress.indexOf(b.state) - progress.indexOf(a.state))[0];
  const meant = open.find(({ id }) => id === act.introductionId) ?? furthest;
  const name = meant && ledger.people.get(meant.introducerId)?.mentor.name;
  return meant && name ? { name, mode: meant.mode, state: meant.state } : null;
}

function letterFacts(ledger: Ledger, person: Person, act: Act): LetterActFacts | null {
  const letter = person.letters.find(({ id }) => id === act.letterId);
  if (!letter) return null;
  const { programs, letters } = ledger.known;
  const counts = programs
    .filter(({ id }) => letter.programIds.includes(id))
    .map(({ id, name }) => ({
      name,
      letters: letters.filter(
        (other) => other.id !== letter.id && other.askedAt !== null && other.programIds.includes(id),
      ).length,
    }));
  return {
    askedOn: letter.askedAt && localDay(ledger, letter.askedAt),
    neededOn: letter.neededOn,
    remindedOn: letter.remindedAt.map((at) => localDay(ledger, at)).toSorted(),
    waiverRecorded: letter.waiverRecorded,
    fullest: counts.toSorted((a, b) => b.letters - a.letters || (a.name < b.name ? -1 : 1))[0] ?? null,
  };
}
