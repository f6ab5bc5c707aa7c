import { daysBetween } from '../../day.ts';
import { likeness, plainWordsOf, trigramsOf, withoutSkeleton } from '../../reading/likeness.ts';
import { compareNames, namePartsOf } from '../../reading/names.ts';
import { read, type Reading, type WordsRule } from '../../reading/reading.ts';
import { notACopyExamples } from './examples/not-a-copy.ts';

/** The words that are this message's own: no greeting, signature, names or words of the template. */
function ownWords(reading: Reading, names: ReadonlySet<string>): string[] {
  const words = plainWordsOf(reading.sentences.map((sentence) => sentence.text).join(' '));
  const own = withoutSkeleton(words, reading.facts.skeleton ?? '');
  return own.filter((word) => !names.has(word));
}

export const notACopy: WordsRule = {
  id: 'language/not-a-copy',
  asks: 'words',
  effects: ['stop'],
  strength: 'seed',
  numbers: ['alikeShare', 'backDays', 'fewestWords'],
  says: 'Write each person a message of their own.',
  because: 'The same words to several people are mass mailing, and people compare notes.',
  source: 'guide, Targeted Networking: quality over volume',
  check(reading, { alikeShare = 1, backDays = 0, fewestWords = 0 }) {
    const { facts } = reading;
    const today = facts.today;
    const name = facts.recipient?.name ?? '';
    const others = (facts.previousMessages ?? []).filter(
      (other) =>
        !(name && other.to && compareNames(other.to, name) === 'same') &&
        !(today && other.sentOn && daysBetween(other.sentOn, today) > backDays),
    );
    if (others.length === 0) return null;
    const people = [
      name,
      facts.sender?.name,
      facts.recipient?.institution,
      facts.recipient?.program,
      ...others.map((other) => other.to),
    ];
    const names = new Set(people.flatMap((person) => namePartsOf(person ?? '')));
    for (const written of reading.greeting?.names ?? []) for (const part of namePartsOf(written)) names.add(part);
    const words = ownWords(reading, names);
    if (words.length < fewestWords) return null;
    const mine = trigramsOf(words);
    const compared = others.flatMap((other) => {
      const theirs = ownWords(
        read({ kind: reading.kind, text: other.text, facts: { skeleton: facts.skeleton } }),
        names,
      );
      return theirs.length < fewestWords ? [] : [{ other, alike: likeness(mine, trigramsOf(theirs)) }];
    });
    const nearest = compared.sort((a, b) => b.alike - a.alike)[0];
    if (!nearest) return null;
    const percent = Math.floor(nearest.alike * 100);
    const to = nearest.other.to ? `what you wrote to ${nearest.other.to}` : 'another message of yours';
    if (nearest.alike < alikeShare) return { ok: `It is your own message: at most ${percent} % like ${to}.` };
    return [
      {
        message: `This is ${percent} % like ${to}; from ${Math.round(alikeShare * 100)} % on it counts as a copy.`,
        instead: 'Begin from what only this person did or said, and write the rest around it.',
      },
    ];
  },
  examples: notACopyExamples,
};
