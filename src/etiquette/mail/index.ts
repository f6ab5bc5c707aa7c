/** When our own mail leaves, and what it tells. */
export { apart, endOf, localDay, outOfNight, patience } from './hours.ts';
export { nextMail, standsIn, type MailFacts, type PlannedMail } from './next-mail.ts';
export { mailableFrom, openTellings, toldKey, type Telling } from './tellings.ts';
export {
  effectiveDue,
  hasShortClock,
  hour,
  isLate,
  minute,
  type Moment,
  type Past,
  type Thing,
  type Told,
  type Wishes,
} from './thing.ts';
