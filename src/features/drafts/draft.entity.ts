import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '../../etiquette/day.ts';
import type { Verdict } from '../../etiquette/verdict.ts';
import type { MessageKind } from '../../etiquette/words.ts';
import { instantColumn } from '../../platform/database/instants.ts';

export const draftStates = ['draft', 'ready', 'sent'] as const;
export type DraftState = (typeof draftStates)[number];

/** A message made from a template, for the applicant's own mail program. */
@Entity('drafts')
@Unique('drafts_account_id_id', ['accountId', 'id'])
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'drafts_account', onDelete: 'CASCADE' })
@ForeignKey('mentors', ['accountId', 'mentorId'], ['accountId', 'id'], { name: 'drafts_mentor', onDelete: 'CASCADE' })
@ForeignKey('interactions', ['accountId', 'interactionId'], ['accountId', 'id'], {
  name: 'drafts_interaction',
  onDelete: 'SET NULL',
})
@ForeignKey('interactions', ['accountId', 'sentInteractionId'], ['accountId', 'id'], {
  name: 'drafts_sent_interaction',
  onDelete: 'SET NULL',
})
@Check('drafts_state', `state in ('draft', 'ready', 'sent')`)
@Index('drafts_updated', { synchronize: false })
@Index('drafts_mentor_updated', { synchronize: false })
@Index('drafts_interaction_id', { synchronize: false })
@Index('drafts_sent_interaction_id', { synchronize: false })
@Index('drafts_kept_words', { synchronize: false })
@Index('drafts_letters_of_intent', { synchronize: false })
export class DraftEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'mentor_id', type: 'uuid' })
  mentorId: string;

  @Column({ type: 'text' })
  kind: MessageKind;

  @Column({ name: 'template_id', type: 'text' })
  templateId: string;

  /** The contact that is answered or thanked for. */
  @Column({ name: 'interaction_id', type: 'uuid', nullable: true })
  interactionId: string | null;

  @Column({ name: 'introduction_id', type: 'uuid', nullable: true })
  introductionId: string | null;

  @Column({ name: 'letter_id', type: 'uuid', nullable: true })
  letterId: string | null;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  body: string;

  /** The words by which it is compared with other messages: its own, without names and template. */
  @Column({ name: 'kept_words', type: 'text' })
  keptWords: string;

  /** What the template had no fact for, and what to do about it. */
  @Column({ type: 'jsonb' })
  missing: { fact: string; ask: string }[];

  @Column({ type: 'text' })
  state: DraftState;

  /** As it stood when the message was sent; null before. */
  @Column({ type: 'jsonb', nullable: true })
  verdict: Verdict | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true, transformer: instantColumn })
  sentAt: Instant | null;

  /** The contact that sending it was logged as. */
  @Column({ name: 'sent_interaction_id', type: 'uuid', nullable: true })
  sentInteractionId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', transformer: instantColumn })
  createdAt: Instant;

  @Column({ name: 'updated_at', type: 'timestamptz', transformer: instantColumn })
  updatedAt: Instant;

  @Column({ type: 'integer' })
  version: number;
}
