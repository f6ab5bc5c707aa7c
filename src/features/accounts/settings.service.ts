import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkPolicyChanges, policyFrom, type Policy } from '../../etiquette/index.ts';
import { Changes } from '../../platform/changes/changes.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { invalid, staleVersion } from '../../platform/problems/problem.ts';
import type { ChangeSettingsDto, SettingsDto } from './settings.dto.ts';
import { SettingsEntity } from './settings.entity.ts';

@Injectable()
export class SettingsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Changes) private readonly changes: Changes,
  ) {}

  /** The settings of a new account. */
  async begin(manager: EntityManager, account: AccountId, timeZone: string): Promise<void> {
    await manager.insert(SettingsEntity, {
      accountId: account,
      timeZone,
      mailOn: true,
      digestAt: '07:30',
      digestDays: [1, 2, 3, 4, 5, 6, 7],
      policy: {},
      strengths: [],
      specialty: null,
      medicalSchool: null,
      aboutMe: null,
      version: 1,
    });
  }

  of(account: AccountId): Promise<SettingsDto> {
    return this.database.withAccount(account, async (manager) => shown(await find(manager, account)));
  }

  /** The rules' numbers in force for an account. */
  async policy(account: AccountId): Promise<Policy> {
    return policyFrom((await this.of(account)).policy);
  }

  /** @throws Problem 400 naming a number outside its bounds, 409 on a stale version */
  async change(account: AccountId, { version, ...wanted }: ChangeSettingsDto): Promise<SettingsDto> {
    const faults = wanted.policy ? checkPolicyChanges(wanted.policy) : [];
    if (faults.length > 0) throw invalid(faults);
    if (wanted.digestDays) wanted.digestDays = [...new Set(wanted.digestDays)].toSorted();
    return this.database.withAccount(account, async (manager) => {
      const row = await find(manager, account, true);
      if (version !== undefined && version !== row.version) throw staleVersion('page of settings', shown(row));
      const next = { ...row, ...wanted, version: row.version + 1 };
      await manager.save(SettingsEntity, next);
      await this.changes.tell('settings', account, manager);
      return shown(next);
    });
  }
}

async function find(manager: EntityManager, account: AccountId, forChange = false): Promise<SettingsEntity> {
  return manager.findOneOrFail(SettingsEntity, {
    where: { accountId: account },
    ...(forChange ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
}

function shown({ accountId: _, ...row }: SettingsEntity): SettingsDto {
  return row;
}
