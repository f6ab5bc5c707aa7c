import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant, Zone } from '../../etiquette/day.ts';
import { instantColumn } from '../../platform/database/instants.ts';

export const nameManners = ['initials', 'full'] as const;
/** How the feed names people. */
export type NameManner = (typeof nameManners)[number];

/** An account's calendar feed. The row stays when the feed is switched off, so that its version only ever rises. */
@Entity('calendars')
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'calendars_account', onDelete: 'CASCADE' })
@Unique('calendars_secret_hash', ['secretHash'])
@Check('calendars_names', `names in ('initials', 'full')`)
@Check('calendars_secret', `(nonce is null) = (secret_hash is null)`)
export class CalendarEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** What the address is made from, together with the key of the house; null while the feed is off. */
  @Column({ type: 'text', nullable: true })
  nonce: string | null;

  @Column({ name: 'secret_hash', type: 'text', nullable: true })
  secretHash: string | null;

  @Column({ type: 'text' })
  names: NameManner;

  /** Whose days the feed shows: the zone of the settings. */
  @Column({ type: 'text' })
  zone: Zone;

  /** When zone, names or address were last changed. */
  @Column({ name: 'changed_at', type: 'timestamptz', transformer: instantColumn })
  changedAt: Instant;

  @Column({ type: 'integer' })
  version: number;
}
