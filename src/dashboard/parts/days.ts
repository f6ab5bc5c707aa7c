import { useSettings } from '../api/settings.ts';
import { dayOf, partOfDay, sayDay, shortDay, timeOf, todayIn, type Day } from './day.ts';

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Days and times as the signed-in person reads them, in their zone. */
export const useDays = () => {
  const zone = useSettings().data?.timeZone ?? browserZone();
  const today = todayIn(zone);
  return {
    zone,
    today,
    partOfDay: partOfDay(zone),
    dayOf: (instant: string): Day => dayOf(instant, zone),
    sayDay: (day: Day) => sayDay(day, today),
    shortDay: (day: Day) => shortDay(day, today),
    say: (instant: string) => sayDay(dayOf(instant, zone), today),
    timeOf: (instant: string) => timeOf(instant, zone),
  };
};
