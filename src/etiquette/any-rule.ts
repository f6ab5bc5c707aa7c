import type { ActRule } from './facts/act.ts';
import type { MailRule } from './facts/mail.ts';
import type { WordsRule } from './reading/reading.ts';
import type { AnyDutyRule } from './rule.ts';

/** Any rule, whichever question it answers. */
export type AnyRule = WordsRule | ActRule | AnyDutyRule | MailRule;
