import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The scheduler's sign of life: one row for all processes. */
@Entity('scheduler_state')
@Check('scheduler_state_single', 'id = 1')
export class SchedulerStateEntity {
  @PrimaryColumn({ type: 'smallint' })
  id: number;

  @Column({ name: 'ticked_at', type: 'timestamptz' })
  tickedAt: Date;
}
