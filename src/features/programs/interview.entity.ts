import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An interview at a program. */
@Entity('interviews')
@ForeignKey('accounts', ['accountId'], ['id'], { onDelete: 'CASCADE', name: 'interviews_account' })
@ForeignKey('programs', ['accountId', 'programId'], ['accountId', 'id'], {
  onDelete: 'CASCADE',
  name: 'interviews_program',
})
@Unique('interviews_account_id_id', ['accountId', 'id'])
@Index('interviews_program_at', ['accountId', 'programId', 'at'])
export class InterviewEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'program_id', type: 'uuid' })
  programId: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}

/** Somebody of the network who interviewed. */
@Entity('interviewers')
@ForeignKey('accounts', ['accountId'], ['id'], { onDelete: 'CASCADE', name: 'interviewers_account' })
@ForeignKey('interviews', ['accountId', 'interviewId'], ['accountId', 'id'], {
  onDelete: 'CASCADE',
  name: 'interviewers_interview',
})
@ForeignKey('mentors', ['accountId', 'mentorId'], ['accountId', 'id'], {
  onDelete: 'CASCADE',
  name: 'interviewers_mentor',
})
@Index('interviewers_mentor_id', ['accountId', 'mentorId'])
export class InterviewerEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ name: 'interview_id', type: 'uuid' })
  interviewId: string;

  @PrimaryColumn({ name: 'mentor_id', type: 'uuid' })
  mentorId: string;
}
