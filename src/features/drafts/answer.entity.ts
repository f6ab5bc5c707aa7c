import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day, Instant } from '../../etiquette/day.ts';
import type { Verdict } from '../../etiquette/verdict.ts';
import type { Effect, MessageKind } from '../../etiquette/words.ts';
import { instantColumn } from '../../platform/database/instants.ts';

export const answerKinds = ['accept', 'reason', 'dispute'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * How the user answered a finding about a draft. Rows are only ever added, and stay where the draft is thrown away; the
 * latest that fits holds.
 */
@Entity('draft_answers')
@Unique('draft_answers_account_id_id', ['accountId', 'id'])
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'draft_answers_account', onDelete: 'CASCADE' })
@ForeignKey('drafts', ['accountId', 'draftId'], ['accountId', 'id'], {
  name: 'draft_answers_draft',
  onDelete: 'SET NULL',
})
@ForeignKey('mentors', ['accountId', 'mentorId'], ['accountId', 'id'], {
  name: 'draft_answers_mentor',
  onDelete: 'CASCADE',
})
@Check('draft_answers_kind', `kind in ('accept', 'reason', 'dispute')`)
@Index('draft_answers_draft_at', { synchronize: false })
@Index('draft_answers_at', { synchronize: false })
@Index('draft_answers_mentor_at', { synchronize: false })
export class AnswerEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** null: the draft was thrown away. */
  @Column({ name: 'draft_id', type: 'uuid', nullable: true })
  draftId: string | null;

  @Column({ name: 'draft_kind', type: 'text' })
  draftKind: MessageKind;

  /** To whom the draft was written. */
  @Column({ name: 'mentor_id', type: 'uuid' })
  mentorId: string;

  @Column({ type: 'text' })
  rule: string;

  /** Of the finding that was answered. */
  @Column({ type: 'text' })
  effect: Effect;

  @Column({ type: 'text' })
  kind: AnswerKind;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The words that were answered for. */
  @Column({ type: 'text' })
  words: string;

  /** The finding concerned the message as a whole or its act, so that the words are all of it. */
  @Column({ type: 'boolean' })
  whole: boolean;

  /** By which it is told whether those words still stand. */
  @Column({ name: 'words_digest', type: 'text' })
  wordsDigest: string;

  /** What the finding said. */
  @Column({ type: 'text' })
  message: string;

  /** The whole verdict as it stood when it was answered; null of answers from before this was kept. */
  @Column({ type: 'jsonb', nullable: true })
  verdict: Verdict | null;

  /** The first allowed day of a wait that was answered. */
  @Column({ name: 'from_day', type: 'date', nullable: true })
  fromDay: Day | null;

  @Column({ type: 'timestamptz', transformer: instantColumn })
  at: Instant;
}
