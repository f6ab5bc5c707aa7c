import { objectTo, speaks } from '../../reading/objections.ts';
import { read, type WordsRule } from '../../reading/reading.ts';
import { compareNames } from '../../reading/names.ts';
import { rankIntentUninvitedExamples } from './examples/rank-intent-uninvited.ts';

export const rankIntentUninvited: WordsRule = {
  id: 'season/rank-intent-uninvited',
  asks: 'words',
  effects: ['stop'],
  strength: 'seed',
  numbers: [],
  says: 'Keep your rank list to yourself unless the program asks, and then tell one person there.',
  because: 'Uninvited talk of ranking reads as pressure, and told to several it reads as strategy.',
  source: 'guide, Strategy 4, Post-Interview Communication',
  check(reading) {
    const { facts } = reading;
    if (!speaks(reading) || facts.recipient?.onSelectionSide === false) return null;
    const hits = reading.judged().hits('intent');
    if (hits.length === 0) return null;
    const instead = 'Say what you value in the program and that you remain interested; leave your list out.';
    if (facts.program?.rankIntentInvited !== true) {
      return objectTo(reading, hits, (quote) => ({
        message: `${quote} tells your rank list without being asked.`,
        instead,
      }));
    }
    const name = facts.recipient?.name ?? '';
    const told = (facts.previousMessages ?? []).find(
      (other) =>
        other.to &&
        other.program &&
        other.program === facts.program?.name &&
        compareNames(other.to, name) !== 'same' &&
        read({ kind: 'other', text: other.text, facts: {} }).judged().hits('intent').length > 0,
    );
    if (!told) return { ok: 'The program asked for your intentions.' };
    return objectTo(reading, hits, (quote) => ({
      message: `${quote} was told to ${told.to} of the same program already.`,
      instead: 'One person at a program is enough; leave it out here.',
    }));
  },
  examples: rankIntentUninvitedExamples,
};
