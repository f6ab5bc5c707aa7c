import { shortDay, timeOf } from '../../parts/day.ts';

/** Where the applicant of the examples lives. */
const zone = 'America/Chicago';
/** What only a program needs. */
const inward = /^(?:id|of|zone|loggedAt|\w+Id)$/;

const known = (value: object) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
const spaced = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const said = (value: unknown): string => {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(said).join(', then ') || 'none';
  if (typeof value === 'object') return factsIn(known(value)).join(', ');
  const text = `${value as string | number}`;
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return `${said(dayThere.format(Date.parse(text)))}, ${timeOf(text, zone)}`;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? shortDay(text, '') : text.replaceAll('_', ' ').replace(/^lor /, 'letter ');
};
const dayThere = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });

/** What a rule is told in an example, in words: "last message on: Mon 16 Nov 2026". */
export function factsIn(given: object): string[] {
  return Object.entries(given)
    .filter(([name]) => !inward.test(name))
    .map(([name, value]) => `${spaced(name)}: ${said(value)}`);
}
