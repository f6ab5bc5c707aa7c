import { addDays } from '../../day.ts';
import type { ActRule } from '../../facts/act.ts';
import { ago, count, sayDay } from '../../say.ts';

export const introducerLoad: ActRule<'pacing/introducer-load'> = {
  id: 'pacing/introducer-load',
  asks: 'act',
  effects: ['wait'],
  strength: 'D',
  numbers: ['windowDays', 'perWindowRequests', 'openRequests', 'metTimes'],
  says: 'Ask one thing at a time of somebody who opens doors for you, and only once they know you.',
  because: 'Each introduction spends some of their good name.',
  source: 'guide, Targeted Networking (introductions, permission to mention a name); the figures are ours',
  check(given, { windowDays, perWindowRequests, metTimes }) {
    const { act, today, mentorName, realContacts, openRequest, requestsOn } = given;
    if (act !== 'intro_request' && act !== 'permission_request') return null;
    if (realContacts < metTimes) {
      const message = `You have been in touch with ${mentorName} ${count(realContacts, 'time')}; ask after ${metTimes}.`;
      return [{ message, instead: 'Talk with them once more first, about advice or feedback.' }];
    }
    const recent = requestsOn.filter((day) => addDays(day, windowDays) > today);
    const room = recent.length < perWindowRequests ? null : addDays(recent.at(-perWindowRequests)!, windowDays);
    // A request of which nothing was heard lapses with the window, so that the wait has an end.
    const lapses = openRequest && addDays(openRequest.askedOn, windowDays);
    if (openRequest && lapses && lapses > today) {
      const from = room !== null && room > lapses ? room : lapses;
      const message = `You asked ${mentorName} about ${openRequest.targetName} ${ago(openRequest.askedOn, today)}, and that is still open.`;
      return [{ from, message, instead: `Wait until it is settled, or until ${sayDay(from)}.` }];
    }
    if (room !== null) {
      const message = `You asked ${mentorName} for ${count(recent.length, 'introduction')} in ${windowDays} days; ${perWindowRequests} is the limit.`;
      return [{ from: room, message, instead: `Ask again on ${sayDay(room)} or later.` }];
    }
    return {
      ok: `You know ${mentorName}, and this is request ${recent.length + 1} of ${perWindowRequests} in ${windowDays} days.`,
    };
  },
  examples: [
    { name: 'another act', given: { act: 'update' }, says: null },
    {
      name: 'met only once',
      given: { act: 'intro_request', realContacts: 1 },
      says: ['You have been in touch with Dr. Osei 1 time; ask after 2.'],
      instead: ['Talk with them once more first, about advice or feedback.'],
      from: [null],
    },
    {
      name: 'met twice',
      given: { act: 'permission_request', realContacts: 2 },
      says: 'You know Dr. Osei, and this is request 1 of 2 in 60 days.',
    },
    {
      name: 'another request is open',
      given: {
        act: 'intro_request',
        realContacts: 4,
        openRequest: { targetName: 'Dr. Lindqvist', askedOn: '2026-11-20' },
        requestsOn: ['2026-11-20'],
      },
      says: ['You asked Dr. Osei about Dr. Lindqvist 2 days ago, and that is still open.'],
      instead: ['Wait until it is settled, or until Tue 19 Jan 2027.'],
      from: ['2027-01-19'],
    },
    {
      name: 'a later request keeps the door shut longer than the open one',
      given: {
        act: 'intro_request',
        realContacts: 4,
        openRequest: { targetName: 'Dr. Lindqvist', askedOn: '2026-11-01' },
        requestsOn: ['2026-11-01', '2026-11-20'],
      },
      numbers: { perWindowRequests: 1 },
      says: ['You asked Dr. Osei about Dr. Lindqvist 21 days ago, and that is still open.'],
      instead: ['Wait until it is settled, or until Tue 19 Jan 2027.'],
      from: ['2027-01-19'],
    },
    {
      name: 'a third within sixty days',
      given: { act: 'intro_request', realContacts: 4, requestsOn: ['2026-09-24', '2026-11-01'] },
      says: ['You asked Dr. Osei for 2 introductions in 60 days; 2 is the limit.'],
      instead: ['Ask again on Mon 23 Nov 2026 or later.'],
      from: ['2026-11-23'],
    },
    {
      name: 'the sixtieth day after the first of two',
      given: { act: 'intro_request', realContacts: 4, requestsOn: ['2026-09-23', '2026-11-01'] },
      says: 'You know Dr. Osei, and this is request 2 of 2 in 60 days.',
    },
  ],
};
