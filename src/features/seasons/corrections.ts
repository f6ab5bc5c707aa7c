import {
  dayOf,
  instantOfMs,
  matchZone,
  seasonKeys,
  seasonTitles,
  type SeasonDate,
  type SeasonKey,
} from '../../etiquette/index.ts';
import { invalid, type FieldError } from '../../platform/problems/problem.ts';
import type { Correction } from './season.entity.ts';
import type { GivenDateDto, SeasonDateDto } from './seasons.dto.ts';

type Corrections = Readonly<Record<string, Correction>>;

/** The shipped dates with the user's own in their place, in the order of the season. */
export function correctedDates(shipped: readonly SeasonDate[], corrections: Corrections): SeasonDateDto[] {
  return seasonKeys.flatMap((key): SeasonDateDto[] => {
    const own = corrections[key];
    const title = seasonTitles[key];
    if (own) return [{ key, title, ...own, corrected: true }];
    const ours = shipped.find((date) => date.key === key);
    return ours ? [{ ...ours, key, title, corrected: false }] : [];
  });
}

/**
 * The corrections with those just given.
 * @param name of the season, such as `2026-27`
 * @throws Problem 400 naming a date that is neither or both of instant and day, or lies in another season
 */
export function withCorrections(
  name: string,
  shipped: readonly SeasonDate[],
  before: Corrections,
  given: GivenDateDto[],
): Record<string, Correction> {
  const after = new Map(Object.entries(before));
  const known = new Map(correctedDates(shipped, before).map((date) => [date.key, date]));
  const faults = given.flatMap((date, index) => faultsOf(name, date, known.get(date.key), `dates.${index}`));
  if (faults.length > 0) throw invalid(faults);
  for (const date of given) {
    if (date.at === null && date.day === null) after.delete(date.key);
    else after.set(date.key, correctionOf(date, known.get(date.key)));
  }
  return Object.fromEntries(after);
}

/** What is corrected is taken for checked and exact unless the user says otherwise. */
function correctionOf(given: GivenDateDto, known: SeasonDateDto | undefined): Correction {
  const moved = Boolean(given.at ?? given.day);
  return {
    at: moved ? utc(given.at ?? null) : (known?.at ?? null),
    day: moved ? (given.day ?? null) : (known?.day ?? null),
    approximate: given.approximate ?? (moved ? false : (known?.approximate ?? false)),
    verified: given.verified ?? (moved ? true : (known?.verified ?? false)),
    source: given.source ?? (moved ? 'Your own correction' : (known?.source ?? 'Your own correction')),
  };
}

function faultsOf(
  name: string,
  { at, day, key }: GivenDateDto,
  known: { at: string | null } | undefined,
  field: string,
): FieldError[] {
  if (at && day)
    return [{ field: `${field}.day`, message: 'Give either the instant or the day, and the other as null.' }];
  const when = at ? dayOf(at, matchZone) : day;
  const reset = at === null && day === null;
  if (!when)
    return known || reset ? [] : [{ field: `${field}.day`, message: `Give the day of ${key satisfies SeasonKey}.` }];
  const first = Number(name.slice(0, 4));
  const year = Number(when.slice(0, 4));
  if (year === first || year === first + 1) return [];
  const place = `${field}.${at ? 'at' : 'day'}`;
  return [{ field: place, message: `Give a date of the season ${name}, in ${first} or ${first + 1}.` }];
}

function utc(at: string | null): string | null {
  return at === null ? null : instantOfMs(Date.parse(at));
}
