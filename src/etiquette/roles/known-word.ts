import { remembered } from '../remembered.ts';
import { conceptsOf } from './concepts.ts';
import { kindsOf } from './kinds.ts';
import { isSmall } from './tokens.ts';

/** What one word brings to a sentence, wherever it stands; every number is a hash. */
export interface KnownWord {
  word: number;
  /** Its parts of four letters. */
  parts: readonly number[];
  /** The families of meaning it belongs to. */
  families: readonly number[];
  /** Its kinds, narrow to wide; of a small word the word itself. */
  kinds: readonly number[];
}

const gram = 4;
const longestWord = 24;

/** FNV-1a of a text. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** One number for a kind of feature and what it is made of. */
export function mixed(kind: number, one: number, two = 0, three = 0): number {
  let value = Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(two, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) ^ Math.imul(three, 0x27d4eb2f);
  value = Math.imul(value ^ (value >>> 13), 0x297a2d39);
  return value ^ (value >>> 16);
}

function kindHashes(token: string, word: number): number[] {
  if (isSmall(token)) return [word, word, word];
  const kinds = kindsOf(token);
  return kinds ? kinds.map((kind, width) => mixed(90 + width, kind)) : [99, 99, 99];
}

/** Looks a token up, and keeps what it found. */
export const knownWord = remembered(20_000, (token: string): KnownWord => {
  const word = hashOf(token);
  const parts: number[] = [];
  for (let at = 0; token.length > gram && at + gram <= Math.min(token.length, longestWord); at++)
    parts.push(mixed(5, hashOf(token, at, at + gram)));
  const families = conceptsOf(token).map((name) => hashOf(name));
  return { word, parts, families, kinds: kindHashes(token, word) };
});
