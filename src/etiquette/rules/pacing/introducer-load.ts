import { addDays } from '../../day.ts';
import type { ActRule } from '../../facts/act.ts';
import { ago, count, sayDay } from '../../say.ts';
import { introducerLoadExamples } from './examples/introducer-load.ts';

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
  examples: introducerLoadExamples,
};
