import { addDays, type Day, type Instant } from '../../etiquette/index.ts';
import type { FollowUpDto } from '../follow-ups/follow-ups.dto.ts';
import { says, type ActPage } from './act-page.ts';
import type { ReadLink } from './action-links.ts';
import { latestDay } from './snooze-choice.ts';
import { dayName, offerOf } from './words/say.ts';

/** What a genuine link asks for. */
export interface Asked {
  link: ReadLink;
  thing: FollowUpDto;
  today: Day;
  /** The user's local day of an instant. */
  dayOn: (at: Instant) => Day;
  /** The instant at which the user's digest leaves on a day. */
  at: (day: Day) => Instant;
}

/** The page before the act. */
export function offer(asked: Asked): ActPage {
  const { link, thing, today } = asked;
  const ended = link.act === 'answered' ? null : alreadyEnded(thing);
  if (ended) return ended;
  const { title, button } = offerOf(link.act, thing);
  const choices = link.act === 'snooze' || link.act === 'answered' ? link.act : null;
  const picker =
    choices === 'snooze' ? { earliest: addDays(today, 1), latest: latestDay(today) } : { earliest: null, latest: null };
  return { ...says(title, thing.because.message), button, choices, ...picker };
}

/** What to say where a contact that was logged has moved what comes again to its next day. */
export function movedOn({ thing, today, dayOn }: Asked): ActPage {
  return says(
    'This is taken care of',
    `You were in touch since; it comes again on ${dayName(dayOn(thing.dueAt), today)}.`,
  );
}

/** What to say where the thing was ended by other means; null while it is open. */
export function alreadyEnded({ state }: FollowUpDto): ActPage | null {
  if (state === 'done') return says('This is done already', 'It is off your list.');
  if (state === 'cancelled') return says('This was cancelled already', 'It is off your list.');
  return null;
}
