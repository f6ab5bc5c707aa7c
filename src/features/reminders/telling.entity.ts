import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** claimed: stands in a mail on its way. told: the server took it. acted: told, then done by its link. failed: not told. */
export type TellingState = 'claimed' | 'told' | 'acted' | 'failed';

/** The ledger: one row for each time a thing is told, for ever. Rows are never deleted by a failure. */
@Entity('tellings')
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'tellings_account', onDelete: 'CASCADE' })
@ForeignKey('mails', ['accountId', 'mailId'], ['accountId', 'id'], { name: 'tellings_mail', onDelete: 'SET NULL' })
@Check('tellings_state', `state in ('claimed', 'told', 'acted', 'failed')`)
@Index('tellings_mail_id', { synchronize: false })
export class TellingEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** Natural key of the follow-up, so that a deleted and reopened one is not told anew. */
  @PrimaryColumn({ type: 'text' })
  thing: string;

  /** `due`, `late`, `mark1` …, or `again` with the end of a snooze. */
  @PrimaryColumn({ type: 'text' })
  telling: string;

  @Column({ type: 'text' })
  state: TellingState;

  @Column({ name: 'mail_id', type: 'uuid', nullable: true })
  mailId: string | null;

  /** When it was put into the mail. */
  @Column({ type: 'timestamptz' })
  at: Date;

  /** Why it was not told. */
  @Column({ type: 'text', nullable: true })
  cause: string | null;
}
