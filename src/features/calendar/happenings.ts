import { v5 as idOf } from 'uuid';
import {
  addDays,
  dayOf,
  matchZone,
  sayDay,
  thingToDo,
  timeOf,
  type Instant,
  type Zone,
} from '../../etiquette/index.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import { plainLine } from '../../platform/mailer/plain-line.ts';
import type { FollowUpDto } from '../follow-ups/follow-ups.dto.ts';
import type { PlannedInterview } from '../programs/programs.service.ts';
import type { SeasonDto } from '../seasons/seasons.dto.ts';
import type { CalendarEntity } from './calendar.entity.ts';
import type { Happening } from './happening.ts';
import type { Naming } from './names.ts';

/** What is told of everything in one feed. */
export interface Telling {
  calendar: CalendarEntity;
  naming: Naming;
  /** Names of people by their id. */
  names: ReadonlyMap<string, string>;
  link: (path: string) => string;
}

const domain = 'tactful';
const longest = 160;
/** How long the answer to an invitation takes at most, and an interview at least. */
const minutes = { invitation: 30, interview: 60 };

/** A follow-up on the day on which it is due or wakes; the answer to an invitation at its hour. */
export function followUpHappens(item: FollowUpDto, { calendar, naming, names, link }: Telling): Happening {
  const person = names.get(item.mentorId ?? '');
  const about = person === undefined ? [] : [person];
  const own = item.kind === 'custom' ? (item.title ?? item.note) : null;
  const named = person === undefined ? null : plainLine(naming.name(person));
  const at = later(item.dueAt, item.snoozedUntil);
  return {
    uid: `follow-up-${item.id}@${domain}`,
    when: item.kind === 'invitation_answer' ? { at, minutes: minutes.invitation } : { day: dayOf(at, calendar.zone) },
    title: plainLine(own === null ? thingToDo(item.kind, named) : naming.text(plainLine(own, 500), about), longest),
    text: [naming.text(plainLine(item.because.message, 500), about)],
    url: link(item.mentorId === null ? '/' : `/mentors/${item.mentorId}`),
    busy: false,
    toDo: true,
    ...revised(calendar, item.version, item.updatedAt),
  };
}

/** The dates of a season, each on its day where the user is. */
export function seasonHappens({ name, dates, ...season }: SeasonDto, { calendar, link }: Telling): Happening[] {
  return dates.flatMap(({ key, title, at, day, approximate, verified, source }) => {
    const on = at === null ? day : dayOf(at, calendar.zone);
    if (on === null) return [];
    const hour = at === null ? '' : `, ${timeOf(at, calendar.zone)}`;
    return {
      uid: `season-${idOf(`${name} ${key}`, calendar.accountId)}@${domain}`,
      when: { day: on },
      title: `${title}${hour}${approximate ? ' (about)' : ''}`,
      text: [...(at === null ? [] : [easternTime(at)]), `Source: ${source}${verified ? '' : ' Not checked yet.'}`],
      url: link('/calendar'),
      busy: false,
      toDo: false,
      ...revised(calendar, season.version, season.updatedAt),
    };
  });
}

/** Interviews at their hour. */
export function interviewsHappen(interviews: readonly PlannedInterview[], telling: Telling): Happening[] {
  const { calendar, naming, names, link } = telling;
  const met = new Map<string, number>();
  return interviews.map(({ at, programId, programName, withMentorIds, version, updatedAt }) => {
    const slot = `interview ${programId} ${plainInstant(at)}`;
    const count = (met.get(slot) ?? 0) + 1;
    met.set(slot, count);
    const people = withMentorIds.flatMap((id) => names.get(id) ?? []).map((person) => naming.name(person));
    return {
      uid: `interview-${idOf(count === 1 ? slot : `${slot} ${count}`, calendar.accountId)}@${domain}`,
      when: { at, minutes: minutes.interview },
      title: plainLine(`Interview: ${programName}`, longest),
      text: people.length === 0 ? [] : [`With ${people.join(', ')}`],
      url: link(`/programs/${programId}`),
      busy: true,
      toDo: false,
      ...revised(calendar, version, updatedAt),
    };
  });
}

/** Whatever changed last, the thing or the manner in which the calendar tells it. */
function revised(calendar: CalendarEntity, version: number, changedAt: Instant | Date | null) {
  const own = changedAt === null ? calendar.changedAt : plainInstant(changedAt);
  return { sequence: version + calendar.version - 2, changedAt: later(own, calendar.changedAt) };
}

function later(one: Instant, other: Instant | null): Instant {
  return other !== null && Date.parse(other) > Date.parse(one) ? other : one;
}

function easternTime(at: Instant): string {
  return `${sayDay(dayOf(at, matchZone))}, ${timeOf(at, matchZone)} Eastern Time.`;
}

/** The stretch of time that a feed shows. */
export function windowAround(now: Instant, zone: Zone): { first: string; last: string } {
  const today = dayOf(now, zone);
  return { first: addDays(today, -366), last: addDays(today, 3 * 366) };
}
