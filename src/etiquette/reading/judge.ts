import { chasingPhrases } from '../phrases/chasing.ts';
import { entitlementPhrases } from '../phrases/entitlement.ts';
import { guiltPhrases } from '../phrases/guilt.ts';
import { hurryPhrases } from '../phrases/hurry.ts';
import { finderOf, type PhraseHit } from '../phrases/phrase.ts';
import { intentPhrases, pressPhrases } from '../phrases/ranking.ts';
import { blamePhrases, excusePhrases } from '../phrases/score.ts';
import { spotPhrases } from '../phrases/spot.ts';
import { clichePhrases, dullPhrases, flatteryPhrases } from '../phrases/stock.ts';
import type { Role } from '../roles/role.ts';
import { formOf, type Form } from './form.ts';
import { deniable, hear, othersIn, troubleOfPair, troubles, troublesIn } from './heard.ts';
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

/** What the phrases find in a sentence. */
function phrasesIn({ lower }: Sentence, form: Form): [Role, PhraseHit][] {
  const found: [Role, PhraseHit][] = [];
  for (const [role, find] of finders) {
    if ((role === 'entitle' && form.agreed) || (form.denies && deniable.has(role))) continue;
    const hit = find(lower);
    if (hit) found.push([role, hit]);
  }
  return found;
}

/** Roles that a subject line may show; it is too short to be judged by its voice. */
const ofSubject: ReadonlySet<Role> = new Set(['hurry', 'chase', 'press', 'guilt']);

/**
 * Judges each sentence once, and the subject line by its phrases.
 * @param home whether the message speaks of medicine, which most of what was learned speaks of
 */
export function judge(sentences: readonly Sentence[], subject: Sentence, home: boolean): Judged {
  const forms = sentences.map((sentence) => formOf(sentence.lower));
  const form = (sentence: Sentence): Form => forms[sentence.index] ?? formOf(sentence.lower);
  const found = new Map<Role, Hit[]>();
  const add = (role: Role, sentence: Sentence, { start, end }: PhraseHit) => {
    const hits = found.get(role) ?? [];
    found.set(role, hits);
    if (hits.some((hit) => hit.sentence === sentence)) return;
    hits.push({ sentence, start: sentence.start + start, end: sentence.start + end });
  };
  const whole = (sentence: Sentence) => ({ start: 0, end: sentence.end - sentence.start });
  const troubled = () => troubles.some((role) => found.has(role));
  for (const sentence of sentences)
    for (const [role, hit] of phrasesIn(sentence, form(sentence))) add(role, sentence, hit);
  const heard = sentences.map((sentence) => hear(sentence, form(sentence)));
  const listen = (alerted: boolean) => {
    for (const sentence of sentences) {
      const own = heard[sentence.index];
      for (const role of own ? troublesIn(own, home, alerted) : []) add(role, sentence, whole(sentence));
    }
  };
  listen(false);
  for (let at = 1; at < sentences.length && !troubled(); at++) {
    const [first, second] = [sentences[at - 1], sentences[at]];
    const role = first && second ? troubleOfPair([first, second], heard, form) : null;
    if (role && second) add(role, second, whole(second));
  }
  if (troubled()) listen(true);
  for (const sentence of sentences) {
    const own = heard[sentence.index];
    for (const role of own ? othersIn(own) : []) add(role, sentence, whole(sentence));
  }
  for (const hits of found.values()) hits.sort((one, other) => one.start - other.start);
  for (const [role, find] of finders) {
    const hit = ofSubject.has(role) ? find(subject.lower) : null;
    if (hit && !found.has(role)) found.set(role, [{ sentence: subject, start: subject.start, end: subject.end }]);
  }
  return { hits: (role) => found.get(role) ?? [], form };
}
