import { addDays, daysBetween, startOf } from '../../day.ts';
import type { ActFacts, ActRule } from '../../facts/act.ts';
import type { Opening } from '../../rule.ts';
import { ago, count, sayDay } from '../../say.ts';
import { companyExamples, updateExamples } from './examples/updates.ts';

/** Days in which the updates of a year are counted. */
const year = 365;

const later = (a: string, b: string | null) => (b !== null && b > a ? b : a);

/** The next time to stay in touch: counted from the last real interaction, so that a call moves it by itself. */
const opens: Opening<'company', 'pacing/updates'> = {
  about: 'company',
  check({ id, mentorName, zone, doNotContact, lastRealOn, lastUpdateOn, after }, { minDays, everyDays }) {
    if (doNotContact) return null;
    const first = addDays(later(lastRealOn, lastUpdateOn), minDays);
    const rounds = Math.max(1, Math.ceil(daysBetween(lastRealOn, first) / everyDays));
    const sent = after[0];
    return [
      {
        kind: 'update',
        of: id,
        message: `You were last in touch with ${mentorName} on ${sayDay(lastRealOn)}; if there is news, an update is welcome.`,
        notBefore: startOf(first, zone),
        dueAt: startOf(addDays(lastRealOn, rounds * everyDays), zone),
        lateAt: null,
        closedBy: sent?.id ?? null,
        closedAt: sent?.at ?? null,
      },
    ];
  },
  examples: companyExamples,
};

/** The first day on which one more update keeps to the year's number; null where it does today. */
function roomFrom({ circle, updatesInYear }: ActFacts, perYear: number): string | null {
  if (circle === 'inner' || updatesInYear.length < perYear) return null;
  return addDays(updatesInYear.at(-perYear)!, year);
}

export const updates: ActRule<'pacing/updates'> = {
  id: 'pacing/updates',
  asks: 'act',
  effects: ['wait'],
  strength: 'C',
  numbers: ['minDays', 'everyDays', 'perYearMessages', 'perWeekMessages'],
  says: 'Send updates seldom, with news, and to people who know you.',
  because: 'An update now and then keeps you in mind; many become noise.',
  source: "guide, Targeted Networking (keep them updated if appropriate); advisers' counsel on intervals",
  check(given, { minDays, perYearMessages }) {
    const { act, today, mentorName, lastRealOn, lastUpdateOn, circle } = given;
    if (act !== 'update') return null;
    if (lastRealOn === null) {
      const message = `You have not met ${mentorName} yet, and they have not written to you.`;
      return [{ message, instead: 'Send a first note instead, and keep updates for later.' }];
    }
    const last = later(lastRealOn, lastUpdateOn);
    const soon = addDays(last, minDays);
    const room = roomFrom(given, perYearMessages);
    const touch = last === lastRealOn ? 'You were in touch with' : 'You last sent an update to';
    if (today < soon) {
      const from = later(soon, room);
      const message = `${touch} ${mentorName} ${ago(last, today)}; updates keep ${minDays} days apart.`;
      return [{ from, message, instead: `Keep your news until ${sayDay(from)}, or send a correction if it is one.` }];
    }
    if (room !== null && today < room) {
      const message = `${mentorName} had ${count(given.updatesInYear.length, 'update')} from you in a year; ${perYearMessages} is the limit.`;
      return [{ from: room, message, instead: `Keep your news until ${sayDay(room)}.` }];
    }
    const number =
      circle === 'outer'
        ? `, and this is update ${given.updatesInYear.length + 1} of ${perYearMessages} in a year`
        : '';
    return { ok: `${touch} ${mentorName} ${ago(last, today)}${number}.` };
  },
  opens,
  examples: updateExamples,
};
