import ICAL from 'ical.js';
import type { Answer, TestClient } from '../../support/client.ts';

/** A feed as an independent parser reads it. */
export interface ParsedFeed {
  calendar: ICAL.Component;
  events: ParsedThing[];
  toDos: ParsedThing[];
  zone: ICAL.Timezone;
}

export interface ParsedThing {
  uid: string;
  summary: string;
  description: string;
  sequence: number;
  /** `2026-11-24`, or the instant of a time. */
  start: string;
  /** Of a to-do. */
  due: string;
  component: ICAL.Component;
}

/** @throws where it is no iCalendar file */
export function parsed({ text }: Pick<Answer, 'text'>): ParsedFeed {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone');
  const zone = new ICAL.Timezone(zones[0]!);
  const all = (name: string) => calendar.getAllSubcomponents(name).map((component) => thingOf(component, zone));
  return { calendar, events: all('vevent'), toDos: all('vtodo'), zone };
}

function thingOf(component: ICAL.Component, zone: ICAL.Timezone): ParsedThing {
  const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
  return {
    uid: text('uid'),
    summary: text('summary'),
    description: text('description'),
    sequence: Number(text('sequence')),
    start: momentOf(component, 'dtstart', zone),
    due: momentOf(component, 'due', zone),
    component,
  };
}

/** Local times are read by the file's own VTIMEZONE, as a calendar program does that knows no zones. */
function momentOf(component: ICAL.Component, name: string, zone: ICAL.Timezone): string {
  const property = component.getFirstProperty(name);
  if (!property) return '';
  const time = property.getFirstValue() as ICAL.Time;
  if (time.isDate) return time.toString();
  if (property.getFirstParameter('tzid') !== undefined) {
    if (property.getFirstParameter('tzid') !== zone.tzid) throw new Error('A time names a zone that is not told.');
    time.zone = zone;
  }
  return time.toJSDate().toISOString();
}

/** Makes an address for somebody's feed. @returns its path under /api/v1 */
export async function feedOf(client: TestClient): Promise<string> {
  const made = await client.post('/calendar/renew');
  if (made.status !== 200) throw new Error(`No feed was made: ${made.text}`);
  return pathOf(made.body.url);
}

export const pathOf = (url: string): string => new URL(url).pathname.replace('/api/v1', '');
