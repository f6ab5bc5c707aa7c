import { useSettings } from '../api/settings.ts';
import { dayOf, instantOf, partOfDay, sayDay, shortDay, timeOf, todayIn, type Day } from './day.ts';

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const MORNING = '07:30';

/** Days and times as the signed-in person reads them, in their zone. */
export const useDays = () => {
  const settings = useSettings().data;
  const zone = settings?.timeZone ?? browserZone();
  const today = todayIn(zone);
  return {
    zone,
    today,
    /** The instant at which a day's digest leaves: what is put off until that day wakes with it. */
    wakesOn: (day: Day) => instantOf(day, settings?.digestAt ?? MORNING, zone),
    partOfDay: partOfDay(zone),
    dayOf: (instant: string): Day => dayOf(instant, zone),
    sayDay: (day: Day) => sayDay(day, today),
    shortDay: (day: Day) => shortDay(day, today),
    say: (instant: string) => sayDay(dayOf(instant, zone), today),
    timeOf: (instant: string) => timeOf(instant, zone),
  };
};
