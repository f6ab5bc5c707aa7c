import { voices, voicesOf } from '../roles/classifier.ts';
import type { Role } from '../roles/role.ts';
import { calmed } from './calm.ts';
import { formOf, type Form } from './form.ts';
import type { Sentence } from './sentence.ts';

/** A sentence with the share of each voice in it. */
export interface Heard {
  lower: string;
  words: number;
  form: Form;
  shares: Float64Array;
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
const leavesFree = voices.indexOf('wayout');
const ofResidency: ReadonlySet<Role> = new Set(['press', 'intent', 'excuse']);
const ofPlaces: ReadonlySet<Role> = new Set(['spot', 'press']);
const mistakable: ReadonlySet<Role> = new Set(['spot', 'entitle', 'chase']);
const stops: ReadonlySet<Role> = new Set(['spot', 'press', 'intent']);

/** Chosen by measurement on messages that nothing was learned from; see the README, Reading a review. */
const bars = {
  /** How sure it must be that a sentence troubles in some way. */
  trouble: 0.8,
  /** Kinds that harmless talk is most often mistaken for must be surer by this. */
  mistakable: 0.06,
  /** So must a short sentence. */
  short: 0.08,
  /** A sentence in which nothing is asked or hoped for must be surer by this to count as asking. */
  unlikely: 0.1,
  /** Where medicine is not spoken of it knows less, and must be surer by this; thrice of what only residency knows. */
  abroad: 0.08,
  /** A sentence whose shape speaks for something harmless must be surer by this. */
  harmless: 0.15,
  /** In a message that troubles elsewhere less is needed by this, save for what would stop it: trouble seldom comes alone. */
  alerted: 0.15,
  /** The least share of the voice that names the kind of trouble, and of a second one beside it. */
  least: 0.3,
  second: 0.4,
  secondAlerted: 0.25,
  /** Two sentences read as one must be surer together. */
  pair: 0.93,
  pairLeast: 0.6,
  /** Where neither is suspect alone, both together are not either. */
  pairWorst: 0.35,
};
const shortWords = 7;
/** A sentence of fewer words says too little to be judged by its voice alone. */
const fewestWords = 5;
const longestPair = 45;
/** What one may ask or hope for. */
const reaching =
  /\b(?:could|would|might|may|can|will|should|hope|hoping|wish|want|need|please|if|let|ask|love|trust|someone|somebody|only)\b|\?/;

/** Listens to a sentence; null where it is too short to tell. */
export function hear({ lower }: Sentence, form: Form): Heard | null {
  const words = lower.split(/\s+/).length;
  return words < fewestWords ? null : { lower, words, form, shares: voicesOf(lower, form) };
}

/**
 * The troubles that a sentence shows by its voice alone: one as a rule, seldom two, mostly none.
 * @param home whether its message speaks of medicine, which most of what was learned speaks of
 * @param alerted whether its message troubles elsewhere
 */
export function troublesIn({ lower, words, form, shares }: Heard, home: boolean, alerted: boolean): Role[] {
  const open = placed
    .filter(({ role }) => !(form.denies && deniable.has(role)))
    .map(({ role, place }) => ({ role, share: shares[place] ?? 0 }))
    .sort((one, other) => other.share - one.share);
  const first = open[0];
  if (!first || first.share < bars.least) return [];
  let bar = bars.trouble;
  if (words < shortWords) bar += bars.short;
  if (mistakable.has(first.role)) bar += bars.mistakable;
  if (ofPlaces.has(first.role) && !reaching.test(lower)) bar += bars.unlikely;
  if (!home) bar += ofResidency.has(first.role) ? 3 * bars.abroad : bars.abroad;
  if (calmed(lower, form, shares[leavesFree] ?? 0).has(first.role)) bar += bars.harmless;
  if (alerted && !stops.has(first.role)) bar -= bars.alerted;
  if (open.reduce((sum, { share }) => sum + share, 0) < bar) return [];
  const second = (role: Role) => (alerted && !stops.has(role) ? bars.secondAlerted : bars.second);
  return open.filter(({ role, share }, at) => at === 0 || share >= second(role)).map(({ role }) => role);
}

/** The other roles of a sentence. */
export function othersIn({ shares }: Heard): Role[] {
  return others.filter(({ place, from }) => (shares[place] ?? 0) >= from).map(({ role }) => role);
}

/** The share of all troubles together. */
function troubleOf(shares: Float64Array | undefined): number {
  return shares ? placed.reduce((sum, { place }) => sum + (shares[place] ?? 0), 0) : 0;
}

const splittable: ReadonlySet<Role> = new Set(['spot', 'press', 'guilt']);
const closed = ({ denies, wayOut, thanks, offer }: Form) => denies || wayOut || thanks || offer;

/** What two neighbouring sentences do together: hints are often split, a picture first, then the wish. */
export function troubleOfPair(
  [first, second]: readonly [Sentence, Sentence],
  heard: readonly (Heard | null)[],
  form: (sentence: Sentence) => Form,
): Role | null {
  const worst = Math.max(...[first, second].map(({ index }) => troubleOf(heard[index]?.shares)));
  if (worst < bars.pairWorst) return null;
  if (!reaching.test(second.lower) || closed(form(first)) || closed(form(second))) return null;
  const lower = `${first.lower} ${second.lower}`;
  if (lower.split(' ').length > longestPair || calmed(second.lower, form(second), 0).size > 0) return null;
  const shares = voicesOf(lower, formOf(lower));
  if (troubleOf(shares) < bars.pair) return null;
  return placed.find(({ role, place }) => splittable.has(role) && (shares[place] ?? 0) >= bars.pairLeast)?.role ?? null;
}
