import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Instant } from '../../etiquette/day.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { checkingReferences, instantSql } from '../../platform/database/rows.ts';
import { invalid } from '../../platform/problems/problem.ts';
import type { InterviewDto, ProgramDto } from './programs.dto.ts';

const field = 'interviews.withMentorIds';
const references = { interviewers_mentor: { field, what: 'mentor' } };

/**
 * Writes a program's interviews anew.
 * @throws Problem 400 where somebody named is no mentor of this account
 */
export async function writeInterviews(
  manager: EntityManager,
  account: AccountId,
  programId: string,
  interviews: InterviewDto[],
): Promise<void> {
  await manager.query('delete from interviews where program_id = $1', [programId]);
  const rows = interviews.map(({ at, withMentorIds }) => ({ id: v7(), at, withMentorIds }));
  await manager.query(
    `insert into interviews (id, account_id, program_id, at)
     select id, $1, $2, at from unnest($3::uuid[], $4::timestamptz[]) given (id, at)`,
    [account, programId, rows.map(({ id }) => id), rows.map(({ at }) => at)],
  );
  const pairs = rows.flatMap(({ id, withMentorIds }) => withMentorIds.map((mentorId) => ({ id, mentorId })));
  if (pairs.length === 0) return;
  await checkingReferences(references, () =>
    manager.query(
      `insert into interviewers (account_id, interview_id, mentor_id)
       select $1, interview_id, mentor_id from unnest($2::uuid[], $3::uuid[]) given (interview_id, mentor_id)`,
      [account, pairs.map(({ id }) => id), pairs.map(({ mentorId }) => mentorId)],
    ),
  );
}

/**
 * A mentor in the thirty days after removal still has a row, and is hidden only where it is read.
 * @throws Problem 400 where one of those just named does not show
 */
export function expectAllShown(given: InterviewDto[], { interviews }: ProgramDto): void {
  const count = (list: InterviewDto[]) => list.reduce((sum, { withMentorIds }) => sum + withMentorIds.length, 0);
  if (count(given) !== count(interviews)) throw invalid([{ field, message: 'There is no mentor with this id.' }]);
}

/** An interview with the program it is at. */
export interface PlannedInterview extends InterviewDto {
  programId: string;
  programName: string;
  /** Of the program: interviews are changed with it. */
  updatedAt: Date;
  version: number;
}

/** Interviews from one instant to just before another, soonest first. */
export function findInterviews(
  manager: EntityManager,
  account: AccountId,
  from: Instant,
  until: Instant,
): Promise<PlannedInterview[]> {
  return manager.query(
    `select ${instantSql('i.at')} as at, p.id as "programId", p.name as "programName",
       p.updated_at as "updatedAt", p.version,
       array(select w.mentor_id from present_interviewers w
         where w.account_id = i.account_id and w.interview_id = i.id order by w.mentor_id) as "withMentorIds"
     from interviews i join programs p on p.account_id = i.account_id and p.id = i.program_id
     where i.account_id = $1 and i.at >= $2 and i.at < $3 order by i.at, i.program_id, i.id`,
    [account, from, until],
  );
}
