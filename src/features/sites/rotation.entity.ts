import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../../etiquette/day.ts';
import type { RotationKind } from '../../etiquette/words.ts';

/** A stretch of work at a site. */
@Entity('rotations')
@ForeignKey('accounts', ['accountId'], ['id'], { onDelete: 'CASCADE', name: 'rotations_account' })
@ForeignKey('sites', ['accountId', 'siteId'], ['accountId', 'id'], { onDelete: 'CASCADE', name: 'rotations_site' })
@Unique('rotations_account_id_id', ['accountId', 'id'])
@Check('rotations_in_order', '(from_day <= to_day)')
@Index('rotations_site_from', ['accountId', 'siteId', 'fromDay'])
export class RotationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'site_id', type: 'uuid' })
  siteId: string;

  @Column({ type: 'text' })
  kind: RotationKind;

  @Column({ type: 'text', nullable: true })
  specialty: string | null;

  @Column({ name: 'from_day', type: 'date' })
  fromDay: Day;

  /** Its last day. */
  @Column({ name: 'to_day', type: 'date' })
  toDay: Day;
}
