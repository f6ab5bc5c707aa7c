import { addHours, dayOf } from '../../day.ts';
import type { DutyRule } from '../../rule.ts';
import { sayDay } from '../../say.ts';
import { invitationExamples } from './examples/invitation-clock.ts';

export const invitationClock: DutyRule<'contact', 'season/invitation-clock'> = {
  id: 'season/invitation-clock',
  asks: 'duty',
  about: 'contact',
  effects: ['due'],
  strength: 'C',
  numbers: ['dueHours', 'firstMarkHours', 'lastMarkHours', 'lateHours', 'cancelDays'],
  says: 'Answer an interview invitation the same day, and cancel early if you must.',
  because: 'Places go to those who answer, and a place given back early helps somebody else.',
  source: 'AAMC and NRMP, interview guidelines: programs leave 48 hours',
  check(given, numbers) {
    const invites =
      given.direction === 'incoming' && (given.purpose === 'invitation_answer' || given.answerBy !== null);
    if (!invites || given.doNotContact) return null;
    const { dueHours, firstMarkHours, lastMarkHours, lateHours, cancelDays } = numbers;
    const { at, answerBy, zone, mentorName } = given;
    const lateAt = answerBy ?? addHours(at, lateHours);
    // Where the invitation names its own end, the marks keep their distance from that.
    const begins = addHours(lateAt, -lateHours);
    const within = (moment: string) => Date.parse(at) < Date.parse(moment) && Date.parse(moment) < Date.parse(lateAt);
    const due = addHours(at, dueHours);
    const answer = given.after.find(({ direction }) => direction === 'outgoing');
    const invited = `${mentorName} invited you on ${sayDay(dayOf(at, zone))}; answer the same day`;
    return [
      {
        kind: 'invitation_answer',
        of: given.id,
        message: `${invited}, and if you must cancel later, do so ${cancelDays} days ahead.`,
        notBefore: at,
        dueAt: within(due) ? due : at,
        lateAt,
        marks: [firstMarkHours, lastMarkHours].map((hours) => addHours(begins, hours)).filter(within),
        closedBy: answer?.id ?? null,
        closedAt: answer?.at ?? null,
      },
    ];
  },
  examples: invitationExamples,
};
