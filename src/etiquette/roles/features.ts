import { formOf, type Form } from '../reading/form.ts';
import { hashOf, knownWord, mixed, type KnownWord } from './known-word.ts';
import { tokensOf } from './tokens.ts';

/** Families of words further apart than this, in words, are not paired. */
const farthestPair = 9;
/** Words further apart than this are not paired. */
const farthestSkip = 4;
/** How many words away an actor may stand from what is done, before it and after. */
const reach = 6;
const shapes: readonly (keyof Form)[] = ['question', 'request', 'thanks', 'offer', 'denies', 'wayOut', 'reports', 'agreed', 'orders']; // prettier-ignore
const actors: ReadonlySet<number> = new Set(['me', 'you', 'they', 'chooser'].map((name) => hashOf(name)));
const start = hashOf('^');
const end = hashOf('$');

/** A family of meaning in a sentence, and the place of the word that brought it. */
interface Mention {
  family: number;
  at: number;
}

/**
 * What the classifier sees of a sentence: words, their parts and kinds, neighbouring words, words a little apart,
 * families of meaning and pairs of them in their order, who does what to whom, and the sentence's shape.
 * @param add is given each feature, some more than once
 */
export function eachFeature(lower: string, form: Form, add: (feature: number) => void): void {
  const words = tokensOf(lower).map(knownWord);
  const mentions = words.flatMap(({ families }, at) => families.map((family) => ({ family, at })));
  addWords(words, add);
  addMentions(mentions, add);
  for (const [shape, name] of shapes.entries()) {
    if (!form[name]) continue;
    add(mixed(8, shape));
    for (const { family } of mentions) add(mixed(9, shape, family));
  }
  add(mixed(10, words.length < 8 ? 1 : words.length < 20 ? 2 : 3));
}

function addWords(words: readonly KnownWord[], add: (feature: number) => void): void {
  for (let at = -1; at < words.length; at++) {
    const [here, next, after] = [words[at], words[at + 1], words[at + 2]];
    const [one, two] = [here?.word ?? start, next?.word ?? end];
    add(mixed(2, one, two));
    if (at + 1 < words.length) add(mixed(3, one, two, after?.word ?? end));
    add(mixed(15, here?.kinds[1] ?? start, next?.kinds[1] ?? end));
    if (!here) continue;
    add(mixed(1, one));
    for (const part of here.parts) add(part);
    for (const kind of here.kinds) add(mixed(12, kind));
    for (let other = at + 2; other < words.length && other <= at + farthestSkip; other++)
      add(mixed(4, one, words[other]?.word));
  }
}

function addMentions(mentions: readonly Mention[], add: (feature: number) => void): void {
  for (const [one, { family, at }] of mentions.entries()) {
    add(mixed(6, family));
    for (let two = one + 1; two < mentions.length; two++) {
      const other = mentions[two];
      if (!other || other.at - at > farthestPair) break;
      if (other.family !== family) add(mixed(7, family, other.family));
    }
    if (!actors.has(family))
      add(mixed(11, family, nearestActor(mentions, one, at, -1), nearestActor(mentions, one, at, 1)));
  }
}

/** The nearest actor before a mention or after it, or 0. */
function nearestActor(mentions: readonly Mention[], from: number, here: number, step: 1 | -1): number {
  for (let other = from + step; other >= 0 && other < mentions.length; other += step) {
    const mention = mentions[other];
    if (!mention || Math.abs(mention.at - here) > reach) return 0;
    if (actors.has(mention.family)) return mention.family;
  }
  return 0;
}

/** The features of a sentence, each once. */
export function featuresOf(lower: string, form: Form = formOf(lower)): number[] {
  const found = new Set<number>();
  eachFeature(lower, form, (feature) => found.add(feature));
  return [...found];
}
