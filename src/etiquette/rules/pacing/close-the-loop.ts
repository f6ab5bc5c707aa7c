import { addDays, addHours, dayOf, startOf } from '../../day.ts';
import type { DutyRule } from '../../rule.ts';
import { sayDay } from '../../say.ts';
import { closeTheLoopExamples } from './examples/close-the-loop.ts';

export const closeTheLoop: DutyRule<'introduction', 'pacing/close-the-loop'> = {
  id: 'pacing/close-the-loop',
  asks: 'duty',
  about: 'introduction',
  effects: ['due'],
  strength: 'C',
  numbers: ['dueHours', 'lateHours', 'nothingDays'],
  says: 'Tell the person who introduced you how it went.',
  because: 'Whoever opened a door wants to know that it was worth it.',
  source: "guide, Address Your Scores (close the loop); advisers' counsel on introductions",
  check(given, { dueHours, lateHours, nothingDays }) {
    const { id, zone, mentorName, targetName, metAt, handedAt, closedAt } = given;
    const began = metAt ?? handedAt;
    if (given.doNotContact || began === null) return null;
    const told = given.after.find(({ direction, purpose }) => direction === 'outgoing' && purpose === 'close_loop');
    const quiet = startOf(addDays(dayOf(began, zone), nothingDays), zone);
    const what = metAt
      ? `You met ${targetName} on ${sayDay(dayOf(metAt, zone))}; tell ${mentorName} how it went.`
      : `${mentorName} opened the way to ${targetName} on ${sayDay(dayOf(began, zone))}; tell them where it stands.`;
    return [
      {
        kind: 'close_loop',
        of: id,
        message: what,
        notBefore: metAt ?? quiet,
        dueAt: metAt ? addHours(metAt, Math.min(dueHours, lateHours)) : quiet,
        lateAt: metAt ? addHours(metAt, lateHours) : null,
        closedBy: told?.id ?? null,
        closedAt: told?.at ?? closedAt,
      },
    ];
  },
  examples: closeTheLoopExamples,
};
