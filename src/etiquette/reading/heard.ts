import { shareOf, voices, voicesOf } from '../roles/classifier.ts';
import type { Role } from '../roles/role.ts';
import { formOf, type Form } from './form.ts';
import type { Sentence } from './sentence.ts';

/** How much of a sentence's voice is one role's. */
interface Share {
  role: Role;
  share: number;
}

/** A sentence with what its voice tells. */
export interface Heard {
  sentence: Sentence;
  words: number;
  form: Form;
  /** The share of each voice; together they are 1. */
  shares: Float64Array;
  /** The troubles it may show; what it denies is none. */
  open: readonly Share[];
  likeliest: Share;
  /** How sure it is that it troubles in some way, from 0 to 1. */
  trouble: number;
}

/** Roles that trouble a reader. */
export const troubles = ['spot', 'press', 'intent', 'hurry', 'guilt', 'chase', 'entitle', 'excuse', 'blame'] as const;
/** Roles that a sentence saying "I am not asking" does not have. */
export const deniable: ReadonlySet<Role> = new Set(['spot', 'press', 'hurry', 'entitle', 'intent', 'guilt']);

const placed = troubles.map((role) => ({ role, place: voices.indexOf(role) }));
/** From which share on the other voices are given to a sentence. */
const others = (
  [['cliche', 0.7], ['flatter', 0.7], ['dull', 0.8], ['wayout', 0.6], ['news', 0.5]] as const
).map(([role, from]) => ({ role, place: voices.indexOf(role), from })); // prettier-ignore
const stops: ReadonlySet<Role> = new Set(['spot', 'press', 'intent']);

/** In a message that troubles elsewhere: how sure it must be that a sentence does too; what would stop it, surer. */
const alsoTroubles = 0.8;
const alsoStops = 0.9;
/** The least share of the voice that names the kind of trouble, and of a second one beside it. */
const least = 0.3;
const second = 0.25;
const secondStops = 0.4;
/** A sentence of fewer words says too little to be judged by its voice alone. */
const fewestWords = 5;

/** Listens to a sentence; null where it is too short to tell. */
export function hear(sentence: Sentence, form: Form): Heard | null {
  const words = sentence.lower.split(/\s+/).length;
  if (words < fewestWords) return null;
  const shares = voicesOf(sentence.lower, form);
  const open = placed
    .filter(({ role }) => !(form.denies && deniable.has(role)))
    .map(({ role, place }): Share => ({ role, share: shareOf(shares, place) }));
  const likeliest = open.reduce((most, one) => (one.share > most.share ? one : most));
  const trouble = open.reduce((sum, { share }) => sum + share, 0);
  return { sentence, words, form, shares, open, likeliest, trouble };
}

/** Listens to two sentences in a row as to one: some things are said only by both together. */
export function hearTogether(one: Sentence, two: Sentence): Heard | null {
  const lower = `${one.lower} ${two.lower}`;
  const both = { start: one.start, end: two.end, text: `${one.text} ${two.text}`, lower, index: one.index };
  return hear(both, formOf(lower));
}

/** Whether a sentence troubles too, in a message that troubles elsewhere. */
export function alsoTroubling({ likeliest: { role, share }, trouble }: Heard): boolean {
  return share >= least && trouble >= (stops.has(role) ? alsoStops : alsoTroubles);
}

/** The kinds of trouble of a sentence that troubles: one as a rule, seldom two. */
export function troublesIn({ open, likeliest }: Heard): Role[] {
  return open
    .filter((one) => one === likeliest || one.share >= (stops.has(one.role) ? secondStops : second))
    .map(({ role }) => role);
}

/** The other roles of a sentence. */
export function othersIn({ shares }: Heard): Role[] {
  return others.filter(({ place, from }) => shareOf(shares, place) >= from).map(({ role }) => role);
}
