import { dayNumber, instantOfMs, type Instant } from '../day.ts';
import type { Contact } from './contact.ts';
import type { InteractionFacts, RotationFacts } from './history.ts';
import type { FullLedger, FullPerson, Ledger, Person } from './ledger.ts';
import { isEncounter } from './purpose.ts';

/** A rotation with one person: a day of work, or all the days with them at a site. Days are counted from 1970. */
export interface Stay {
  id: string;
  first: number;
  last: number;
  /** The contacts of which it consists, oldest first. */
  contacts: Contact<InteractionFacts>[];
  /** A moment on its last day. */
  at: Instant;
}

/** Days between two days of work that still belong to one rotation of which nobody noted the dates. */
const gapDays = 7;

/** The rotations with a person, from the days worked with them and the rotations noted at their site. */
export function staysWith(ledger: FullLedger, person: FullPerson): Stay[] {
  const stays: Stay[] = [];
  for (const contact of person.contacts) {
    const rotation = rotationOf(ledger, person, contact);
    if (rotation === null && contact.fact.kind !== 'rotation') continue;
    if (rotation !== null && contact.fact.kind !== 'rotation' && !isWorkday(contact)) continue;
    const id = rotation && `${rotation.id}:${person.mentor.id}`;
    const known = stays.find((stay) => (id === null ? contact.day <= stay.last + gapDays : stay.id === id));
    const last = rotation ? dayNumber(rotation.to) : Math.max(contact.day, lastNoted(contact));
    if (known) {
      known.contacts.push(contact);
      known.last = Math.max(known.last, last);
    } else {
      const first = rotation ? dayNumber(rotation.from) : contact.day;
      stays.push({ id: id ?? contact.fact.id, first, last, contacts: [contact], at: contact.fact.at });
    }
  }
  for (const stay of stays) stay.at = onLastDay(ledger, stay);
  return stays;
}

/** Whether a contact is one day of a rotation rather than an occasion of its own. */
export function isWorkday({ fact }: Contact): boolean {
  return isEncounter(fact) && fact.kind !== 'interview' && fact.kind !== 'conference';
}

function rotationOf(
  { rotationsAt }: FullLedger,
  { mentor }: Person,
  { fact, day }: Contact<InteractionFacts>,
): RotationFacts | null {
  const siteId = fact.siteId ?? mentor.siteId;
  if (siteId === null) return null;
  const rotations = rotationsAt.get(siteId) ?? [];
  return rotations.find(({ from, to }) => dayNumber(from) <= day && day <= dayNumber(to)) ?? null;
}

function lastNoted({ fact: { until } }: Contact<InteractionFacts>): number {
  return until === null ? Number.NEGATIVE_INFINITY : dayNumber(until);
}

/** The last contact's own moment where it fell on the last day; else that day's noon, when work is half done. */
function onLastDay({ clock }: Ledger, { contacts, last }: Stay): Instant {
  const latest = contacts.at(-1)!;
  return latest.day === last ? latest.fact.at : instantOfMs(clock.startOfDay(last) + 12 * 3_600_000);
}
