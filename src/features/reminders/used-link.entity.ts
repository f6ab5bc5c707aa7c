import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A link of a mail that was used, and what it did, so that a second use can say so. */
@Entity('used_links')
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'used_links_account', onDelete: 'CASCADE' })
export class UsedLinkEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  /** What was done, as a sentence. */
  @Column({ type: 'text' })
  said: string;

  @Column({ name: 'used_at', type: 'timestamptz' })
  usedAt: Date;
}
