import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When an account's next mail is owed at the earliest, and what the one before left behind. */
@Entity('mail_schedule')
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'mail_schedule_account', onDelete: 'CASCADE' })
@Index('mail_schedule_next', { synchronize: false })
export class MailScheduleEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** null: nothing is left to tell. A change sets it to now, which means: look again. */
  @Column({ name: 'next_at', type: 'timestamptz', nullable: true })
  nextAt: Date | null;

  /** When a worker took it in hand; one that died leaves it to the others after a while. */
  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt: Date | null;

  /** Zone, hour and days by which the slots were counted. */
  @Column({ type: 'text' })
  wishes: string;

  @Column({ name: 'slots_from', type: 'timestamptz', nullable: true })
  slotsFrom: Date | null;

  @Column({ name: 'refused_at', type: 'timestamptz', nullable: true })
  refusedAt: Date | null;

  @Column({ name: 'last_mail_at', type: 'timestamptz', nullable: true })
  lastMailAt: Date | null;

  /** Local day. */
  @Column({ name: 'last_digest_day', type: 'date', nullable: true })
  lastDigestDay: string | null;

  /** Digests accepted since the user last did anything. */
  @Column({ type: 'integer' })
  unanswered: number;
}
