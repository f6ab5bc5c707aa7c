import { addDays, dayOf, daysBetween, startOf } from '../../day.ts';
import type { ActRule, LetterActFacts } from '../../facts/act.ts';
import type { NumbersOf } from '../../policy.ts';
import type { Opening, RuleAnswer } from '../../rule.ts';
import { ago, count, sayDay } from '../../say.ts';
import { letterExamples, reminderExamples } from './examples/letter-lead-time.ts';

type Numbers = NumbersOf<'pacing/letter-lead-time'>;

/** When a gentle reminder would be timely: some time before the letter is needed, never soon after the last word of it. */
const opens: Opening<'letter', 'pacing/letter-lead-time'> = {
  about: 'letter',
  check(given, { reminderDays, reminders, remindBeforeDays }) {
    const { id, zone, askedAt, neededOn, remindedAt, uploadedAt, mentorName } = given;
    if (given.doNotContact || askedAt === null || neededOn === null) return null;
    const sent = remindedAt.toSorted();
    if (uploadedAt === null && sent.length >= reminders) return null;
    const first = addDays(dayOf(sent.at(-1) ?? askedAt, zone), reminderDays);
    const wished = addDays(neededOn, -remindBeforeDays);
    const of = `${id}:reminder-${sent.length + 1}`;
    const message = `The letter from ${mentorName} is needed on ${sayDay(neededOn)}; a gentle reminder would be timely.`;
    const notBefore = startOf(first, zone);
    const dueAt = startOf(wished > first ? wished : first, zone);
    return [{ kind: 'letter_step', of, message, notBefore, dueAt, lateAt: null, closedAt: uploadedAt }];
  },
  examples: reminderExamples,
};

function asking({ fullest, neededOn }: LetterActFacts, today: string, numbers: Numbers): RuleAnswer {
  const { leadDays, perProgramLetters } = numbers;
  if (fullest && fullest.letters >= perProgramLetters) {
    const message = `${fullest.name} has ${count(fullest.letters, 'letter')} coming already; it takes ${perProgramLetters}.`;
    return [{ effect: 'stop', message, instead: 'Choose the strongest ones, or name other programs for this letter.' }];
  }
  if (neededOn === null) return null;
  const days = daysBetween(today, neededOn);
  const needed = `The letter is needed on ${sayDay(neededOn)}, in ${count(days, 'day')}`;
  if (days >= leadDays) return { ok: `${needed}; ${leadDays} is the least.` };
  const instead = 'Say so openly and make it easy to decline; six to eight weeks are better.';
  return [{ effect: 'mind', message: `${needed}; ask at least ${leadDays} days ahead.`, instead }];
}

function reminding({ askedOn, remindedOn }: LetterActFacts, today: string, numbers: Numbers): RuleAnswer {
  const { reminderDays, reminders } = numbers;
  if (remindedOn.length >= reminders) {
    const message = `You have sent ${count(remindedOn.length, 'reminder')} for this letter; ${reminders} is the limit.`;
    return [
      { effect: 'stop', message, instead: 'Ask somebody else for a letter, and thank this writer all the same.' },
    ];
  }
  const last = remindedOn.at(-1) ?? askedOn;
  if (last === null) return null;
  const days = daysBetween(last, today);
  const spoke = `You last wrote about this letter ${ago(last, today)}`;
  if (days >= reminderDays) return { ok: `${spoke}; reminders keep ${reminderDays} days apart.` };
  const from = addDays(last, reminderDays);
  const message = `${spoke}; reminders keep ${count(reminderDays, 'day')} apart.`;
  return [{ effect: 'wait', from, message, instead: `Remind them on ${sayDay(from)} or later.` }];
}

export const letterLeadTime: ActRule<'pacing/letter-lead-time'> = {
  id: 'pacing/letter-lead-time',
  asks: 'act',
  effects: ['stop', 'wait', 'mind'],
  strength: 'B',
  numbers: ['leadDays', 'reminderDays', 'reminders', 'perProgramLetters', 'remindBeforeDays'],
  says: 'Ask for letters weeks ahead, and remind seldom.',
  because: 'A strong letter needs time, and a writer who is pressed writes a short one.',
  source: 'AAMC, guidance on letters of recommendation; ERAS takes four letters for a program',
  check({ act, today, letter }, numbers) {
    if (letter === null) return null;
    if (act === 'lor_request') return asking(letter, today, numbers);
    return act === 'lor_reminder' ? reminding(letter, today, numbers) : null;
  },
  opens,
  examples: letterExamples,
};
