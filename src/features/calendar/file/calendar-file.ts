import { Temporal } from 'temporal-polyfill';
import { addDays, type Day, type Instant, type Zone } from '../../../etiquette/index.ts';
import type { Happening } from '../happening.ts';
import { contentLine, textValue } from './content-line.ts';
import { zoneLines, zoneName } from './zone.ts';

interface Wishes {
  /** In whose local time the hours are told. */
  zone: Zone;
  /** An instant in the calendar's life, for the zone's clock changes where nothing else has an hour. */
  begun: Instant;
  /** What is to be done as VTODO. */
  asToDos: boolean;
}

/** How often programs are asked to look again. */
const refresh = 'PT1H';

/** An iCalendar file (RFC 5545, 7986). Without METHOD, so that DTSTAMP is when a thing was last changed. */
export function calendarFile(happenings: readonly Happening[], { zone, begun, asToDos }: Wishes): string {
  const hours = happenings.flatMap(({ when }) => ('at' in when ? when.at : []));
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tactful//Calendar feed//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', 'Tactful'),
    contentLine('X-WR-CALNAME', 'Tactful'),
    contentLine('X-WR-TIMEZONE', zoneName(zone)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', refresh),
    contentLine('X-PUBLISHED-TTL', refresh),
    zoneLines(zone, hours.length > 0 ? hours : [begun]),
    ...happenings.map((happening) => (asToDos && happening.toDo ? toDo(happening, zone) : event(happening, zone))),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function event(happening: Happening, zone: Zone): string {
  const { when, busy } = happening;
  return [
    contentLine('BEGIN', 'VEVENT'),
    about(happening),
    ...('day' in when
      ? [moment('DTSTART', when, zone), moment('DTEND', { day: addDays(when.day, 1) }, zone)]
      : [moment('DTSTART', when, zone), contentLine('DURATION', `PT${when.minutes}M`)]),
    contentLine('TRANSP', busy ? 'OPAQUE' : 'TRANSPARENT'),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function toDo(happening: Happening, zone: Zone): string {
  return [
    contentLine('BEGIN', 'VTODO'),
    about(happening),
    moment('DUE', happening.when, zone),
    contentLine('STATUS', 'NEEDS-ACTION'),
    contentLine('END', 'VTODO'),
  ].join('');
}

function about({ uid, changedAt, sequence, title, text, url }: Happening): string {
  return [
    contentLine('UID', uid),
    contentLine('DTSTAMP', utc(changedAt)),
    contentLine('LAST-MODIFIED', utc(changedAt)),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('SUMMARY', textValue(title)),
    contentLine('DESCRIPTION', textValue([...text, url].join('\n'))),
    contentLine('URL', url),
  ].join('');
}

/** A whole day; else local time with its zone, or UTC where that local time comes twice and this is the second. */
function moment(name: string, when: { day: Day } | { at: Instant }, zone: Zone): string {
  if ('day' in when) return contentLine(`${name};VALUE=DATE`, when.day.replaceAll('-', ''));
  const at = Temporal.Instant.from(when.at).round({ smallestUnit: 'second', roundingMode: 'floor' });
  const local = at.toZonedDateTimeISO(zone).toPlainDateTime();
  if (!local.toZonedDateTime(zone).toInstant().equals(at)) return contentLine(name, utc(when.at));
  return contentLine(`${name};TZID=${zoneName(zone)}`, basic(local.toString({ smallestUnit: 'second' })));
}

const utc = (at: Instant) => `${basic(at.slice(0, 19))}Z`;
const basic = (text: string) => text.replace(/[-:]/g, '');
