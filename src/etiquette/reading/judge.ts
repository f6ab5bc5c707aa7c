import { chasingPhrases } from '../phrases/chasing.ts';
import { entitlementPhrases } from '../phrases/entitlement.ts';
import { guiltPhrases } from '../phrases/guilt.ts';
import { hurryPhrases } from '../phrases/hurry.ts';
import { finderOf, type PhraseHit } from '../phrases/phrase.ts';
import { intentPhrases, pressPhrases } from '../phrases/ranking.ts';
import { blamePhrases, excusePhrases } from '../phrases/score.ts';
import { spotPhrases } from '../phrases/spot.ts';
import { clichePhrases, dullPhrases, flatteryPhrases } from '../phrases/stock.ts';
import { voices, voicesOf } from '../roles/classifier.ts';
import type { Role } from '../roles/role.ts';
import { calmed } from './calm.ts';
import { formOf, type Form } from './form.ts';
import type { Hit, Sentence } from './sentence.ts';

/** What the sentences of a message do. */
export interface Judged {
  /** The sentences with this role, first place first. */
  hits(role: Role): readonly Hit[];
  form(sentence: Sentence): Form;
}

const finders: readonly [Role, (lower: string) => PhraseHit | null][] = [
  ['spot', finderOf(spotPhrases)],
  ['press', finderOf(pressPhrases)],
  ['intent', finderOf(intentPhrases)],
  ['hurry', finderOf(hurryPhrases)],
  ['guilt', finderOf(guiltPhrases)],
  ['chase', finderOf(chasingPhrases)],
  ['entitle', finderOf(entitlementPhrases)],
  ['excuse', finderOf(excusePhrases)],
  ['blame', finderOf(blamePhrases)],
  ['cliche', finderOf(clichePhrases)],
  ['flatter', finderOf(flatteryPhrases)],
  ['dull', finderOf(dullPhrases)],
];

/** Roles that a sentence saying "I am not asking" does not have. */
const deniable: ReadonlySet<Role> = new Set(['spot', 'press', 'hurry', 'entitle', 'intent', 'guilt']);

/** Voices that trouble a reader. */
const troubles = (['spot', 'press', 'intent', 'hurry', 'guilt', 'chase', 'entitle', 'excuse', 'blame'] as const).map(
  (role) => ({ role, place: voices.indexOf(role) }),
);
/** From which share on the other voices are given to a sentence. */
const others = (
  [['cliche', 0.7], ['flatter', 0.7], ['dull', 0.8], ['wayout', 0.6], ['news', 0.5]] as const
).map(([role, from]) => ({ role, place: voices.indexOf(role), from })); // prettier-ignore
const ofResidency: ReadonlySet<Role> = new Set(['press', 'intent', 'excuse']);
const leavesFree = voices.indexOf('wayout');

/** The bars below were chosen by measurement on messages not learned from; see test/etiquette/training. */
const bars = {
  /** How sure it must be that a sentence troubles in some way. */
  trouble: 0.8,
  /** A short sentence is easily mistaken. */
  short: 0.88,
  /** A sentence in which nothing is asked or hoped for must be surer by this to count as asking. */
  unlikely: 0.1,
  /** Where medicine is not spoken of it knows less, and must be surer by this; doubly of what only residency knows. */
  abroad: 0.08,
  /** Whose shape speaks for something harmless, must be surer by this. */
  harmless: 0.15,
  /** The least share of the voice that names the kind of trouble, and of a second one beside it. */
  least: 0.3,
  second: 0.4,
};
const shortWords = 7;
/** A sentence of fewer words says too little to be judged by its voice alone. */
const fewestWords = 5;
/** What one may ask or hope for. */
const reaching =
  /\b(?:could|would|might|may|can|will|should|hope|hoping|wish|want|need|please|if|let|ask|love|trust|someone|somebody|only)\b|\?/;

/** The troubles that a sentence shows by its voice alone: one as a rule, seldom two, mostly none. */
function troublesIn(lower: string, words: number, form: Form, shares: Float64Array, abroad: number): Role[] {
  const open = troubles
    .filter(({ role }) => !(form.denies && deniable.has(role)))
    .map(({ role, place }) => ({ role, share: shares[place] ?? 0 }))
    .sort((one, other) => other.share - one.share);
  const first = open[0];
  if (!first || first.share < bars.least) return [];
  const far = (first.role === 'spot' || first.role === 'press') && !reaching.test(lower) ? bars.unlikely : 0;
  const calm = calmed(lower, form, shares[leavesFree] ?? 0).has(first.role) ? bars.harmless : 0;
  const bar =
    (words < shortWords ? bars.short : bars.trouble) + far + calm + (ofResidency.has(first.role) ? 2 : 1) * abroad;
  if (open.reduce((sum, { share }) => sum + share, 0) < bar) return [];
  return open.filter(({ share }, at) => at === 0 || share >= bars.second).map(({ role }) => role);
}

function rolesOf(sentence: Sentence, form: Form, abroad: number): Map<Role, PhraseHit> {
  const found = new Map<Role, PhraseHit>();
  for (const [role, find] of finders) {
    const kept = role === 'entitle' && form.agreed;
    const hit = kept || (form.denies && deniable.has(role)) ? null : find(sentence.lower);
    if (hit) found.set(role, hit);
  }
  const words = sentence.lower.split(/\s+/).length;
  if (words < fewestWords) return found;
  const shares = voicesOf(sentence.lower, form);
  const shown: Role[] = troublesIn(sentence.lower, words, form, shares, abroad);
  for (const { role, place, from } of others) if ((shares[place] ?? 0) >= from) shown.push(role);
  for (const role of shown) if (!found.has(role)) found.set(role, { start: 0, end: sentence.end - sentence.start });
  return found;
}

/** Hints are often split: a picture first, then the wish. Two sentences must be surer together than one alone. */
const pairFrom = 0.6;
const pairTrouble = 0.93;
const longestPair = 45;

function split(sentences: readonly Sentence[], form: (sentence: Sentence) => Form): [Role, Hit][] {
  for (let at = 1; at < sentences.length; at++) {
    const [first, second] = [sentences[at - 1], sentences[at]];
    if (!first || !second || !reaching.test(second.lower)) continue;
    if ([form(first), form(second)].some((one) => one.denies || one.wayOut || one.thanks || one.offer)) continue;
    const lower = `${first.lower} ${second.lower}`;
    if (lower.split(' ').length > longestPair) continue;
    const shares = voicesOf(lower);
    const trouble = troubles.reduce((sum, { place }) => sum + (shares[place] ?? 0), 0);
    if (trouble < pairTrouble || calmed(second.lower, form(second), 0).size > 0) continue;
    for (const { role, place } of troubles) {
      if (!splittable.has(role) || (shares[place] ?? 0) < pairFrom) continue;
      return [[role, { sentence: second, start: second.start, end: second.end }]];
    }
  }
  return [];
}
const splittable: ReadonlySet<Role> = new Set(['spot', 'press', 'guilt']);

/** Roles that a subject line may show; it is too short to be judged by its voice. */
const ofSubject: ReadonlySet<Role> = new Set(['hurry', 'chase', 'press', 'guilt']);

/**
 * Judges each sentence once, and the subject line by its phrases.
 * @param home whether the message speaks of medicine, which most of what was learned speaks of
 */
export function judge(sentences: readonly Sentence[], subject: Sentence, home: boolean): Judged {
  const abroad = home ? 0 : bars.abroad;
  const forms = sentences.map((sentence) => formOf(sentence.lower));
  const form = (sentence: Sentence): Form => forms[sentence.index] ?? formOf(sentence.lower);
  const found = new Map<Role, Hit[]>();
  for (const sentence of sentences) {
    for (const [role, hit] of rolesOf(sentence, form(sentence), abroad)) {
      const hits = found.get(role) ?? [];
      found.set(role, hits);
      hits.push({ sentence, start: sentence.start + hit.start, end: sentence.start + hit.end });
    }
  }
  if (!troubles.some(({ role }) => found.has(role))) {
    for (const [role, hit] of split(sentences, form)) found.set(role, [hit]);
  }
  for (const [role, find] of finders) {
    const hit = ofSubject.has(role) ? find(subject.lower) : null;
    if (hit && !found.has(role)) found.set(role, [{ sentence: subject, start: subject.start, end: subject.end }]);
  }
  return { hits: (role) => found.get(role) ?? [], form };
}
