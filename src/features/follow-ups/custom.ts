import { dayOf, instantOf, startOf, timeOf, type Instant, type Zone } from '../../etiquette/day.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { invalid } from '../../platform/problems/problem.ts';
import type { FollowUpEntity, Repeats } from './follow-up.entity.ts';
import { datedAs, everyOf } from './repeating.ts';
import type { CustomFollowUpDto } from './follow-ups.dto.ts';
import { begun } from './standing.ts';

/** The local time at which something is due that was given a day only. */
const morning = '09:00';

/**
 * A follow-up that the user writes down: shown from the beginning of its local day, due at its instant.
 * @throws Problem 400 where it says neither what nor when
 */
export function customFollowUp(
  account: string,
  id: string,
  { mentorId, title, note, dueAt, on, lateAt, every }: CustomFollowUpDto,
  zone: Zone,
  now: Instant,
): FollowUpEntity {
  if (!title && !note) throw invalid([{ field: 'title', message: 'Say what you want to be reminded of.' }]);
  if ((dueAt === undefined) === (on === undefined)) {
    throw invalid([{ field: 'dueAt', message: 'Give either an instant in dueAt or a day in on.' }]);
  }
  const due = plainInstant(dueAt ?? instantOf(on ?? '', morning, zone));
  if (lateAt && Date.parse(lateAt) < Date.parse(due)) {
    throw invalid([{ field: 'lateAt', message: 'Nothing is late before it is due; choose a later instant.' }]);
  }
  if (lateAt && every) {
    throw invalid([{ field: 'lateAt', message: 'What comes again is never late; leave out lateAt or every.' }]);
  }
  const day = dayOf(due, zone);
  const repeats: Repeats | null = every
    ? { series: id, every: everyOf(every), from: day, time: timeOf(due, zone), since: now, after: null }
    : null;
  return {
    id,
    accountId: account,
    mentorId: mentorId?.toLowerCase() ?? null,
    kind: 'custom',
    naturalKey: `custom:${id}`,
    notBefore: startOf(day, zone),
    dueAt: due,
    lateAt: lateAt ? plainInstant(lateAt) : null,
    marks: [],
    because: { rule: 'custom', message: 'You asked to be reminded of this.', source: 'you' },
    ...(repeats ? datedAs(repeats, day, zone) : {}),
    repeats,
    title: title ?? null,
    note: note ?? null,
    interactionId: null,
    introductionId: null,
    letterId: null,
    ...begun,
    createdAt: now,
  };
}
