import { formOf, type Form } from '../reading/form.ts';
import { conceptsOf } from './concepts.ts';

/** Places in the table of weights. */
export const tableSize = 12_000;
/** Families of words further apart than this, in words, are not paired. */
const farthestPair = 9;
const mostWords = 80;
const gram = 4;

/** FNV-1a of a text. */
function hashOf(text: string, from = 0, to = text.length): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** A place in the table for one or two hashes and the kind of feature they make. */
function placeOf(kind: number, one: number, two = 0): number {
  let value = Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(two, 0xc2b2ae35);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return ((value ^ (value >>> 13)) >>> 0) % tableSize;
}

/** What one word brings, wherever it stands. */
interface Known {
  hash: number;
  /** The word, its parts and its families. */
  places: readonly number[];
  families: readonly number[];
}

const vocabulary = new Map<string, Known>();
const mostKnown = 20_000;

function known(word: string): Known {
  const before = vocabulary.get(word);
  if (before) return before;
  const hash = hashOf(word);
  const families = conceptsOf(word).map((name) => hashOf(name));
  const places = [placeOf(1, hash), ...families.map((family) => placeOf(3, family))];
  for (let at = 0; word.length > gram && at + gram <= word.length; at++)
    places.push(placeOf(8, hashOf(word, at, at + gram)));
  const made = { hash, places, families };
  if (vocabulary.size < mostKnown) vocabulary.set(word, made);
  return made;
}

/** The words of a lower-case sentence; numbers are all alike, and marks that ask or shout count as words. */
export function wordsOf(lower: string): string[] {
  const words = lower.match(/[a-z][a-z'é-]*|\d+|[?!]/g) ?? [];
  return words.slice(0, mostWords).map((word) => (word < 'a' && word > '/' && word < ':' ? '#' : word));
}

const shapes: readonly (keyof Form)[] = [
  'question',
  'request',
  'thanks',
  'offer',
  'denies',
  'wayOut',
  'reports',
  'agreed',
  'orders',
];
const start = hashOf('^');
const actors: ReadonlySet<number> = new Set(['me', 'you', 'they', 'chooser'].map((name) => hashOf(name)));
/** How many words away an actor may stand from what is done, before it and after. */
const reach = 6;

/**
 * What the classifier sees of a sentence: words, their parts, neighbouring words, families of words, pairs of families
 * in their order, and the sentence's shape. Gives places in the table, each once.
 */
export function featuresOf(lower: string, form: Form = formOf(lower)): number[] {
  const words = wordsOf(lower);
  const seen = new Uint8Array(tableSize);
  const found: number[] = [];
  const add = (place: number) => {
    if (seen[place] === 1) return;
    seen[place] = 1;
    found.push(place);
  };
  const families: number[] = [];
  const at: number[] = [];
  let before = start;
  for (let place = 0; place < words.length; place++) {
    const word = known(words[place] ?? '');
    for (const own of word.places) add(own);
    add(placeOf(2, before, word.hash));
    before = word.hash;
    for (const family of word.families) {
      for (let earlier = families.length - 1; earlier >= 0; earlier--) {
        if (place - (at[earlier] ?? 0) > farthestPair) break;
        const other = families[earlier] ?? 0;
        if (other !== family) add(placeOf(4, other, family));
      }
      families.push(family);
      at.push(place);
    }
  }
  addDeeds(families, at, add);
  const opening = known(words[0] ?? '').hash;
  add(placeOf(9, opening, known(words[1] ?? '').hash));
  for (let shape = 0; shape < shapes.length; shape++) {
    const name = shapes[shape];
    if (!name || !form[name]) continue;
    add(placeOf(5, shape + 1));
    for (const family of families) add(placeOf(6, shape + 1, family));
  }
  add(placeOf(7, words.length < 8 ? 1 : words.length < 20 ? 2 : 3));
  return found;
}

/** Who does what to whom: each family with the nearest actor before it and the nearest after it. */
function addDeeds(families: readonly number[], at: readonly number[], add: (place: number) => void): void {
  for (let deed = 0; deed < families.length; deed++) {
    const family = families[deed] ?? 0;
    if (actors.has(family)) continue;
    const doer = nearestActor(families, at, deed, -1);
    const target = nearestActor(families, at, deed, 1);
    add(placeOf(10, family, Math.imul(doer, 31) ^ target));
  }
}

function nearestActor(families: readonly number[], at: readonly number[], from: number, step: 1 | -1): number {
  const here = at[from] ?? 0;
  for (let other = from + step; other >= 0 && other < families.length; other += step) {
    if (Math.abs((at[other] ?? 0) - here) > reach) return 0;
    const family = families[other] ?? 0;
    if (actors.has(family)) return family;
  }
  return 0;
}
