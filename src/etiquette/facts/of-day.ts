import { dayNumber, dayOf, mondayOf, type Day, type Instant } from '../day.ts';
import type { ActFacts } from './act.ts';
import type { DayRecord } from './day-record.ts';
import type { Ledger } from './ledger.ts';
import { blackoutOf, dayOfDate, isSure, seasonBegan, seasonDate } from './season.ts';

/**
 * What a day says to every act, asked at an instant or, where the act is meant for another day, for all of that day;
 * worked out once for each ledger.
 */
export function dayRecord(ledger: Ledger, today: Day, now: Instant): DayRecord {
  const { days } = ledger.records;
  const question = `${today} ${now}`;
  const known = days.get(question);
  if (known) return known;
  const record = makeRecord(ledger, today, now);
  days.set(question, record);
  return record;
}

function makeRecord(ledger: Ledger, today: Day, now: Instant): DayRecord {
  const { season, zone } = ledger.known;
  const number = dayNumber(today);
  const blackout = blackoutOf(season);
  const nowMs = Date.parse(now);
  const isToday = dayOf(now, zone) === today;
  const begins = isToday ? nowMs : ledger.clock.startOfDay(number);
  const over = isToday ? nowMs + 1 : ledger.clock.startOfDay(number + 1);
  const during = blackout !== null && begins < blackout.untilMs && over > blackout.fromMs;
  const end = seasonDate(season, 'matchDay');
  const ends = end && { began: seasonBegan(season), ends: dayOfDate(end), sure: isSure(end) };
  return {
    number,
    heard: during ? { from: blackout.fromMs, until: nowMs } : null,
    facts: {
      today,
      ...newPeople(ledger, today),
      season: ends,
      blackout: blackout && { during, from: blackout.from, until: blackout.until, sure: blackout.sure },
      certifiedOn: certifiedOn(ledger, today, ends?.ends ?? null),
    },
  };
}

function newPeople({ newPeople: counts }: Ledger, today: Day): Pick<ActFacts, 'newPeopleOnDay' | 'newPeopleInWeek'> {
  const monday = dayNumber(mondayOf(today));
  const week = Array.from({ length: 7 }, (_, after) => counts.get(monday + after) ?? 0);
  return {
    newPeopleOnDay: counts.get(dayNumber(today)) ?? 0,
    newPeopleInWeek: week.reduce((sum, one) => sum + one, 0),
  };
}

function certifiedOn({ known: { season, zone } }: Ledger, today: Day, seasonEnd: Day | null): Day | null {
  if (!season?.rankListCertifiedAt) return null;
  const day = dayOf(season.rankListCertifiedAt, zone);
  const over = seasonEnd !== null && today > seasonEnd;
  return day <= today && !over ? day : null;
}
