import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What the user knows better of a date: an instant or a whole day. */
export interface Correction {
  at: string | null;
  day: string | null;
  approximate: boolean;
  verified: boolean;
  source: string;
}

/** What a user knows of a season beyond what is shipped. */
@Entity('seasons')
@ForeignKey('accounts', ['accountId'], ['id'], { onDelete: 'CASCADE', name: 'seasons_account' })
@Unique('seasons_account_id_id', ['accountId', 'id'])
@Unique('seasons_account_id_name', ['accountId', 'name'])
export class SeasonEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** As shipped, such as `2026-27`. */
  @Column({ type: 'text' })
  name: string;

  /** By the date's key. */
  @Column({ type: 'jsonb' })
  corrections: Record<string, Correction>;

  @Column({ name: 'rank_list_certified_at', type: 'timestamptz', nullable: true })
  rankListCertifiedAt: Date | null;

  /** null: never changed. */
  @Column({ name: 'updated_at', type: 'timestamptz', nullable: true })
  updatedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;
}
