import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day, Instant } from '../../etiquette/day.ts';
import type { Effect } from '../../etiquette/words.ts';
import { instantColumn } from '../../platform/database/instants.ts';

export const answerKinds = ['accept', 'reason', 'dispute'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** How the user answered a finding about a draft. Rows are only ever added; the latest that fits holds. */
@Entity('draft_answers')
@Unique('draft_answers_account_id_id', ['accountId', 'id'])
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'draft_answers_account', onDelete: 'CASCADE' })
@ForeignKey('drafts', ['accountId', 'draftId'], ['accountId', 'id'], {
  name: 'draft_answers_draft',
  onDelete: 'CASCADE',
})
@Check('draft_answers_kind', `kind in ('accept', 'reason', 'dispute')`)
@Index('draft_answers_draft_at', { synchronize: false })
export class AnswerEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId: string;

  @Column({ type: 'text' })
  rule: string;

  /** Of the finding that was answered. */
  @Column({ type: 'text' })
  effect: Effect;

  @Column({ type: 'text' })
  kind: AnswerKind;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The words that were answered for; null where the finding concerned the whole message. */
  @Column({ type: 'text', nullable: true })
  words: string | null;

  /** By which it is told whether those words still stand. */
  @Column({ name: 'words_digest', type: 'text' })
  wordsDigest: string;

  /** What the finding said. */
  @Column({ type: 'text' })
  message: string;

  /** The first allowed day of a wait that was answered. */
  @Column({ name: 'from_day', type: 'date', nullable: true })
  fromDay: Day | null;

  @Column({ type: 'timestamptz', transformer: instantColumn })
  at: Instant;
}
