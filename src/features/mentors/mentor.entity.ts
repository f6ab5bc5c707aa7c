import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Zone } from '../../etiquette/day.ts';
import type { Circle, MentorRole } from '../../etiquette/words.ts';

/** A person in the applicant's network. */
@Entity('mentors')
@ForeignKey('accounts', ['accountId'], ['id'], { onDelete: 'CASCADE', name: 'mentors_account' })
@ForeignKey('sites', ['accountId', 'siteId'], ['accountId', 'id'], { onDelete: 'SET NULL', name: 'mentors_site' })
@ForeignKey('programs', ['accountId', 'programId'], ['accountId', 'id'], {
  onDelete: 'SET NULL',
  name: 'mentors_program',
})
@Unique('mentors_account_id_id', ['accountId', 'id'])
@Index('mentors_name', ['accountId', 'nameKey', 'id'], { where: '(deleted_at IS NULL)' })
@Index('mentors_created', ['accountId', 'createdAt', 'id'], { where: '(deleted_at IS NULL)' })
@Index('mentors_deleted', ['accountId', 'deletedAt'], { where: '(deleted_at IS NOT NULL)' })
@Index('mentors_site_id', ['accountId', 'siteId'], { where: '(site_id IS NOT NULL)' })
@Index('mentors_program_id', ['accountId', 'programId'], { where: '(program_id IS NOT NULL)' })
@Index('mentors_last_interaction', { synchronize: false })
@Index('mentors_search', { synchronize: false })
export class MentorEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  credentials: string | null;

  @Column({ type: 'text', array: true })
  roles: MentorRole[];

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ name: 'time_zone', type: 'text', nullable: true })
  timeZone: Zone | null;

  @Column({ name: 'site_id', type: 'uuid', nullable: true })
  siteId: string | null;

  @Column({ name: 'program_id', type: 'uuid', nullable: true })
  programId: string | null;

  /** What the user said; null: not said, so that the roles decide. */
  @Column({ name: 'selection_side_given', type: 'boolean', nullable: true })
  selectionSideGiven: boolean | null;

  /** What holds; kept by the database. */
  @Column({ name: 'on_selection_side', type: 'boolean' })
  onSelectionSide: boolean;

  @Column({ type: 'text' })
  circle: Circle;

  @Column({ name: 'met_through', type: 'text', nullable: true })
  metThrough: string | null;

  @Column({ name: 'may_be_named', type: 'boolean' })
  mayBeNamed: boolean;

  @Column({ name: 'do_not_contact', type: 'boolean' })
  doNotContact: boolean;

  @Column({ name: 'answers_on_first_name', type: 'boolean' })
  answersOnFirstName: boolean;

  @Column({ type: 'text', array: true })
  tags: string[];

  @Column({ type: 'text', nullable: true })
  notes: string | null;

  /** Of the latest interaction; kept by `MentorsService.touch`. */
  @Column({ name: 'last_interaction_at', type: 'timestamptz', nullable: true })
  lastInteractionAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  /** Removed, and to be had back for thirty days. */
  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;

  /** The name as it is sorted; kept by the database. */
  @Column({ name: 'name_key', type: 'text', collation: 'C' })
  nameKey: string;

  /** Names near this person, for search with slips of the pen; kept by the database. */
  @Column({ name: 'search_near', type: 'text' })
  searchNear: string;

  /** All words by which this person is found; kept by the database. */
  @Column({ name: 'search_words', type: 'tsvector' })
  searchWords: string;
}
