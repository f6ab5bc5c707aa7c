import {
  addDays,
  daysBetween,
  effectiveDue,
  instantOfMs,
  isLate,
  localDay,
  thingToDo,
  timeOf,
  type Day,
  type Moment,
  type Zone,
} from '../../../etiquette/index.ts';
import { plainLine } from '../../../platform/mailer/plain-line.ts';
import type { FollowUpDto } from '../../follow-ups/follow-ups.dto.ts';
import type { OpenThing } from '../reminder-facts.ts';

/** What there is to do, in a few words that name the person. */
export function whatOf({ kind, who, title }: Pick<OpenThing, 'kind' | 'who' | 'title'>): string {
  if (kind === 'custom' && title !== null) return title;
  return thingToDo(kind, who === null ? null : plainLine(who, 80));
}

/** A day as people say it, from another day: "today", "tomorrow", "Thu 26 Nov". */
export function dayName(day: Day, today: Day): string {
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  if (day === addDays(today, -1)) return 'yesterday';
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...year,
    timeZone: 'UTC',
  })
    .format(Date.parse(day))
    .replace(',', '');
}

/** "tomorrow at 15:00", "Thu 26 Nov at 15:00". */
export function whenOf(at: Moment, now: Moment, zone: Zone): string {
  return `${dayName(localDay(at, zone), localDay(now, zone))} at ${timeOf(instantOfMs(at), zone)}`;
}

/** How long it has waited, or until when there is time. */
export function waitingOf(thing: OpenThing, now: Moment, zone: Zone): string {
  const due = effectiveDue(thing);
  if (due > now) return `Due ${whenOf(due, now, zone)}.`;
  const days = daysBetween(localDay(thing.dueAt, zone), localDay(now, zone));
  const since =
    days === 0
      ? `today, ${timeOf(instantOfMs(thing.dueAt), zone)}`
      : dayName(localDay(thing.dueAt, zone), localDay(now, zone));
  const waited = days < 2 ? '' : `; it has waited ${days} days`;
  return `${isLate(thing, now) ? 'Late: it was due' : 'Due since'} ${since}${waited}.`;
}

/** The first thing by name, and how many more. */
export function subjectOf(sort: 'digest' | 'short', things: OpenThing[], now: Moment): string {
  const first = things[0];
  if (!first) return 'Nothing is due';
  const what = plainLine(whatOf(first), 90);
  const late = isLate(first, now) ? 'Late: ' : '';
  const more = things.length === 1 ? '' : `, and ${things.length - 1} more`;
  return sort === 'digest' ? `${late}${what}${more}` : `Due now: ${what}${more}`;
}

/** A follow-up in a few words that name the person. */
export function aboutOf(thing: FollowUpDto): string {
  return plainLine(whatOf({ kind: thing.kind, who: thing.mentorName, title: thing.title ?? thing.note }), 200);
}

/** The heading and the button of the page behind a link. */
export function offerOf(act: string, thing: FollowUpDto): { title: string; button: string } {
  const what = aboutOf(thing);
  const who = plainLine(thing.mentorName ?? 'this person');
  switch (act) {
    case 'snooze':
      return { title: `${what}: later?`, button: 'Snooze' };
    case 'answered':
      return { title: `Did ${who} answer?`, button: 'Yes, they answered' };
    case 'rest':
      return { title: `Let ${who} rest for 90 days?`, button: 'Let them rest' };
    default:
      return { title: `${what}: done?`, button: 'Mark as done' };
  }
}
