import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day, Instant } from '../../etiquette/day.ts';
import type { Direction, InteractionKind, MessageKind, Outcome } from '../../etiquette/words.ts';
import { instantColumn } from '../../platform/database/instants.ts';

/** A contact that took place. */
@Entity('interactions')
@Unique('interactions_account_id_id', ['accountId', 'id'])
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'interactions_account', onDelete: 'CASCADE' })
@ForeignKey('mentors', ['accountId', 'mentorId'], ['accountId', 'id'], {
  name: 'interactions_mentor',
  onDelete: 'CASCADE',
})
@ForeignKey('sites', ['accountId', 'siteId'], ['accountId', 'id'], { name: 'interactions_site', onDelete: 'SET NULL' })
@ForeignKey('programs', ['accountId', 'programId'], ['accountId', 'id'], {
  name: 'interactions_program',
  onDelete: 'SET NULL',
})
@Index('interactions_mentor_at', { synchronize: false })
@Index('interactions_brief', { synchronize: false })
@Index('interactions_at', { synchronize: false })
@Index('interactions_program_id', { synchronize: false })
@Index('interactions_site_id', { synchronize: false })
export class InteractionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'mentor_id', type: 'uuid' })
  mentorId: string;

  @Column({ type: 'timestamptz', transformer: instantColumn })
  at: Instant;

  @Column({ name: 'logged_at', type: 'timestamptz', transformer: instantColumn })
  loggedAt: Instant;

  @Column({ type: 'text' })
  kind: InteractionKind;

  @Column({ type: 'text' })
  direction: Direction;

  @Column({ type: 'text' })
  summary: string;

  /** What was spoken of, one thing each: a thank-you draws on them. */
  @Column({ type: 'text', array: true })
  details: string[];

  @Column({ name: 'help_received', type: 'boolean' })
  helpReceived: boolean;

  @Column({ type: 'text', nullable: true })
  purpose: MessageKind | null;

  @Column({ name: 'answer_needed', type: 'boolean' })
  answerNeeded: boolean;

  @Column({ type: 'text', nullable: true })
  outcome: Outcome | null;

  /** Thanks were given on the spot. */
  @Column({ type: 'boolean' })
  thanked: boolean;

  @Column({ name: 'site_id', type: 'uuid', nullable: true })
  siteId: string | null;

  @Column({ name: 'program_id', type: 'uuid', nullable: true })
  programId: string | null;

  /** Last day of a rotation of several days. */
  @Column({ type: 'date', nullable: true })
  until: Day | null;

  /** The instant by which an invitation wants its answer. */
  @Column({ name: 'answer_by', type: 'timestamptz', nullable: true, transformer: instantColumn })
  answerBy: Instant | null;

  @Column({ type: 'integer' })
  version: number;
}
