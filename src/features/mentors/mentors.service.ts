import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Changes } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { changeRow, checkingReferences, expectRows, insertOf, only } from '../../platform/database/rows.ts';
import type { Page } from '../../platform/http/lists.ts';
import { notFound, staleVersion } from '../../platform/problems/problem.ts';
import { MentorPurge, keptSeconds } from './mentor-purge.service.ts';
import { mentorList } from './mentor-list.ts';
import type { MentorListQuery } from './mentor-list.dto.ts';
import { concerned, mentorReferences, mentorSql, mentorValues, newMentorSql, unsaid } from './mentor-rows.ts';
import type { ChangeMentorDto, CreateMentorDto, MentorDto } from './mentors.dto.ts';

@Injectable()
export class MentorsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Changes) private readonly changes: Changes,
    @Inject(MentorPurge) private readonly purge: MentorPurge,
  ) {}

  async list(account: AccountId, query: MentorListQuery): Promise<Page<MentorDto>> {
    const since = { now: this.clock.now(), deletedSince: this.clock.in(-keptSeconds) };
    const { statement, page } = mentorList(query, since);
    return page(await this.database.once(account, statement));
  }

  /** @throws Problem 404 where there is none, or it was removed */
  async expect(account: AccountId, id: string): Promise<MentorDto> {
    const mentor = await this.find(account, id);
    if (mentor.deletedAt !== null) throw notFound('mentor');
    return mentor;
  }

  /** @throws Problem 400 naming the field where one of the ids is not that of a mentor of this account */
  expectAll(account: AccountId, ids: string[], field: string): Promise<void> {
    return this.database.withAccount(account, (manager) =>
      expectRows(manager, 'mentors', ids, { field, what: 'mentor', where: living }),
    );
  }

  /** Names by id, of those removed too: what happened with them is still told. */
  names(account: AccountId, ids: string[]): Promise<Map<string, string>> {
    return this.database.withAccount(account, async (manager) => {
      const rows: { id: string; name: string }[] = await manager.query(
        'select id, name from mentors where id = any ($1::uuid[])',
        [ids],
      );
      return new Map(rows.map(({ id, name }) => [id, name]));
    });
  }

  /** Everybody of the network, and who agreed to be named. */
  known(account: AccountId): Promise<{ name: string; mayBeNamed: boolean }[]> {
    return this.database.withAccount(account, (manager) => manager.query(knownSql));
  }

  /** @throws Problem 400 naming a reference */
  async create(account: AccountId, dto: CreateMentorDto): Promise<MentorDto> {
    const now = this.clock.now();
    const values = { ...unsaid, ...mentorValues(dto), id: v7(), account_id: account, created_at: now, updated_at: now };
    const statement = { name: 'new mentor', ...insertOf('mentors as m', { ...values, version: 1 }, newMentorSql) };
    const insert = () =>
      checkingReferences(mentorReferences, async () => only(await this.database.once<MentorDto>(account, statement)));
    if (!dto.siteId) return insert();
    // A rotation at this person's site may concern them; nothing else can be owed to somebody new.
    return this.database.withAccount(account, async (manager) => {
      const { id } = await insert();
      await this.changes.tell('people', account, manager, [id]);
      return this.expect(account, id);
    });
  }

  /** @throws Problem 400 naming a reference, 404, 409 on a stale version */
  change(account: AccountId, id: string, dto: ChangeMentorDto): Promise<MentorDto> {
    return this.database.withAccount(account, async (manager) => {
      const values = mentorValues(dto);
      if (Object.keys(values).length > 0) {
        const change = { values: { ...values, updated_at: this.clock.now() }, version: dto.version, where: living };
        const done = await checkingReferences(mentorReferences, () => changeRow(manager, 'mentors', id, change));
        if (!done) throw await this.refusal(account, id);
        const whom = concerned(id, dto);
        if (whom) await this.changes.tell('people', account, manager, whom);
      }
      const mentor = await this.expect(account, id);
      if (Object.keys(values).length === 0 && dto.version !== undefined && dto.version !== mentor.version) {
        throw staleVersion('mentor', mentor);
      }
      return mentor;
    });
  }

  /** Hides a mentor; after thirty days it is gone. @throws Problem 404 */
  async remove(account: AccountId, id: string): Promise<void> {
    const values = { deleted_at: this.clock.now() };
    await this.database.withAccount(account, async (manager) => {
      if (!(await changeRow(manager, 'mentors', id, { values, where: living }))) throw notFound('mentor');
      await this.purge.plan(manager, account, id);
      await this.changes.tell('people', account, manager);
    });
  }

  /** Brings a removed mentor back; one that is there stays as it is. @throws Problem 404, also after thirty days */
  restore(account: AccountId, id: string): Promise<MentorDto> {
    return this.database.withAccount(account, async (manager) => {
      const mentor = await this.find(account, id);
      if (mentor.deletedAt === null) return mentor;
      if (mentor.deletedAt <= this.clock.in(-keptSeconds)) throw notFound('mentor');
      await changeRow(manager, 'mentors', id, { values: { deleted_at: null } });
      await this.changes.tell('people', account, manager, [id]);
      return this.expect(account, id);
    });
  }

  /** Says anew when each was last in contact, after their interactions changed. */
  async touch(manager: EntityManager, mentorIds: string[]): Promise<void> {
    // Waits for others who are at it, so that the statement after it sees what they wrote.
    await manager.query('select from mentors where id = any ($1::uuid[]) order by id for no key update', [mentorIds]);
    await manager.query(
      `update mentors m
       set last_interaction_at = (
         select max(i.at) from interactions i where i.account_id = m.account_id and i.mentor_id = m.id)
       where m.id = any ($1::uuid[])`,
      [mentorIds],
    );
  }

  /** Removed ones too. @throws Problem 404 */
  private async find(account: AccountId, id: string): Promise<MentorDto> {
    const statement = { name: 'mentor', sql: findSql, values: [id, this.clock.now()] };
    const [mentor] = await this.database.once<MentorDto>(account, statement);
    if (!mentor) throw notFound('mentor');
    return mentor;
  }

  private async refusal(account: AccountId, id: string) {
    return staleVersion('mentor', await this.expect(account, id));
  }
}

const living = 'deleted_at is null';
const findSql = `select ${mentorSql('$2')} from mentors m where m.id = $1`;
const knownSql = `select name, may_be_named as "mayBeNamed" from mentors where ${living} order by id`;
