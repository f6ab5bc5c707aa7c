import type { Span } from './sentences.ts';

/** One sentence of the writer's own words. */
export interface Sentence extends Span {
  /** As written, markup and invisible signs gone. */
  text: string;
  /** The same in lower case, place for place. */
  lower: string;
  /** Its number in the message, from 0. */
  index: number;
}

/** A sentence that does something, and the words that do it. */
export interface Hit extends Span {
  sentence: Sentence;
}
