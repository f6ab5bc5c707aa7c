import { check, field, type FieldOptions } from './field.ts';
import { isDay, isInstant, isZone } from './formats.ts';

export const ZoneName = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, example: 'America/New_York' },
    check('zone', { test: isZone, remedy: 'Give a time zone by its IANA name, such as America/New_York.' }),
  );

export const DayField = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, format: 'date', example: '2026-11-24' },
    check('day', { test: isDay, remedy: 'Give a day that exists as YYYY-MM-DD, between 1900 and 2200.' }),
  );

export const InstantField = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, format: 'date-time', example: '2026-11-24T15:00:00Z' },
    check('instant', {
      test: isInstant,
      remedy: 'Give an instant with its offset, such as 2026-11-24T15:00:00Z, between 1900 and 2200.',
    }),
  );

/** One end of a stretch of time: an instant, or a local day. */
export const DayOrInstant = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, example: '2026-11-24' },
    check('moment', {
      test: (value) => isDay(value) || isInstant(value),
      remedy: 'Give a day as YYYY-MM-DD, or an instant such as 2026-11-24T15:00:00Z, between 1900 and 2200.',
    }),
  );

/** Local time of day, `HH:MM`. */
export const TimeOfDay = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '07:30' },
    check('time', {
      test: (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      remedy: 'Give a time from 00:00 to 23:59 as HH:MM.',
    }),
  );
