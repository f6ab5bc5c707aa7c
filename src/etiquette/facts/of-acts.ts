import { dayNumber, dayOf, mondayOf, timeOf, type Day, type Instant } from '../day.ts';
import type { ActFacts, LetterActFacts } from './act.ts';
import type { Act, IntroductionFacts } from './history.ts';
import { localDay, type Ledger, type Person } from './ledger.ts';
import { personFacts } from './of-person.ts';
import { programFacts } from './of-program.ts';
import { isMessage } from './purpose.ts';
import { seasonFacts } from './of-season.ts';

/** What is known when this act is thought of; null where its mentor is not in the history. */
export function actFacts(act: Act, ledger: Ledger, now: Instant): ActFacts | null {
  const person = ledger.people.get(act.mentorId);
  if (!person) return null;
  const today = act.on ?? dayOf(now, ledger.history.zone);
  const { mentor } = person;
  return {
    act: act.kind,
    today,
    mentorName: mentor.name,
    doNotContact: mentor.doNotContact,
    circle: mentor.circle,
    ...personFacts(person, dayNumber(today)),
    ...newPeople(ledger, today),
    ...programFacts(ledger, person, act, dayNumber(today)),
    ...seasonFacts(ledger, person, act, today, now),
    ...introductionFacts(ledger, person, act),
    letter: letterFacts(ledger, person, act),
    theirs: act.leavingNow && mentor.zone ? { day: dayOf(now, mentor.zone), time: timeOf(now, mentor.zone) } : null,
  };
}

type Newcomers = Pick<ActFacts, 'newPeopleOnDay' | 'newPeopleInWeek'>;

function newPeople({ newPeople: counts, newcomers }: Ledger, today: Day): Newcomers {
  const known = newcomers.get(today);
  if (known) return known;
  const monday = dayNumber(mondayOf(today));
  const week = Array.from({ length: 7 }, (_, after) => counts.get(monday + after) ?? 0);
  const found = {
    newPeopleOnDay: counts.get(dayNumber(today)) ?? 0,
    newPeopleInWeek: week.reduce((sum, one) => sum + one, 0),
  };
  newcomers.set(today, found);
  return found;
}

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
  { contacts }: Person,
  { metAt, connectedAt, answeredAt, closedAt, state }: IntroductionFacts,
): boolean {
  const began = metAt ?? connectedAt ?? (state === 'declined' ? null : answeredAt);
  if (began === null || closedAt !== null) return false;
  return !contacts.some(({ fact, ms }) => isMessage(fact) && fact.purpose === 'close_loop' && ms > Date.parse(began));
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
  const counts = letter.programIds.map((programId) => ({
    name: ledger.programs.get(programId)?.name ?? 'this program',
    letters: ledger.history.letters.filter(
      (other) => other.id !== letter.id && other.askedAt !== null && other.programIds.includes(programId),
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
