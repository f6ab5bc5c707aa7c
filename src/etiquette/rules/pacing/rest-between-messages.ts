import { addDays, daysBetween } from '../../day.ts';
import type { ActRule } from '../../facts/act.ts';
import { isAnswer, isThanks } from '../../facts/purpose.ts';
import { ago, count, sayDay } from '../../say.ts';

export const restBetweenMessages: ActRule<'pacing/rest-between-messages'> = {
  id: 'pacing/rest-between-messages',
  asks: 'act',
  effects: ['wait'],
  strength: 'D',
  numbers: ['restDays'],
  says: 'Leave a person in peace for a while after each message.',
  because: 'A second note in the same week reads as pressure, however kind its words are.',
  source: 'guide, Targeted Networking (quality over volume); the figure is ours',
  check({ act, today, mentorName, lastMessageOn, heardSinceMessage, wordOwed }, { restDays }) {
    if (lastMessageOn === null) return null;
    const wrote = `You last wrote to ${mentorName} ${ago(lastMessageOn, today)}`;
    if (heardSinceMessage) return { ok: `${wrote} and heard from them since, so the rest is over.` };
    if (daysBetween(lastMessageOn, today) >= restDays)
      return { ok: `${wrote}; ${count(restDays, 'day')} of rest is enough.` };
    const owed = act === 'close_loop' && wordOwed;
    if (isThanks(act) || isAnswer(act) || owed) return { ok: `${wrote}; thanks and answers may be sent at any time.` };
    const from = addDays(lastMessageOn, restDays);
    return [
      {
        from,
        message: `${wrote}; the rest is ${count(restDays, 'day')}.`,
        instead: `Write on ${sayDay(from)} or later.`,
      },
    ];
  },
  examples: [
    { name: 'nobody written to yet', given: {}, says: null },
    {
      name: 'six days is one too few',
      given: { lastMessageOn: '2026-11-16' },
      says: ['You last wrote to Dr. Osei 6 days ago; the rest is 7 days.'],
      instead: ['Write on Mon 23 Nov 2026 or later.'],
      from: ['2026-11-23'],
    },
    {
      name: 'the seventh day is enough',
      given: { lastMessageOn: '2026-11-15' },
      says: 'You last wrote to Dr. Osei 7 days ago; 7 days of rest is enough.',
    },
    {
      name: 'an answer ends the rest',
      given: { lastMessageOn: '2026-11-21', heardSinceMessage: true },
      says: 'You last wrote to Dr. Osei yesterday and heard from them since, so the rest is over.',
    },
    {
      name: 'thanks may go during the rest',
      given: { act: 'thank_you', lastMessageOn: '2026-11-22' },
      says: 'You last wrote to Dr. Osei today; thanks and answers may be sent at any time.',
    },
    {
      name: 'word that is owed to an introducer is an answer too',
      given: { act: 'close_loop', wordOwed: true, lastMessageOn: '2026-11-20' },
      says: 'You last wrote to Dr. Osei 2 days ago; thanks and answers may be sent at any time.',
    },
  ],
};
