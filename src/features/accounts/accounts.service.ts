import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database, accountId, type AccountId } from '../../platform/database/account-scope.ts';
import { Throttle } from '../../platform/http/throttle.ts';
import { Problem, conflict, invalid, refused } from '../../platform/problems/problem.ts';
import { Sessions } from '../../platform/sessions/sessions.service.ts';
import { AccountEntity } from './account.entity.ts';
import type { AccountDto, SignInDto, SignUpDto } from './accounts.dto.ts';
import { hashPassword, passwordFits } from './password.ts';
import { SettingsService } from './settings.service.ts';

const quarterHour = 900;
const hour = 3600;

@Injectable()
export class AccountsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(Throttle) private readonly throttle: Throttle,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SettingsService) private readonly settings: SettingsService,
  ) {}

  /** @throws Problem 403 where sign-up is closed, 409 where the address is taken */
  async signUp(dto: SignUpDto, from: string): Promise<{ account: AccountDto; token: string }> {
    if (!(await this.signUpOpen())) {
      throw refused('sign-up-closed', 'This server takes no new accounts. Ask whoever runs it.');
    }
    await this.throttle.expectLeft('taken addresses tried', from, 20, hour);
    const row: AccountEntity = {
      id: newId(),
      email: normal(dto.email),
      name: dto.name,
      passwordHash: await hashPassword(dto.password),
      createdAt: this.clock.now(),
    };
    const account = accountId(row.id);
    const made = await this.database.withAccount(account, async (manager) => {
      const done = await manager
        .createQueryBuilder()
        .insert()
        .into(AccountEntity)
        .values(row)
        .orIgnore()
        .returning('id')
        .execute();
      if ((done.raw as unknown[]).length === 0) return false;
      await this.settings.begin(manager, account, dto.timeZone);
      return true;
    });
    if (!made) {
      await this.throttle.count('taken addresses tried', from, 20, hour);
      throw conflict(
        'address-taken',
        'There is an account with this address already; sign in, or reset its password.',
        {
          errors: [{ field: 'email', message: 'This address has an account; sign in instead.' }],
        },
      );
    }
    return { account: shown(row), token: await this.sessions.open(account) };
  }

  /** A wrong password and an unknown address answer alike and take the same time. */
  async signIn(dto: SignInDto, from: string): Promise<{ account: AccountDto; token: string }> {
    const email = normal(dto.email);
    await this.throttle.expectLeft('failed sign-ins by account', email, 10, quarterHour);
    await this.throttle.expectLeft('failed sign-ins by address', from, 100, quarterHour);
    const row = await this.byEmail(email);
    if (!(await passwordFits(dto.password, row?.passwordHash ?? null)) || row === null) {
      await this.throttle.count('failed sign-ins by account', email, 10, quarterHour);
      await this.throttle.count('failed sign-ins by address', from, 100, quarterHour);
      throw new Problem(401, 'sign-in-failed', 'Sign-in failed', 'This address and password don’t fit together.');
    }
    await this.throttle.forget('failed sign-ins by account', email);
    return { account: shown(row), token: await this.sessions.open(accountId(row.id)) };
  }

  async me(account: AccountId): Promise<AccountDto> {
    return shown(await this.row(account));
  }

  /** Deletes the account and all that belongs to it. */
  async remove(account: AccountId, password: string): Promise<void> {
    await this.expectPassword(account, password, 'password');
    await this.database.withoutAccount((manager) => manager.delete(AccountEntity, { id: account }));
  }

  /** @throws Problem naming `field` where the password is wrong */
  async expectPassword(account: AccountId, password: string, field: string): Promise<void> {
    await this.throttle.expectLeft('wrong passwords', account, 10, quarterHour);
    if (await passwordFits(password, (await this.row(account)).passwordHash)) return;
    await this.throttle.count('wrong passwords', account, 10, quarterHour);
    throw invalid([{ field, message: 'This is not your current password.' }]);
  }

  async setPassword(account: AccountId, password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.withoutAccount((manager) => manager.update(AccountEntity, { id: account }, { passwordHash }));
  }

  byEmail(email: string): Promise<AccountEntity | null> {
    return this.database.withoutAccount((manager) => manager.findOneBy(AccountEntity, { email: normal(email) }));
  }

  private async row(account: AccountId): Promise<AccountEntity> {
    const row = await this.database.withoutAccount((manager) => manager.findOneBy(AccountEntity, { id: account }));
    if (!row) throw new Error('The session outlived its account.');
    return row;
  }

  /** Open on loopback; elsewhere until the first account exists; unless the environment says otherwise. */
  private async signUpOpen(): Promise<boolean> {
    if (this.config.signUp !== null) return this.config.signUp === 'open';
    if (this.config.onLoopback) return true;
    return !(await this.database.withoutAccount((manager) => manager.existsBy(AccountEntity, {})));
  }
}

function normal(email: string): string {
  return email.trim().toLowerCase();
}

function shown(row: AccountEntity): AccountDto {
  return { id: row.id, email: row.email, name: row.name, createdAt: row.createdAt.toISOString() };
}
