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
import type { Hit, Sentence } from './sentence.ts';

/** What the sentences of a message do. */
export interface Judged {
  /** The sentences with this role, first place first. */
  hits(role: Role): readonly Hit[];
  form(sentence: Sentence): Form;
}

const finders: Partial<Record<Role, (lower: string) => PhraseHit | null>> = {
  guilt: finderOf(guiltPhrases),
  chase: finderOf(chasingPhrases),
  spot: finderOf(spotPhrases),
  press: finderOf(pressPhrases),
  intent: finderOf(intentPhrases),
  hurry: finderOf(hurryPhrases),
  entitle: finderOf(entitlementPhrases),
  excuse: finderOf(excusePhrases),
  blame: finderOf(blamePhrases),
  cliche: finderOf(clichePhrases),
  flatter: finderOf(flatteryPhrases),
  dull: finderOf(dullPhrases),
};

/** Roles that a sentence saying "I am not asking" does not have. */
const deniable: ReadonlySet<Role> = new Set(['spot', 'press', 'hurry', 'entitle', 'intent', 'guilt']);

/** Judges each sentence once. */
export function judge(sentences: readonly Sentence[]): Judged {
  const forms = sentences.map((sentence) => formOf(sentence.lower));
  const form = (sentence: Sentence): Form => forms[sentence.index] ?? formOf(sentence.lower);
  const found = new Map<Role, Hit[]>();
  for (const sentence of sentences) {
    for (const [role, find] of Object.entries(finders) as [Role, (lower: string) => PhraseHit | null][]) {
      if (deniable.has(role) && form(sentence).denies) continue;
      const hit = find(sentence.lower);
      if (hit)
        found.set(role, [
          ...(found.get(role) ?? []),
          { sentence, start: sentence.start + hit.start, end: sentence.start + hit.end },
        ]);
    }
  }
  return { hits: (role) => found.get(role) ?? [], form };
}
