import { browserZone } from './days.ts';

/** Every zone the browser knows, said as people read it; the browser's own first. */
export const zoneChoices = (): { value: string; label: string }[] => {
  const own = browserZone();
  const all = new Set([own, ...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return [...all].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ').replaceAll('/', ' / ') }));
};
