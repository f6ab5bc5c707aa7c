import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Changes } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { changeRow, deleteRow, expectRows, insertOf, only } from '../../platform/database/rows.ts';
import type { Page } from '../../platform/http/lists.ts';
import { namedPage } from '../../platform/http/named-list.ts';
import { notFound, staleVersion } from '../../platform/problems/problem.ts';
import { checkRotations, writeRotations } from './rotations.ts';
import { siteSql, siteValues } from './site-rows.ts';
import type { ChangeSiteDto, CreateSiteDto, SiteDto, SiteListQuery } from './sites.dto.ts';

@Injectable()
export class SitesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Changes) private readonly changes: Changes,
  ) {}

  list(account: AccountId, query: SiteListQuery): Promise<Page<SiteDto>> {
    return this.database.withAccount(account, (manager) => namedPage(manager, 'sites', siteSql, query));
  }

  /** @throws Problem 404 */
  expect(account: AccountId, id: string): Promise<SiteDto> {
    return this.database.withAccount(account, (manager) => find(manager, id));
  }

  /** @throws Problem 400 naming the field where one of the ids is not that of a site of this account */
  expectAll(account: AccountId, ids: string[], field: string): Promise<void> {
    return this.database.withAccount(account, (manager) => expectRows(manager, 'sites', ids, { field, what: 'site' }));
  }

  /** @throws Problem 400 where a rotation ends before it begins, or names an id */
  create(account: AccountId, dto: CreateSiteDto): Promise<SiteDto> {
    checkRotations(dto.rotations ?? []);
    return this.database.withAccount(account, async (manager) => {
      const now = this.clock.now();
      const made = { id: v7(), account_id: account, created_at: now, updated_at: now, version: 1 };
      const values = { ...siteValues(dto), ...made };
      const site = only(await this.database.once<SiteDto>(account, insertOf('sites as t', values, siteSql)));
      if (!dto.rotations?.length) return site;
      await writeRotations(manager, account, made.id, dto.rotations);
      return find(manager, made.id);
    });
  }

  /** @throws Problem 400 naming a rotation, 404, 409 on a stale version */
  change(account: AccountId, id: string, { version, rotations, ...dto }: ChangeSiteDto): Promise<SiteDto> {
    checkRotations(rotations ?? []);
    return this.database.withAccount(account, async (manager) => {
      const values = siteValues(dto);
      if (Object.keys(values).length === 0 && rotations === undefined) {
        const site = await find(manager, id);
        if (version !== undefined && version !== site.version) throw staleVersion('site', site);
        return site;
      }
      const change = { values: { ...values, updated_at: this.clock.now() }, version };
      if (!(await changeRow(manager, 'sites', id, change))) throw staleVersion('site', await find(manager, id));
      if (rotations) {
        await writeRotations(manager, account, id, rotations);
        await this.changes.tell('people', account, manager);
      }
      return find(manager, id);
    });
  }

  /** Its people stay, without a site. @throws Problem 404 */
  async remove(account: AccountId, id: string): Promise<void> {
    await this.database.withAccount(account, async (manager) => {
      if (!(await deleteRow(manager, 'sites', id))) throw notFound('site');
      await this.changes.tell('people', account, manager);
    });
  }
}

async function find(manager: EntityManager, id: string): Promise<SiteDto> {
  const [site]: SiteDto[] = await manager.query(`select ${siteSql} from sites t where id = $1`, [id]);
  if (!site) throw notFound('site');
  return site;
}
