import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '../../etiquette/day.ts';
import type { Repeat } from '../../etiquette/index.ts';
import type { FollowUpKind } from '../../etiquette/words.ts';
import { instantColumn, instantsColumn } from '../../platform/database/instants.ts';

export type StoredState = 'open' | 'done' | 'cancelled';

/** The rule that opened it, in words. */
export interface Because {
  rule: string;
  message: string;
  source: string;
}

/** How a follow-up that comes again is kept: each occurrence is a row, and a thing of its own for the ledger. */
export interface Repeats extends Repeat {
  /** Id of the first row. */
  series: string;
  /** Local time, `HH:MM`. */
  time: string;
}

/** How a follow-up stood before the user's last act, for undo. */
export interface Standing {
  state: StoredState;
  snoozedUntil: Instant | null;
  endedBy: 'facts' | 'user' | null;
  closedBy: string | null;
  closedAt: Instant | null;
  reason: string | null;
}

/** Something owed or allowed at a time. */
@Entity('follow_ups')
@Unique('follow_ups_account_id_id', ['accountId', 'id'])
@Unique('follow_ups_natural_key', ['accountId', 'naturalKey'])
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'follow_ups_account', onDelete: 'CASCADE' })
@ForeignKey('mentors', ['accountId', 'mentorId'], ['accountId', 'id'], {
  name: 'follow_ups_mentor',
  onDelete: 'CASCADE',
})
@ForeignKey('interactions', ['accountId', 'interactionId'], ['accountId', 'id'], {
  name: 'follow_ups_interaction',
  onDelete: 'SET NULL',
})
@Check('follow_ups_state', `state in ('open', 'done', 'cancelled')`)
@Check('follow_ups_ended_by', `ended_by in ('facts', 'user')`)
@Check('follow_ups_repeats', `repeats is null or kind = 'custom'`)
@Check('follow_ups_ended', `(state = 'open') = (ended_by is null)`)
@Index('follow_ups_interaction_id', { synchronize: false })
@Index('follow_ups_mentor_due', { synchronize: false })
@Index('follow_ups_repeating', { synchronize: false })
@Index('follow_ups_due', { synchronize: false })
export class FollowUpEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'mentor_id', type: 'uuid', nullable: true })
  mentorId: string | null;

  @Column({ type: 'text' })
  kind: FollowUpKind;

  /** The same fact gives the same key, so that running a reconciliation twice changes nothing. */
  @Column({ name: 'natural_key', type: 'text' })
  naturalKey: string;

  @Column({ type: 'text' })
  state: StoredState;

  @Column({ name: 'not_before', type: 'timestamptz', transformer: instantColumn })
  notBefore: Instant;

  @Column({ name: 'due_at', type: 'timestamptz', transformer: instantColumn })
  dueAt: Instant;

  @Column({ name: 'late_at', type: 'timestamptz', nullable: true, transformer: instantColumn })
  lateAt: Instant | null;

  /** Further moments at which it may be told. */
  @Column({ type: 'timestamptz', array: true, transformer: instantsColumn })
  marks: Instant[];

  @Column({ name: 'snoozed_until', type: 'timestamptz', nullable: true, transformer: instantColumn })
  snoozedUntil: Instant | null;

  @Column({ type: 'jsonb' })
  because: Because;

  /** The user's own words, of a custom one. */
  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** What opened it, where it was a contact. */
  @Column({ name: 'interaction_id', type: 'uuid', nullable: true })
  interactionId: string | null;

  @Column({ name: 'introduction_id', type: 'uuid', nullable: true })
  introductionId: string | null;

  @Column({ name: 'letter_id', type: 'uuid', nullable: true })
  letterId: string | null;

  /** Whether what happened ended it, which what happens may undo, or the user did. */
  @Column({ name: 'ended_by', type: 'text', nullable: true })
  endedBy: 'facts' | 'user' | null;

  /** Id of the interaction that closed it. */
  @Column({ name: 'closed_by', type: 'uuid', nullable: true })
  closedBy: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true, transformer: instantColumn })
  closedAt: Instant | null;

  /** Why the user cancelled it. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** How it comes again, of a custom one that does. */
  @Column({ type: 'jsonb', nullable: true })
  repeats: Repeats | null;

  @Column({ name: 'before_act', type: 'jsonb', nullable: true })
  beforeAct: Standing | null;

  /** When the user last acted on it; undo is open for a while after. */
  @Column({ name: 'acted_at', type: 'timestamptz', nullable: true, transformer: instantColumn })
  actedAt: Instant | null;

  @Column({ name: 'created_at', type: 'timestamptz', transformer: instantColumn })
  createdAt: Instant;

  /** null: not changed since. */
  @Column({ name: 'updated_at', type: 'timestamptz', nullable: true, transformer: instantColumn })
  updatedAt: Instant | null;

  @Column({ type: 'integer' })
  version: number;
}
