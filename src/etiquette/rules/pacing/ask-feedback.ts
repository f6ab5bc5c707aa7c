import { addDays, daysBetween, startOf } from '../../day.ts';
import type { DutyRule } from '../../rule.ts';
import { sayDay } from '../../say.ts';

export const askFeedback: DutyRule<'rotation'> = {
  id: 'pacing/ask-feedback',
  asks: 'duty',
  about: 'rotation',
  effects: ['due'],
  strength: 'seed',
  numbers: [],
  says: 'Ask halfway through a rotation how you could do better.',
  because: 'Half of the time is left to act on the answer, and to be seen acting on it.',
  source: 'guide, Prioritize Strong US Clinical Experience',
  check({ id, mentorName, zone, from, to, today }) {
    if (from >= to || today > to) return null;
    const half = addDays(from, Math.floor(daysBetween(from, to) / 2));
    return [
      {
        kind: 'ask_feedback',
        of: id,
        message: `On ${sayDay(half)} half of your rotation is over; ask ${mentorName} in person how you could do better.`,
        notBefore: startOf(half, zone),
        dueAt: startOf(half, zone),
        lateAt: null,
      },
    ];
  },
  examples: [
    {
      name: 'four weeks in November',
      given: {},
      says: ['On Sun 15 Nov 2026 half of your rotation is over; ask Dr. Osei in person how you could do better.'],
      owes: [{ kind: 'ask_feedback', of: 'r1', dueAt: '2026-11-15T06:00:00Z', lateAt: null }],
    },
    {
      name: 'on its last day',
      given: { today: '2026-11-29' },
      says: ['On Sun 15 Nov 2026 half of your rotation is over; ask Dr. Osei in person how you could do better.'],
    },
    { name: 'after it', given: { today: '2026-11-30' }, says: null },
    { name: 'a rotation of one day', given: { to: '2026-11-02', today: '2026-11-02' }, says: null },
  ],
};
