import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A hospital, clinic, free clinic or health centre where the applicant worked. */
@Entity('sites')
@ForeignKey('accounts', ['accountId'], ['id'], { onDelete: 'CASCADE', name: 'sites_account' })
@Unique('sites_account_id_id', ['accountId', 'id'])
@Index('sites_name', ['accountId', 'nameKey', 'id'])
export class SiteEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'health_system', type: 'text', nullable: true })
  healthSystem: string | null;

  @Column({ type: 'text', nullable: true })
  city: string | null;

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
