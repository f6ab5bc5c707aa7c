import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Instant } from '../../etiquette/day.ts';
import { Changes } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { changeRow, deleteRow, expectRows, insertOf, only } from '../../platform/database/rows.ts';
import type { Page } from '../../platform/http/lists.ts';
import { namedPage } from '../../platform/http/named-list.ts';
import { notFound, staleVersion } from '../../platform/problems/problem.ts';
import { expectAllShown, findInterviews, writeInterviews, type PlannedInterview } from './interviews.ts';
import { concernsManners, programSql, programValues, unsaid } from './program-rows.ts';
import type { ChangeProgramDto, CreateProgramDto, ProgramDto, ProgramListQuery } from './programs.dto.ts';

export type { PlannedInterview } from './interviews.ts';

@Injectable()
export class ProgramsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Changes) private readonly changes: Changes,
  ) {}

  list(account: AccountId, { tier, ...query }: ProgramListQuery): Promise<Page<ProgramDto>> {
    return this.database.withAccount(account, (manager) => namedPage(manager, 'programs', programSql, query, { tier }));
  }

  /** @throws Problem 404 */
  expect(account: AccountId, id: string): Promise<ProgramDto> {
    return this.database.withAccount(account, (manager) => find(manager, id));
  }

  /** @throws Problem 400 naming the field where one of the ids is not that of a program of this account */
  expectAll(account: AccountId, ids: string[], field: string): Promise<void> {
    return this.database.withAccount(account, (manager) =>
      expectRows(manager, 'programs', ids, { field, what: 'program' }),
    );
  }

  /** Interviews at all programs, from one instant to just before another, soonest first. */
  interviews(account: AccountId, from: Instant, until: Instant): Promise<PlannedInterview[]> {
    return this.database.withAccount(account, (manager) => findInterviews(manager, account, from, until));
  }

  /** @throws Problem 400 where an interviewer is no mentor of this account */
  create(account: AccountId, dto: CreateProgramDto): Promise<ProgramDto> {
    return this.database.withAccount(account, async (manager) => {
      const now = this.clock.now();
      const made = { id: v7(), account_id: account, created_at: now, updated_at: now, version: 1 };
      const values = { ...unsaid, ...programValues(dto), ...made };
      const program = only(
        await this.database.once<ProgramDto>(account, insertOf('programs as t', values, programSql)),
      );
      if (!dto.interviews?.length) return program;
      return this.writeAll(manager, account, made.id, dto.interviews);
    });
  }

  /** @throws Problem 400 where an interviewer is no mentor of this account, 404, 409 on a stale version */
  change(account: AccountId, id: string, { version, interviews, ...dto }: ChangeProgramDto): Promise<ProgramDto> {
    return this.database.withAccount(account, async (manager) => {
      const values = programValues(dto);
      if (Object.keys(values).length === 0 && interviews === undefined) {
        const program = await find(manager, id);
        if (version !== undefined && version !== program.version) throw staleVersion('program', program);
        return program;
      }
      const change = { values: { ...values, updated_at: this.clock.now() }, version };
      if (!(await changeRow(manager, 'programs', id, change))) throw staleVersion('program', await find(manager, id));
      if (interviews) return this.writeAll(manager, account, id, interviews);
      if (concernsManners(dto)) await this.changes.tell('people', account, manager);
      return find(manager, id);
    });
  }

  /** Its people stay, without a program. @throws Problem 404 */
  async remove(account: AccountId, id: string): Promise<void> {
    await this.database.withAccount(account, async (manager) => {
      if (!(await deleteRow(manager, 'programs', id))) throw notFound('program');
      await this.changes.tell('people', account, manager);
    });
  }

  private async writeAll(
    manager: EntityManager,
    account: AccountId,
    id: string,
    interviews: NonNullable<ChangeProgramDto['interviews']>,
  ): Promise<ProgramDto> {
    await writeInterviews(manager, account, id, interviews);
    const program = await find(manager, id);
    expectAllShown(interviews, program);
    await this.changes.tell('people', account, manager);
    return program;
  }
}

async function find(manager: EntityManager, id: string): Promise<ProgramDto> {
  const [program]: ProgramDto[] = await manager.query(`select ${programSql} from programs t where id = $1`, [id]);
  if (!program) throw notFound('program');
  return program;
}
