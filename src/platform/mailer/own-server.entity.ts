import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** tls: encrypted from the first byte. starttls: encrypted before the login, or not used. none: a server on this computer. */
export const securities = ['tls', 'starttls', 'none'] as const;
export type Security = (typeof securities)[number];

/** A mail server that one account set for its own mail: `in-force`, or `proposed` until its code is typed in. */
@Entity('mail_servers')
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'mail_servers_account', onDelete: 'CASCADE' })
@Check('mail_servers_standing', `standing in ('in-force', 'proposed')`)
@Check('mail_servers_security', `security in ('tls', 'starttls', 'none')`)
export class OwnServerEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'text' })
  standing: 'in-force' | 'proposed';

  @Column({ type: 'text' })
  host: string;

  @Column({ type: 'integer' })
  port: number;

  @Column({ type: 'text' })
  security: Security;

  @Column({ type: 'text', nullable: true })
  login: string | null;

  /** Readable only with this installation's secret; see `secrets/sealed.ts`. */
  @Column({ name: 'sealed_password', type: 'text', nullable: true })
  sealedPassword: string | null;

  /** The address that mail comes from. */
  @Column({ type: 'text' })
  sender: string;

  @Column({ name: 'code_hash', type: 'text', nullable: true })
  codeHash: string | null;

  @Column({ name: 'code_until', type: 'timestamptz', nullable: true })
  codeUntil: Date | null;

  @Column({ name: 'code_tries', type: 'integer' })
  codeTries: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;
}
