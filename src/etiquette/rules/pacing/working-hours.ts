import { addDays } from '../../day.ts';
import type { ActRule } from '../../facts/act.ts';
import { holidayOn, isWorkingDay, workingDayFrom } from '../../holidays.ts';
import { sayDay } from '../../say.ts';

const hour = (number: number) => `${String(number).padStart(2, '0')}:00`;

export const workingHours: ActRule<'pacing/working-hours'> = {
  id: 'pacing/working-hours',
  asks: 'act',
  effects: ['hint'],
  strength: 'D',
  numbers: ['fromHour', 'untilHour'],
  says: 'Let messages arrive in working hours, in the time zone of the person who gets them.',
  because: 'A mail at night asks for an evening, even if you did not mean it to.',
  source: 'ours',
  check({ theirs, mentorName }, { fromHour, untilHour }) {
    if (theirs === null) return null;
    const { day, time } = theirs;
    const [from, until] = [hour(fromHour), hour(untilHour)];
    const holiday = holidayOn(day);
    const where = `For ${mentorName} it is ${sayDay(day)}, ${time}`;
    if (isWorkingDay(day) && from <= time && time < until) return { ok: `${where}: within working hours.` };
    const next = workingDayFrom(time < from ? day : addDays(day, 1));
    const why = holiday ?? (isWorkingDay(day) ? `outside ${from} to ${until}` : 'a weekend');
    return [{ message: `${where}: ${why}.`, instead: `Send it on ${sayDay(next)}, ${from} their time.` }];
  },
  examples: [
    { name: 'while one only thinks of it', given: {}, says: null },
    {
      name: 'at eight sharp',
      given: { theirs: { day: '2026-11-23', time: '08:00' } },
      says: 'For Dr. Osei it is Mon 23 Nov 2026, 08:00: within working hours.',
    },
    {
      name: 'a minute before eight',
      given: { theirs: { day: '2026-11-23', time: '07:59' } },
      says: ['For Dr. Osei it is Mon 23 Nov 2026, 07:59: outside 08:00 to 18:00.'],
      instead: ['Send it on Mon 23 Nov 2026, 08:00 their time.'],
    },
    {
      name: 'six in the evening before Thanksgiving',
      given: { theirs: { day: '2026-11-25', time: '18:00' } },
      says: ['For Dr. Osei it is Wed 25 Nov 2026, 18:00: outside 08:00 to 18:00.'],
      instead: ['Send it on Fri 27 Nov 2026, 08:00 their time.'],
    },
    {
      name: 'a weekend',
      given: { theirs: { day: '2026-11-22', time: '11:00' } },
      says: ['For Dr. Osei it is Sun 22 Nov 2026, 11:00: a weekend.'],
      instead: ['Send it on Mon 23 Nov 2026, 08:00 their time.'],
    },
    {
      name: 'a holiday kept on the Friday',
      given: { theirs: { day: '2026-07-03', time: '10:00' } },
      says: ['For Dr. Osei it is Fri 3 Jul 2026, 10:00: Independence Day.'],
      instead: ['Send it on Mon 6 Jul 2026, 08:00 their time.'],
    },
  ],
};
