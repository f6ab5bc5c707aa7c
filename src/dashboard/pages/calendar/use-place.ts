import { useMediaQuery } from '@mantine/hooks';
import { useSearchParams } from 'react-router';
import { monthOf, type Day, type Month } from '../../parts/day.ts';
import { useDays } from '../../parts/days.ts';
import type { View } from './ways.tsx';

const isMonth = (text: string | null): text is Month => text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
const isDay = (text: string | null): text is Day =>
  text !== null && isMonth(text.slice(0, 7)) && /^\d{4}-\d\d-(0[1-9]|[12]\d|3[01])$/.test(text);

const OVERDUE = 'overdue';

/** Where in the calendar one is; it stands in the address. A phone begins with the agenda. */
export const usePlace = () => {
  const { today } = useDays();
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const [asked, ask] = useSearchParams();
  const [view, day, month] = ['view', 'day', 'month'].map((name) => asked.get(name));
  const usual: View = narrow ? 'agenda' : 'month';
  /** null: what is overdue. */
  const opened = day === OVERDUE ? null : isDay(day ?? null) ? day! : today;
  const shown = isMonth(month ?? null) ? month! : monthOf(opened ?? today);
  const set = (change: Record<string, string | null>) =>
    ask(
      (before) => {
        const kept = [...before].filter(([name]) => !(name in change));
        const fresh = Object.entries(change).filter((pair): pair is [string, string] => pair[1] !== null);
        return new URLSearchParams([...kept, ...fresh]);
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    view: view === 'month' || view === 'agenda' ? view : usual,
    month: shown,
    opened,
    onView: (next: View) => set({ view: next }),
    onMonth: (next: Month) => set({ month: next }),
    onToday: () => set({ month: null, day: null }),
    onOpen: (what: Day | null) => set({ day: what ?? OVERDUE, month: shown }),
  };
};
