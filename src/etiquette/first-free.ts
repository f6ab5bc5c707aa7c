import { addDays, type Day, type Instant } from './day.ts';
import type { Act, SeasonFacts } from './facts/history.ts';
import type { Ledger } from './facts/ledger.ts';
import { dayOfDate, seasonDate } from './facts/season.ts';
import { objections } from './objections.ts';
import type { Policy } from './policy.ts';
import { afterCertification } from './rules/season/after-certification.ts';
import { soapBlackout } from './rules/season/soap-blackout.ts';
import { sayDay } from './say.ts';
import { lastOf, verdictOf, type Finding } from './verdict.ts';

/** Waits rarely chain: a rest, then an interview's quiet, then a no, then the days of SOAP. */
const steps = 16;

/** Since when an act is free. */
export interface FirstFree {
  /** The first day on which it is; null where none is known. */
  from: Day | null;
  /** The last day looked at; all known waits are over by then. */
  looked: Day;
  /** The last thing that stood against it, and since which of the days looked at; null where the first day was free. */
  kept: { on: Day; by: Finding } | null;
}

/** The first day, from a day on, on which no rule makes an act wait or stops it, as far as is known by now. */
export function firstFree(act: Act, ledger: Ledger, policy: Policy, now: Instant, from: Day): FirstFree {
  let day = from;
  let kept: FirstFree['kept'] = null;
  for (let step = 0; step < steps; step += 1) {
    const objected = objections({ ...act, on: day }, ledger, policy, now);
    const { by, next } = objected.length === 0 ? free : keeping(objected, day, ledger);
    if (by === null) return { from: day, looked: day, kept };
    if (kept?.by.rule !== by.rule) kept = { on: day, by };
    if (next === null || next <= day) break;
    day = next;
  }
  return { from: null, looked: day, kept };
}

const free = { by: null, next: null };

/** What makes an act wait, or stops it, and the next day to look at, if one is known. */
function keeping(objected: Finding[], day: Day, { known }: Ledger): { by: Finding | null; next: Day | null } {
  const { from, findings } = verdictOf(objected, []);
  const [by] = findings;
  if (by?.effect === 'wait') return { by, next: from };
  if (by?.effect !== 'stop') return free;
  // Where waits stand beside a stop, they are over first.
  if (from !== null && from > day) return { by, next: from };
  const ends = findings.filter(({ effect }) => effect === 'stop').map(({ rule }) => endOfStop(rule, day, known.season));
  return { by, next: lastOf(ends) };
}

/** Most stops end with an event; those of the season end with a day. */
function endOfStop(rule: string, day: Day, season: SeasonFacts | null): Day | null {
  if (rule === soapBlackout.id) return addDays(day, 1);
  const matchDay = rule === afterCertification.id ? seasonDate(season, 'matchDay') : null;
  return matchDay && addDays(dayOfDate(matchDay), 1);
}

/** In words, what stands against a day that is not today. */
export function keptThen({ on, by }: NonNullable<FirstFree['kept']>): string {
  return `On ${sayDay(on)} this would stand against it: ${by.message}`;
}
