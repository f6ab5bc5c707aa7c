import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '../../etiquette/index.ts';

/** What has to be taken back to undo an act. */
export interface Undoes {
  /** With the end of their own time for undo, which another act since would have moved. */
  followUps: { id: string; undoUntil: Instant | null }[];
  /** The interaction that it logged. */
  interaction: string | null;
}

/** A link of a mail that was used, and what it did, so that a second use can say so. */
@Entity('used_links')
@Unique('used_links_id', ['accountId', 'id'])
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'used_links_account', onDelete: 'CASCADE' })
@Index('used_links_used_at', { synchronize: false })
export class UsedLinkEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Column({ type: 'uuid' })
  id: string;

  /** The thing it was about, in a few words. */
  @Column({ type: 'text' })
  what: string;

  /** What was done, as a sentence. */
  @Column({ type: 'text' })
  said: string;

  /** null where nothing can be taken back. */
  @Column({ type: 'jsonb', nullable: true })
  undoes: Undoes | null;

  @Column({ name: 'used_at', type: 'timestamptz' })
  usedAt: Date;
}
