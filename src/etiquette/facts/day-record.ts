import type { ActFacts } from './act.ts';

/** What a day says to every act, asked at one instant. */
export interface DayRecord {
  facts: Pick<ActFacts, 'today' | 'newPeopleOnDay' | 'newPeopleInWeek' | 'season' | 'blackout' | 'certifiedOn'>;
  /** The day counted from 1970. */
  number: number;
  /** During the quiet of Match Week: from when to when a program may have written first, in milliseconds. */
  heard: { from: number; until: number } | null;
}
