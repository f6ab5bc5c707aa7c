import { addDays } from '../../day.ts';
import { compareNames } from '../../reading/names.ts';
import { objectTo, speaks } from '../../reading/objections.ts';
import { read, type Reading, type WordsRule } from '../../reading/reading.ts';
import type { Hit } from '../../reading/sentence.ts';
import { sayDay } from '../../say.ts';
import { oneFirstChoiceExamples } from './examples/one-first-choice.ts';

const first = /\b(?:first|number one|number 1|#1|no\. ?1|top|only|above all|one)\b/;

function firstChoices(reading: Reading): Hit[] {
  return reading
    .judged()
    .hits('intent')
    .filter((hit) => first.test(hit.sentence.lower));
}

export const oneFirstChoice: WordsRule<'season/one-first-choice'> = {
  id: 'season/one-first-choice',
  asks: 'words',
  effects: ['stop', 'wait', 'mind'],
  strength: 'C',
  numbers: ['opensDays', 'closesDays'],
  says: 'Tell one program only that it is your first choice, two to three weeks before lists close, and only if it is true.',
  because: 'Said twice, it is untrue; said early, it counts for little.',
  source: 'advisers on letters of intent',
  check(reading, { opensDays, closesDays }) {
    if (!speaks(reading) || reading.facts.recipient?.onSelectionSide === false) return null;
    const hits = firstChoices(reading);
    if (hits.length === 0) return null;
    const { previousMessages, recipient, rankDeadline, today } = reading.facts;
    const other = (previousMessages ?? []).find(
      ({ to, text: words }) =>
        !(to && recipient?.name && compareNames(to, recipient.name) === 'same') &&
        firstChoices(read({ kind: 'other', text: words, facts: {} })).length > 0,
    );
    if (other)
      return objectTo(reading, hits.slice(0, 1), () => ({
        effect: 'stop',
        message: `You told ${other.to ?? 'somebody else'} already that they are your first choice.`,
        instead: 'There is one first choice; leave it out here.',
      }));
    if (!rankDeadline || !today) return null;
    const [opens, closes] = [addDays(rankDeadline.day, -opensDays), addDays(rankDeadline.day, -closesDays)];
    const doubt = rankDeadline.sure ? '' : ` Check the rank deadline, ${sayDay(rankDeadline.day)}: it is not sure.`;
    if (today < opens) {
      const early = {
        message: `A first choice is best told between ${sayDay(opens)} and ${sayDay(closes)}.${doubt}`,
        instead: `Keep it until ${sayDay(opens)}.`,
      };
      return objectTo(reading, hits.slice(0, 1), () => ({ effect: rankDeadline.sure ? 'wait' : 'mind', ...early })).map(
        (one) => (rankDeadline.sure ? { ...one, from: opens } : one),
      );
    }
    return objectTo(reading, hits.slice(0, 1), () => ({
      effect: 'mind',
      message: `A first choice can be told to one program a season, and only if it is true.${doubt}`,
      instead: 'Send it if it is true and goes to nobody else.',
    }));
  },
  examples: oneFirstChoiceExamples,
};
