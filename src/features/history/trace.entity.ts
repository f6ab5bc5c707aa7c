import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '../../etiquette/day.ts';
import { instantColumn } from '../../platform/database/instants.ts';

/** An act that is no interaction, as a timeline tells it. Rows are only ever added. */
@Entity('trace')
@Unique('trace_account_id_id', ['accountId', 'id'])
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'trace_account', onDelete: 'CASCADE' })
@ForeignKey('mentors', ['accountId', 'mentorId'], ['accountId', 'id'], { name: 'trace_mentor', onDelete: 'CASCADE' })
@Index('trace_mentor_at', { synchronize: false })
export class TraceEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'mentor_id', type: 'uuid', nullable: true })
  mentorId: string | null;

  @Column({ type: 'timestamptz', transformer: instantColumn })
  at: Instant;

  /** Such as `follow-up-done`. */
  @Column({ type: 'text' })
  what: string;

  /** A few words for people. */
  @Column({ type: 'text' })
  title: string;

  /** What somebody said of it, such as a reason. */
  @Column({ type: 'text', nullable: true })
  said: string | null;

  /** What is worth telling of it; plain values only. */
  @Column({ type: 'jsonb' })
  facts: Record<string, string | number | boolean | null>;
}
