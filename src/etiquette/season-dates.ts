import { instantOf, type Day } from './day.ts';
import type { SeasonDate, SeasonFacts } from './facts/history.ts';

/** The zone in which the Match keeps its instants. */
export const matchZone = 'America/New_York';

/** The dates of a season, by key, in their order. */
export const seasonKeys = [
  'erasOpensAt',
  'applicationsOpenAt',
  'reviewOpensAt',
  'interviewsFrom',
  'interviewsUntil',
  'rankingOpensAt',
  'rankDeadlineAt',
  'matchWeekStartsAt',
  'soapEndsAt',
  'matchDay',
] as const;
export type SeasonKey = (typeof seasonKeys)[number];

/** How calendars name them. */
export const seasonTitles: Record<SeasonKey, string> = {
  erasOpensAt: 'ERAS opens',
  applicationsOpenAt: 'Applications can be sent',
  reviewOpensAt: 'Programs begin to read applications',
  interviewsFrom: 'Interview season begins',
  interviewsUntil: 'Interview season ends',
  rankingOpensAt: 'Ranking opens',
  rankDeadlineAt: 'Rank lists are due',
  matchWeekStartsAt: 'Match Week begins',
  soapEndsAt: 'SOAP ends',
  matchDay: 'Match Day',
};

type Sureness = Pick<SeasonDate, 'approximate' | 'verified' | 'source'>;

const published = (source: string): Sureness => ({ approximate: false, verified: true, source });
const announced: Sureness = {
  approximate: false,
  verified: false,
  source: 'Expected from the calendars of earlier seasons; compare with AAMC ERAS and NRMP.',
};
const guessed: Sureness = {
  approximate: true,
  verified: false,
  source: 'Estimated from earlier seasons; correct it once NRMP or the program names the day.',
};

function at(key: SeasonKey, day: Day, time: string, sureness: Sureness): SeasonDate {
  return { key, at: instantOf(day, time, matchZone), day: null, ...sureness };
}

function on(key: SeasonKey, day: Day, sureness: Sureness): SeasonDate {
  return { key, at: null, day, ...sureness };
}

const eras = published('AAMC, ERAS 2026 season timeline');
const nrmp = published('NRMP, 2026 Main Residency Match calendar');

/** The seasons we ship; the user may correct every date. */
export const seasons: readonly Omit<SeasonFacts, 'rankListCertifiedAt'>[] = [
  {
    name: '2025-26',
    dates: [
      at('erasOpensAt', '2025-06-04', '09:00', eras),
      at('applicationsOpenAt', '2025-09-03', '09:00', eras),
      at('reviewOpensAt', '2025-09-24', '09:00', eras),
      on('interviewsFrom', '2025-10-01', guessed),
      on('interviewsUntil', '2026-01-31', guessed),
      on('rankingOpensAt', '2026-02-02', guessed),
      at('rankDeadlineAt', '2026-03-04', '21:00', guessed),
      at('matchWeekStartsAt', '2026-03-16', '10:00', nrmp),
      at('soapEndsAt', '2026-03-19', '21:00', guessed),
      on('matchDay', '2026-03-20', nrmp),
    ],
  },
  {
    name: '2026-27',
    dates: [
      on('erasOpensAt', '2026-06-03', announced),
      on('applicationsOpenAt', '2026-09-02', announced),
      on('reviewOpensAt', '2026-09-23', announced),
      on('interviewsFrom', '2026-10-01', guessed),
      on('interviewsUntil', '2027-01-31', guessed),
      on('rankingOpensAt', '2027-02-01', guessed),
      at('rankDeadlineAt', '2027-03-03', '21:00', guessed),
      at('matchWeekStartsAt', '2027-03-15', '10:00', announced),
      at('soapEndsAt', '2027-03-18', '21:00', guessed),
      on('matchDay', '2027-03-19', announced),
    ],
  },
];

/** The shipped season in which a day lies, from ERAS opening to the day before the next; null where none is shipped. */
export function seasonOn(day: Day): (typeof seasons)[number] | null {
  const first = `${Number(day.slice(0, 4)) - (day.slice(5) < '06-01' ? 1 : 0)}`;
  return seasons.find(({ name }) => name.startsWith(`${first}-`)) ?? null;
}
