import { addDays, dayOf, daysBetween, startOf } from '../../day.ts';
import type { ActRule } from '../../facts/act.ts';
import type { SilenceMatter } from '../../facts/matter.ts';
import { isAsk, isReal } from '../../facts/purpose.ts';
import type { Opening } from '../../rule.ts';
import { ago, count, sayDay } from '../../say.ts';
import { followUpExamples, silenceExamples } from './examples/one-follow-up.ts';

/** When the one follow-up would be timely: opened by a message that hopes for an answer. */
const opens: Opening<'silence', 'pacing/one-follow-up'> = {
  about: 'silence',
  check(given: SilenceMatter, { waitDays, dueDays, followUps }) {
    if (given.doNotContact || followUps === 0) return null;
    const { zone, mentorName } = given;
    const day = dayOf(given.at, zone);
    const ending = given.after.find((later) => isReal(later) || later.purpose === 'follow_up' || isAsk(later.purpose));
    const message = `You wrote to ${mentorName} on ${sayDay(day)}; if no answer comes, one gentle follow-up is fine.`;
    return [
      {
        kind: 'follow_up',
        of: given.id,
        message,
        notBefore: startOf(addDays(day, waitDays), zone),
        dueAt: startOf(addDays(day, Math.max(waitDays, dueDays)), zone),
        lateAt: null,
        closedBy: given.answeredAt === null ? (ending?.id ?? null) : null,
        closedAt: given.answeredAt ?? ending?.at ?? null,
      },
    ];
  },
  examples: silenceExamples,
};

export const oneFollowUp: ActRule<'pacing/one-follow-up'> = {
  id: 'pacing/one-follow-up',
  asks: 'act',
  effects: ['wait', 'stop'],
  strength: 'C',
  numbers: ['waitDays', 'dueDays', 'followUps'],
  says: 'Follow up once on a message without answer, after a week or more.',
  because: 'One reminder helps a busy person; a second one presses.',
  source: "guide, Post-Interview Communication (no excessive follow-up); advisers' counsel on timing",
  check({ act, today, mentorName, unansweredSince, followUps: sent }, { waitDays, followUps }) {
    if (act !== 'follow_up' || unansweredSince === null) return null;
    if (sent >= followUps) {
      const many =
        sent === 0 ? 'You chose to send no follow-ups' : `You have followed up ${count(sent, 'time')} already`;
      const message = `${many}, and ${mentorName} has not answered your message of ${sayDay(unansweredSince)}.`;
      return [{ effect: 'stop', message, instead: 'Let it rest; an answer or a meeting opens the way again.' }];
    }
    const days = daysBetween(unansweredSince, today);
    const wrote = `You wrote to ${mentorName} ${ago(unansweredSince, today)} and had no answer yet`;
    if (days >= waitDays) return { ok: `${wrote}; one follow-up is fine after ${waitDays}.` };
    const from = addDays(unansweredSince, waitDays);
    const instead = `Give them until ${sayDay(from)}.`;
    return [{ from, message: `${wrote}; a follow-up can wait ${count(waitDays, 'day')}.`, instead }];
  },
  opens,
  examples: followUpExamples,
};
