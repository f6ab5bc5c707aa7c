import { chasingPhrases } from '../phrases/chasing.ts';
import { entitlementPhrases } from '../phrases/entitlement.ts';
import { guiltPhrases } from '../phrases/guilt.ts';
import { hurryPhrases } from '../phrases/hurry.ts';
import { finderOf, type PhraseHit } from '../phrases/phrase.ts';
import { intentPhrases, pressPhrases } from '../phrases/ranking.ts';
import { blamePhrases, excusePhrases } from '../phrases/score.ts';
import { spotPhrases } from '../phrases/spot.ts';
import { clichePhrases, dullPhrases, flatteryPhrases } from '../phrases/stock.ts';
import { remembered } from '../remembered.ts';
import type { Role } from '../roles/role.ts';
import { formOf, type Form } from './form.ts';
import { gistOf, troubleOf } from './gist.ts';
import { alsoTroubling, deniable, hear, hearTogether, othersIn, troubles, troublesIn, type Heard } from './heard.ts';
import type { Hit, Sentence } from './sentence.ts';

/** What the sentences of a message do. */
export interface Judged {
  /** The sentences with this role, first place first. */
  hits(role: Role): readonly Hit[];
  form(sentence: Sentence): Form;
  /** The message as a whole, in numbers; see `gistOf`. Empty where no sentence can be judged. */
  gist: readonly number[];
  /** The sentence likeliest to trouble; null where none can be judged. */
  worst: Heard | null;
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

/** A sentence with known words in it. */
interface Phrased {
  sentence: Sentence;
  role: Role;
  hit: PhraseHit;
}

/** What the phrases find in a sentence. */
function phrasesIn(sentence: Sentence, form: Form): Phrased[] {
  return finders.flatMap(([role, find]) => {
    if ((role === 'entitle' && form.agreed) || (form.denies && deniable.has(role))) return [];
    const hit = find(sentence.lower);
    return hit ? [{ sentence, role, hit }] : [];
  });
}

/** Roles that a subject line may show; it is too short to be judged by its voice. */
const ofSubject: ReadonlySet<Role> = new Set(['hurry', 'chase', 'press', 'guilt']);

const ofTrouble: ReadonlySet<Role> = new Set(troubles);
/** From here on a message troubles: about one harmless message in fifty reaches it. */
const troublesFrom = 0.6;
/** So it does, in whatever company, where one sentence is this sure to trouble … */
const sureAlone = 0.98;
/** … or says so in known words and is this sure; words of some roles are seldom said in another sense. */
const sureInWords = 0.7;
const sureOfRole: Partial<Record<Role, number>> = { guilt: 0, hurry: 0, excuse: 0, blame: 0, chase: 0.4 };

/** The sentences that trouble by their voice, the worst first; null where the message troubles nobody. */
function troubling(
  [worst, ...rest]: readonly Heard[],
  said: readonly Phrased[],
  gist: readonly number[],
): Heard[] | null {
  if (!worst) return said.length > 0 ? [] : null;
  if (troubleOf(gist) >= troublesFrom || worst.trouble >= sureAlone) return [worst, ...rest.filter(alsoTroubling)];
  const sure = said.some(({ sentence, role }) => {
    const own = [worst, ...rest].find((one) => one.sentence === sentence);
    return !own || own.trouble >= (sureOfRole[role] ?? sureInWords);
  });
  return sure ? [worst, ...rest].filter(alsoTroubling) : null;
}

/**
 * Judges each sentence once, then the message as a whole, and the subject line by its phrases.
 * @param home whether the message speaks of medicine, which most of what was learned speaks of
 */
export function judge(sentences: readonly Sentence[], subject: Sentence, home: boolean): Judged {
  const form = remembered(sentences.length, (sentence: Sentence) => formOf(sentence.lower));
  const found = new Map<Role, Hit[]>();
  const add = (role: Role, sentence: Sentence, { start, end }: PhraseHit) => {
    const hits = found.get(role) ?? [];
    found.set(role, hits);
    if (hits.some((hit) => hit.sentence === sentence)) return;
    hits.push({ sentence, start: sentence.start + start, end: sentence.start + end });
  };
  const whole = (sentence: Sentence) => ({ start: 0, end: sentence.end - sentence.start });
  const phrased = sentences.flatMap((sentence) => phrasesIn(sentence, form(sentence)));
  const heard = sentences
    .flatMap((sentence) => hear(sentence, form(sentence)) ?? [])
    .sort((one, other) => other.trouble - one.trouble);
  const [worst = null, ...rest] = heard;
  const together = sentences.slice(1).map((two, at) => hearTogether(sentences[at]!, two)?.trouble ?? 0);
  const said = phrased.filter(({ role }) => ofTrouble.has(role));
  const gist = worst
    ? gistOf([worst, ...rest], Math.max(0, ...together), new Set(said.map(({ role }) => role)), home)
    : [];
  const troubled = troubling(heard, said, gist);
  for (const { sentence, role, hit } of phrased) if (troubled || !ofTrouble.has(role)) add(role, sentence, hit);
  for (const one of troubled ?? []) for (const role of troublesIn(one)) add(role, one.sentence, whole(one.sentence));
  for (const one of heard) for (const role of othersIn(one)) add(role, one.sentence, whole(one.sentence));
  for (const hits of found.values()) hits.sort((one, other) => one.start - other.start);
  for (const [role, find] of finders) {
    const hit = ofSubject.has(role) ? find(subject.lower) : null;
    if (hit && !found.has(role)) found.set(role, [{ sentence: subject, start: subject.start, end: subject.end }]);
  }
  return { hits: (role) => found.get(role) ?? [], form, gist, worst };
}
