import { chasingPhrases } from '../phrases/chasing.ts';
import { entitlementPhrases } from '../phrases/entitlement.ts';
import { guiltPhrases } from '../phrases/guilt.ts';
import { hurryPhrases } from '../phrases/hurry.ts';
import { finderOf, type PhraseHit } from '../phrases/phrase.ts';
import { intentPhrases, pressPhrases } from '../phrases/ranking.ts';
import { blamePhrases, excusePhrases } from '../phrases/score.ts';
import { spotPhrases } from '../phrases/spot.ts';
import { clichePhrases, dullPhrases, flatteryPhrases } from '../phrases/stock.ts';
import { voices, voicesOf, type Voice } from '../roles/classifier.ts';
import type { Role } from '../roles/role.ts';
import { ruledOut } from './calm.ts';
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

/** From which share of a sentence on the classifier alone gives it a role; chosen by measurement, see test/etiquette. */
const sureFrom: Partial<Record<Role, number>> = {
  spot: 0.48, press: 0.46, intent: 0.6, hurry: 0.52, guilt: 0.5, chase: 0.52, entitle: 0.5, excuse: 0.46, blame: 0.46,
  cliche: 0.8, flatter: 0.8, dull: 0.85, wayout: 0.6, news: 0.5,
}; // prettier-ignore
const taught = (Object.keys(sureFrom) as (Role & Voice)[]).map((role) => ({
  role,
  place: voices.indexOf(role),
  from: sureFrom[role] ?? 1,
}));
const troubles = taught.filter(({ role }) => !['cliche', 'flatter', 'dull', 'wayout', 'news'].includes(role));
const leavesFree = voices.indexOf('wayout');
/** A short sentence is easily mistaken: from here on only. */
const shortFrom = 0.85;
const shortWords = 7;
/** Where nearly all of a longer sentence is trouble of some kind, its greatest share names the kind. */
const surelyTrouble = 0.85;
const leastShare = 0.33;
/** What one may ask or hope for; a sentence about other things must be surer to count as asking. */
const reaching =
  /\b(?:could|would|might|may|can|will|should|hope|hoping|wish|want|need|please|if|let|ask|love|trust|someone|somebody|only)\b|\?/;
const unlikely = 0.2;
/** A sentence of fewer words says too little to be judged by its voice alone. */
const fewestWords = 5;

function rolesOf(sentence: Sentence, form: Form): Map<Role, PhraseHit> {
  const found = new Map<Role, PhraseHit>();
  for (const [role, find] of finders) {
    const kept = role === 'entitle' && form.agreed;
    const hit = kept || (form.denies && deniable.has(role)) ? null : find(sentence.lower);
    if (hit) found.set(role, hit);
  }
  const words = sentence.lower.split(/\s+/).length;
  if (words < fewestWords) return found;
  const shares = voicesOf(sentence.lower, undefined, undefined, form);
  const calmed = ruledOut(sentence.lower, form, shares[leavesFree] ?? 0);
  const trouble = troubles.reduce((sum, { place }) => sum + (shares[place] ?? 0), 0);
  const most = troubles.reduce((high, { place }) => Math.max(high, shares[place] ?? 0), 0);
  for (const { role, place, from } of taught) {
    const share = shares[place] ?? 0;
    const calm = (role === 'spot' || role === 'press') && !reaching.test(sentence.lower) ? unlikely : 0;
    const clear = share >= (words < shortWords ? Math.max(from, shortFrom) : from + calm);
    const surely =
      words > shortWords && calm === 0 && share === most && share >= leastShare && trouble >= surelyTrouble;
    if ((!clear && !surely) || found.has(role) || calmed.has(role) || (form.denies && deniable.has(role))) continue;
    found.set(role, { start: 0, end: sentence.end - sentence.start });
  }
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
    if (trouble < pairTrouble || ruledOut(second.lower, form(second), 0).size > 0) continue;
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

/** Judges each sentence once, and the subject line by its phrases. */
export function judge(sentences: readonly Sentence[], subject: Sentence): Judged {
  const forms = sentences.map((sentence) => formOf(sentence.lower));
  const form = (sentence: Sentence): Form => forms[sentence.index] ?? formOf(sentence.lower);
  const found = new Map<Role, Hit[]>();
  for (const sentence of sentences) {
    for (const [role, hit] of rolesOf(sentence, form(sentence))) {
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
