import { addDays, mondayOf } from '../../day.ts';
import type { ActRule } from '../../facts/act.ts';
import { count, sayDay } from '../../say.ts';

export const fewNewPeople: ActRule<'pacing/few-new-people'> = {
  id: 'pacing/few-new-people',
  asks: 'act',
  effects: ['wait'],
  strength: 'seed',
  numbers: ['perDayPeople', 'perWeekPeople'],
  says: 'Write to few new people, and to each with care.',
  because: 'Networking is about a few good contacts; many first notes in a week turn into mass mail.',
  source: 'guide, Targeted Networking: quality over volume; the figures are ours',
  check(given, { perDayPeople, perWeekPeople }) {
    const { act, today, met, writtenTo, newPeopleOnDay, newPeopleInWeek } = given;
    // A message "for something else" to a stranger is a first note under another name.
    if (met || writtenTo || (act !== 'first_note' && act !== 'other')) return null;
    const people = (number: number) => count(number, 'new person', 'new people');
    if (newPeopleInWeek >= perWeekPeople) {
      const from = addDays(mondayOf(today), 7);
      const message = `You wrote to ${people(newPeopleInWeek)} this week; ${perWeekPeople} is the limit.`;
      return [{ from, message, instead: `The next week begins on ${sayDay(from)}.` }];
    }
    if (newPeopleOnDay >= perDayPeople) {
      const from = addDays(today, 1);
      const message = `You wrote to ${people(newPeopleOnDay)} today; ${perDayPeople} is the limit.`;
      return [{ from, message, instead: `Write on ${sayDay(from)}, and let today's notes be enough.` }];
    }
    return { ok: `This is new person ${newPeopleInWeek + 1} of ${perWeekPeople} this week.` };
  },
  examples: [
    { name: 'somebody you have met', given: { met: true, newPeopleOnDay: 2 }, says: null },
    { name: 'somebody already written to', given: { writtenTo: true, newPeopleOnDay: 2 }, says: null },
    { name: 'a thank-you', given: { act: 'thank_you', newPeopleOnDay: 2 }, says: null },
    {
      name: 'the second on a day is allowed',
      given: { newPeopleOnDay: 1, newPeopleInWeek: 2 },
      says: 'This is new person 3 of 3 this week.',
    },
    {
      name: 'the third on a day is not',
      given: { today: '2026-11-18', newPeopleOnDay: 2, newPeopleInWeek: 2 },
      says: ['You wrote to 2 new people today; 2 is the limit.'],
      instead: ["Write on Thu 19 Nov 2026, and let today's notes be enough."],
      from: ['2026-11-19'],
    },
    {
      name: 'the fourth in a week is not',
      given: { today: '2026-11-18', newPeopleOnDay: 0, newPeopleInWeek: 3 },
      says: ['You wrote to 3 new people this week; 3 is the limit.'],
      instead: ['The next week begins on Mon 23 Nov 2026.'],
      from: ['2026-11-23'],
    },
    {
      name: 'a user who allows five a week',
      given: { newPeopleInWeek: 4 },
      numbers: { perWeekPeople: 5 },
      says: 'This is new person 5 of 5 this week.',
    },
  ],
};
