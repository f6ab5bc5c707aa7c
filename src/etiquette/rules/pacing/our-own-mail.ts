import type { MailRule } from '../../facts/mail.ts';
import { count } from '../../say.ts';
import { night } from '../../schedule.ts';

export const ourOwnMail: MailRule<'pacing/our-own-mail'> = {
  id: 'pacing/our-own-mail',
  asks: 'mail',
  effects: [],
  strength: 'D',
  numbers: ['perDayMails', 'tellings'],
  says: 'We write to you at most once a day, only when something is owed, and never at night.',
  because: 'We can hardly ask you to be sparing with messages and flood you with ours.',
  source: 'ours',
  check({ time, chosenHour, digestsToday, owed, told }, { perDayMails, tellings }) {
    if (owed === 0) return [{ message: 'Nothing is owed today.', instead: 'Send nothing.' }];
    if (digestsToday >= perDayMails) {
      const message = `You had ${count(digestsToday, 'digest')} today; ${perDayMails} is the limit.`;
      return [{ message, instead: 'Keep it for the next digest.' }];
    }
    if (told >= tellings) {
      const message = `All of it was told ${count(told, 'time')}; ${tellings} is the limit.`;
      return [{ message, instead: 'Show it on the page, and in digests that are sent anyway.' }];
    }
    const atNight = time >= night.from || time < night.until;
    if (atNight && !chosenHour) {
      return [{ message: `It is ${time}, and you are asleep.`, instead: `Send it at ${night.until}.` }];
    }
    return { ok: `${count(owed, 'thing is', 'things are')} due, and this is today's digest.` };
  },
  examples: [
    { name: 'something is owed', given: {}, says: "1 thing is due, and this is today's digest." },
    { name: 'nothing is owed', given: { owed: 0 }, says: ['Nothing is owed today.'], instead: ['Send nothing.'] },
    {
      name: 'a second digest on a day',
      given: { digestsToday: 1, owed: 3 },
      says: ['You had 1 digest today; 1 is the limit.'],
      instead: ['Keep it for the next digest.'],
    },
    { name: 'told once before', given: { told: 1 }, says: "1 thing is due, and this is today's digest." },
    {
      name: 'told twice before',
      given: { told: 2 },
      says: ['All of it was told 2 times; 2 is the limit.'],
      instead: ['Show it on the page, and in digests that are sent anyway.'],
    },
    {
      name: 'a late digest at ten in the evening',
      given: { time: '22:00', chosenHour: false },
      says: ['It is 22:00, and you are asleep.'],
      instead: ['Send it at 07:00.'],
    },
    {
      name: 'a late digest at seven in the morning',
      given: { time: '07:00', chosenHour: false },
      says: "1 thing is due, and this is today's digest.",
    },
  ],
};
