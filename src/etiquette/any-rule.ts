import type { WordsRule } from './reading/reading.ts';

/** Any rule, whichever question it answers. */
export type AnyRule = WordsRule;
