import { addDays } from '../../day.ts';
import type { ActFacts, ActRule } from '../../facts/act.ts';
import { isAnswer, isThanks } from '../../facts/purpose.ts';
import type { RuleAnswer } from '../../rule.ts';
import { sayDay } from '../../say.ts';
import { takeNoExamples } from './examples/take-no-for-an-answer.ts';

const instead = 'Let it rest; their answer or a meeting opens the way again at any time.';

/** Until the season's end, where they said so; as long as that day is not sure, a plain no first, then a mind. */
function untilSeasonEnds({ today, refusal, season }: ActFacts, said: string, rested: string): RuleAnswer {
  if (season === null || refusal === null) return null;
  if (today > season.ends || (season.began !== null && refusal.on < season.began))
    return { ok: `${said}; that season is over.` };
  const ends = `the season ends on ${sayDay(season.ends)}`;
  if (season.sure) return [{ from: addDays(season.ends, 1), message: `${said}; ${ends}.`, instead }];
  const over = addDays(season.ends, 1);
  const from = rested < over ? rested : over;
  if (today < from) return [{ from, message: `${said}; let it rest until ${sayDay(from)}.`, instead }];
  return [{ effect: 'mind', message: `${said}; ${ends}, a date to check.`, instead }];
}

export const takeNoForAnAnswer: ActRule<'pacing/take-no-for-an-answer'> = {
  id: 'pacing/take-no-for-an-answer',
  asks: 'act',
  effects: ['wait', 'mind'],
  strength: 'D',
  numbers: ['restDays'],
  says: 'Take a no, a "not now" or a long silence for an answer.',
  because: 'People remember kindly whoever made it easy for them to say no.',
  source: 'ours',
  check(given, { restDays }) {
    const { act, today, mentorName, refusal, lastMessageOn, followUps } = given;
    if (isThanks(act) || isAnswer(act) || act === 'close_loop' || act === 'lor_reminder') return null;
    // Into a silence, the follow-up itself is judged by its own rule.
    const silentSince = followUps > 0 && act !== 'follow_up' ? lastMessageOn : null;
    const since = refusal ? refusal.on : silentSince;
    if (since === null) return null;
    const said = refusal
      ? `${mentorName} said ${spoken[refusal.outcome]} on ${sayDay(since)}`
      : `${mentorName} has not answered your follow-up, and you last wrote on ${sayDay(since)}`;
    const rested = addDays(lastMessageOn !== null && lastMessageOn > since ? lastMessageOn : since, restDays);
    const later = refusal?.outcome === 'not-this-season' ? untilSeasonEnds(given, said, rested) : null;
    if (later) return later;
    if (today >= rested) return { ok: `${said}; ${restDays} days have passed since.` };
    return [{ from: rested, message: `${said}; let it rest until ${sayDay(rested)}.`, instead }];
  },
  examples: takeNoExamples,
};

const spoken: Record<string, string> = {
  declined: 'no',
  'not-now': '"not now"',
  'not-this-season': '"not this season"',
};
