import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CommunicationPolicy, ProgramTier } from '../../etiquette/words.ts';

/** A residency program. */
@Entity('programs')
@ForeignKey('accounts', ['accountId'], ['id'], { onDelete: 'CASCADE', name: 'programs_account' })
@Unique('programs_account_id_id', ['accountId', 'id'])
@Index('programs_name', ['accountId', 'nameKey', 'id'])
export class ProgramEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'health_system', type: 'text', nullable: true })
  healthSystem: string | null;

  @Column({ type: 'text', nullable: true })
  specialty: string | null;

  @Column({ type: 'text' })
  tier: ProgramTier;

  /** Whether it has taken graduates of foreign schools, and where that is known from. */
  @Column({ name: 'img_history', type: 'text', nullable: true })
  imgHistory: string | null;

  @Column({ name: 'thank_you_policy', type: 'text' })
  thankYouPolicy: CommunicationPolicy;

  @Column({ name: 'post_interview_contact', type: 'text' })
  postInterviewContact: CommunicationPolicy;

  @Column({ name: 'rank_intent_invited', type: 'boolean' })
  rankIntentInvited: boolean;

  @Column({ type: 'text', nullable: true })
  notes: string | null;

  /** The name as it is sorted; kept by the database. */
  @Column({ name: 'name_key', type: 'text', collation: 'C' })
  nameKey: string;

  /** The words by which it and its people are found; kept by the database. */
  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'integer' })
  version: number;
}
