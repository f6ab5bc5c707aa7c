import { daysBetween } from '../../day.ts';
import type { EarlierMessage, Message, ReviewFacts } from '../../facts/message.ts';
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

/** Names that stand in a message because of whom it goes to and comes from. */
function namesAround({ facts: { recipient, sender }, greeting }: Reading): Set<string> {
  const given = [recipient?.name, recipient?.institution, recipient?.program, sender?.name];
  return new Set([...given, ...(greeting?.names ?? [])].flatMap((name) => namePartsOf(name ?? '')));
}

/** The words by which a message is compared with others, as they can be kept beside it: a blank between each two. */
export function keptWordsOf(message: Message, facts: ReviewFacts): string {
  const reading = read({ ...message, facts });
  return ownWords(reading, namesAround(reading)).join(' ');
}

function wordsOf({ kept, text }: EarlierMessage, { kind, facts: { skeleton } }: Reading): string[] {
  return kept?.split(' ') ?? ownWords(read({ kind, text, facts: { skeleton } }), new Set());
}

export const notACopy: WordsRule<'language/not-a-copy'> = {
  id: 'language/not-a-copy',
  asks: 'words',
  effects: ['stop'],
  strength: 'seed',
  numbers: ['alikeShare', 'backDays', 'fewestWords'],
  says: 'Write each person a message of their own.',
  because: 'The same words to several people are mass mailing, and people compare notes.',
  source: 'guide, Targeted Networking: quality over volume',
  check(reading, { alikeShare, backDays, fewestWords }) {
    const { facts } = reading;
    const today = facts.today;
    const name = facts.recipient?.name ?? '';
    const others = (facts.previousMessages ?? []).filter(
      (other) =>
        !(name && other.to && compareNames(other.to, name) === 'same') &&
        !(today && other.sentOn && daysBetween(other.sentOn, today) > backDays),
    );
    if (others.length === 0 && !facts.othersUnlike) return null;
    const names = namesAround(reading);
    for (const { to } of others) for (const part of namePartsOf(to ?? '')) names.add(part);
    const words = ownWords(reading, names);
    if (words.length < fewestWords) return null;
    const mine = trigramsOf(words);
    const compared = others.flatMap((other) => {
      const theirs = wordsOf(other, reading).filter((word) => !names.has(word));
      return theirs.length < fewestWords ? [] : [{ other, alike: likeness(mine, trigramsOf(theirs)) }];
    });
    const nearest = compared.sort((a, b) => b.alike - a.alike)[0];
    if (!nearest) {
      return facts.othersUnlike
        ? { ok: 'It is your own message: nothing you wrote to others lately is like it.' }
        : null;
    }
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
