import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One of the applicant's strengths with what shows it. */
export interface Strength {
  title: string;
  evidence: string;
}

@Entity('settings')
@ForeignKey('accounts', ['accountId'], ['id'], { name: 'settings_account', onDelete: 'CASCADE' })
export class SettingsEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  @Column({ name: 'mail_on', type: 'boolean' })
  mailOn: boolean;

  /** Local time of day, `HH:MM`. */
  @Column({ name: 'digest_at', type: 'text' })
  digestAt: string;

  /** ISO weekdays, 1 Monday to 7 Sunday. */
  @Column({ name: 'digest_days', type: 'smallint', array: true })
  digestDays: number[];

  /** What the user changed of the rules' numbers. */
  @Column({ type: 'jsonb' })
  policy: Record<string, Record<string, number>>;

  @Column({ type: 'jsonb' })
  strengths: Strength[];

  @Column({ type: 'text', nullable: true })
  specialty: string | null;

  @Column({ name: 'medical_school', type: 'text', nullable: true })
  medicalSchool: string | null;

  @Column({ name: 'about_me', type: 'text', nullable: true })
  aboutMe: string | null;

  @Column({ type: 'integer' })
  version: number;
}
