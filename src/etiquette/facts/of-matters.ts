import { dayOfNumber, startOf, type Day } from '../day.ts';
import type { IntroductionMatter, LetterMatter, RotationMatter, SilenceMatter, CompanyMatter } from './matter.ts';
import type { IntroductionFacts, LetterFacts, RotationFacts } from './history.ts';
import type { FullLedger, FullPerson, Ledger, Person } from './ledger.ts';
import { answeredOtherwise, silencesIn } from './silence.ts';
import { isMessage, isReal } from './purpose.ts';

function who(ledger: Ledger, { mentor }: Person) {
  return { mentorName: mentor.name, zone: ledger.known.zone, doNotContact: mentor.doNotContact };
}

/** The messages to a person that hoped, or still hope, for an answer. */
export function silenceMatters(ledger: Ledger, person: FullPerson): { matter: SilenceMatter; interactionId: string }[] {
  return silencesIn(person.contacts).map((silence) => {
    const { fact } = silence.since;
    const after = person.contacts.slice(person.contacts.indexOf(silence.since) + 1).map((later) => later.fact);
    const answeredAt = answeredOtherwise(person.introductions, silence);
    return { interactionId: fact.id, matter: { ...who(ledger, person), id: fact.id, at: fact.at, after, answeredAt } };
  });
}

/** One matter for each update that went to a person since they took part in a contact, and one for the next. */
export function companyMatters(ledger: Ledger, person: FullPerson): CompanyMatter[] {
  const matters: CompanyMatter[] = [];
  let real: { at: string; day: number } | null = null;
  let lastUpdateOn: Day | null = null;
  let updates = 0;
  const next = (after: CompanyMatter['after']) => {
    if (real === null) return;
    const id = `${person.mentor.id}:${updates}`;
    matters.push({
      ...who(ledger, person),
      id,
      at: real.at,
      after,
      lastRealOn: dayOfNumber(real.day),
      lastUpdateOn,
      updates,
    });
  };
  for (const { fact, day } of person.contacts) {
    if (isReal(fact)) real = { at: fact.at, day };
    else if (isMessage(fact) && fact.purpose === 'update') {
      next([fact]);
      updates += 1;
      lastUpdateOn = dayOfNumber(day);
    }
  }
  next([]);
  return matters;
}

/** An introduction as its introducer is owed word of it. */
export function introductionMatter(
  ledger: Ledger,
  person: FullPerson,
  introduction: IntroductionFacts,
): IntroductionMatter {
  const { id, targetName, metAt, closedAt, connectedAt, answeredAt, askedAt, state } = introduction;
  const agreed = state !== 'declined' && state !== 'wished' && state !== 'asked';
  const handedAt = connectedAt ?? (agreed ? answeredAt : null);
  const at = metAt ?? handedAt ?? askedAt ?? startOf('1970-01-01', 'UTC');
  const after = person.contacts.filter(({ ms }) => ms > Date.parse(at)).map(({ fact }) => fact);
  return { ...who(ledger, person), id, at, after, targetName, handedAt, metAt, closedAt };
}

export function letterMatter(ledger: Ledger, person: Person, letter: LetterFacts): LetterMatter {
  const { id, askedAt, neededOn, remindedAt, uploadedAt } = letter;
  const at = askedAt ?? startOf('1970-01-01', 'UTC');
  return { ...who(ledger, person), id, at, after: [], neededOn, askedAt, remindedAt, uploadedAt };
}

/** A rotation, and the person there who could say how it goes: the last one worked with, else an attending. */
export function rotationMatter(
  ledger: FullLedger,
  rotation: RotationFacts,
  today: Day,
): { matter: RotationMatter; mentorId: string | null } {
  const there = ledger.known.mentors.filter(({ siteId, doNotContact }) => siteId === rotation.siteId && !doNotContact);
  const lastSeen = ({ id }: { id: string }) => {
    const days = ledger.people
      .get(id)!
      .contacts.filter(({ fact }) => isReal(fact))
      .map(({ day }) => dayOfNumber(day));
    return days.filter((day) => rotation.from <= day && day <= rotation.to).at(-1) ?? '';
  };
  const seen = there
    .filter((mentor) => lastSeen(mentor) !== '')
    .toSorted((a, b) => lastSeen(b).localeCompare(lastSeen(a)) || a.id.localeCompare(b.id))[0];
  const mentor = seen ?? there.find(({ roles }) => roles.includes('attending') || roles.includes('faculty')) ?? null;
  const { id, from, to } = rotation;
  const at = startOf(from, ledger.known.zone);
  const name = mentor?.name ?? 'your attending';
  const { zone } = ledger.known;
  const matter = { id, mentorName: name, zone, at, doNotContact: false, after: [], from, to, today };
  return { matter, mentorId: mentor?.id ?? null };
}
