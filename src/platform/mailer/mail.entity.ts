import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * held: no mail server is set. waiting: to be sent at `nextTryAt`. sending: a worker has it in hand. sent: the server
 * took it. failed: given up, and shown. replaced: a later mail says it all, or there was nothing left to say.
 */
export type MailState = 'held' | 'waiting' | 'sending' | 'sent' | 'failed' | 'replaced';

/** A mail we owe or sent. */
@Entity('mails')
@Unique('mails_account_id_id', ['accountId', 'id'])
@Unique('mails_message_id', ['messageId'])
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'mails_account', onDelete: 'CASCADE' })
@Check('mails_state', `state in ('held', 'waiting', 'sending', 'sent', 'failed', 'replaced')`)
@Index('mails_newest', { synchronize: false })
@Index('mails_to_send', { synchronize: false })
@Index('mails_sent', { synchronize: false })
@Index('mails_held', { synchronize: false })
@Index('mails_failed', { synchronize: false })
@Index('mails_one_open_in_a_lane', { synchronize: false })
export class MailEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  kind: string;

  /** Of one lane at most one mail of an account may be on its way. */
  @Column({ type: 'text', nullable: true })
  lane: string | null;

  @Column({ type: 'text' })
  recipient: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ name: 'body_text', type: 'text' })
  text: string;

  @Column({ name: 'body_html', type: 'text' })
  html: string;

  @Column({ type: 'jsonb' })
  headers: Record<string, string>;

  /** Without angle brackets. */
  @Column({ name: 'message_id', type: 'text' })
  messageId: string;

  @Column({ type: 'text' })
  state: MailState;

  @Column({ type: 'integer' })
  tries: number;

  @Column({ name: 'next_try_at', type: 'timestamptz', nullable: true })
  nextTryAt: Date | null;

  /** When a worker took it in hand; one that died leaves it to the others after a while. */
  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt: Date | null;

  /** Which worker has it in hand, as its lock names it. */
  @Column({ name: 'claimed_by', type: 'integer', nullable: true })
  claimedBy: number | null;

  /** After this it is of no use and is not sent any more. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError: string | null;

  /** What the server said when it took the mail. */
  @Column({ name: 'server_answer', type: 'text', nullable: true })
  serverAnswer: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;
}
