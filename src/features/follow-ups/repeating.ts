import { v7 as newId } from 'uuid';
import { dayOf, instantOf, startOf, type Day, type Instant, type Zone } from '../../etiquette/day.ts';
import { repeatDay, sayEvery, type Every, type InteractionFacts } from '../../etiquette/index.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { invalid } from '../../platform/problems/problem.ts';
import { begun } from './standing.ts';
import type { FollowUpEntity, Repeats } from './follow-up.entity.ts';
import type { EveryDto } from './follow-ups.dto.ts';

type Contacts = readonly Pick<InteractionFacts, 'mentorId' | 'at' | 'kind' | 'direction'>[];
type Dated = Pick<FollowUpEntity, 'naturalKey' | 'notBefore' | 'dueAt' | 'because'>;

/** @throws Problem 400 unless it says either days or months */
export function everyOf({ days, months }: EveryDto): Every {
  if (days !== undefined && months === undefined) return { days };
  if (months !== undefined && days === undefined) return { months };
  throw invalid([{ field: 'every', message: 'Give either days or months, as in {"months": 3}.' }]);
}

/** The day of an occurrence and all that hangs on it; the natural key with it, so that what moved is told anew. */
export function datedAs({ series, time, every }: Repeats, day: Day, zone: Zone): Dated {
  const due = plainInstant(instantOf(day, time, zone));
  return {
    naturalKey: `custom:${series}:${day}`,
    notBefore: startOf(dayOf(due, zone), zone),
    dueAt: due,
    because: { rule: 'custom', message: `You asked to be reminded of this ${sayEvery(every)}.`, source: 'you' },
  };
}

/** Where an open one stands now that something happened, or the zone changed; null where it stays where it is. */
export function movedTo(row: FollowUpEntity, contacts: Contacts, zone: Zone): Dated | null {
  if (row.repeats === null) return null;
  const dated = datedAs(row.repeats, repeatDay(row.repeats, contactsOf(row, contacts), zone), zone);
  return dated.dueAt === row.dueAt && dated.naturalKey === row.naturalKey ? null : dated;
}

/** The occurrence that opens when this one is done. */
export function nextOf(row: FollowUpEntity, contacts: Contacts, zone: Zone, now: Instant): FollowUpEntity | null {
  if (row.repeats === null) return null;
  const [today, own] = [dayOf(now, zone), dayOf(row.dueAt, zone)];
  const repeats = { ...row.repeats, after: today > own ? today : own };
  return {
    ...row,
    ...datedAs(repeats, repeatDay(repeats, contactsOf(row, contacts), zone), zone),
    id: newId(),
    repeats,
    ...begun,
    createdAt: now,
  };
}

const contactsOf = ({ mentorId }: FollowUpEntity, contacts: Contacts) =>
  contacts.filter((contact) => contact.mentorId === mentorId);
