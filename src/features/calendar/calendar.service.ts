import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Changes } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { accountId, Database, type AccountId } from '../../platform/database/account-scope.ts';
import { PublicUrl } from '../../platform/http/public-url.ts';
import { staleVersion } from '../../platform/problems/problem.ts';
import { Secrets } from '../../platform/secrets/secrets.ts';
import { tokenHash } from '../../platform/sessions/tokens.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import type { CalendarDto, ChangeCalendarDto } from './calendar.dto.ts';
import { CalendarEntity } from './calendar.entity.ts';

const purpose = 'calendar feed';

/**
 * Whether there is a feed, and at which address. The secret in the address is made from a nonce in the database and the
 * key of the house: it can be shown again, though whoever reads the database alone can't make it.
 */
@Injectable()
export class CalendarService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(Secrets) private readonly secrets: Secrets,
    @Inject(PublicUrl) private readonly publicUrl: PublicUrl,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Changes) changes: Changes,
  ) {
    changes.on('settings', (account, manager) => this.follow(manager, account));
  }

  state(account: AccountId): Promise<CalendarDto> {
    return this.database.withAccount(account, async (manager) => this.shown(await find(manager, account)));
  }

  /** Makes a new address; the old one stops at once. */
  renew(account: AccountId): Promise<CalendarDto> {
    const nonce = randomBytes(32).toString('base64url');
    return this.write(account, { nonce, secretHash: tokenHash(this.secret(account, nonce)) });
  }

  /** @throws Problem 409 on a stale version */
  change(account: AccountId, { version, ...wanted }: ChangeCalendarDto): Promise<CalendarDto> {
    return this.write(account, wanted, version);
  }

  async switchOff(account: AccountId): Promise<void> {
    await this.write(account, { nonce: null, secretHash: null });
  }

  /** The account whose feed has this secret; null where there is none. */
  async owner(secret: string): Promise<AccountId | null> {
    const [found]: { id: string | null }[] = await this.database.withoutAccount((manager) =>
      manager.query('select calendar_owner($1) as id', [tokenHash(secret)]),
    );
    return found?.id ? accountId(found.id) : null;
  }

  private write(account: AccountId, wanted: Partial<CalendarEntity>, version?: number): Promise<CalendarDto> {
    return this.database.withAccount(account, async (manager) => {
      const row = await this.claim(manager, account);
      if (version !== undefined && version !== row.version) throw staleVersion('calendar', this.shown(row));
      const next = { ...row, ...wanted, changedAt: this.clock.instant(), version: row.version + 1 };
      await manager.update(CalendarEntity, { accountId: account }, next);
      return this.shown(next);
    });
  }

  /** The account's row, locked; made where there is none. */
  private async claim(manager: EntityManager, account: AccountId): Promise<CalendarEntity> {
    const { timeZone } = await this.settings.of(account);
    await manager.query(
      `insert into calendars (account_id, names, zone, changed_at, version) values ($1, 'initials', $2, $3, 1)
       on conflict do nothing`,
      [account, timeZone, this.clock.now()],
    );
    return manager.findOneOrFail(CalendarEntity, {
      where: { accountId: account },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Another zone moves what is shown to other days: calendar programs are to take it for changed. */
  private async follow(manager: EntityManager, account: AccountId): Promise<void> {
    await manager.query(
      `update calendars c set zone = s.time_zone, changed_at = $2, version = c.version + 1
       from settings s where s.account_id = $1 and c.account_id = $1 and c.zone <> s.time_zone`,
      [account, this.clock.now()],
    );
  }

  private shown(row: CalendarEntity | null): CalendarDto {
    const secret = row?.nonce ? this.secret(row.accountId, row.nonce) : null;
    const works = secret !== null && tokenHash(secret) === row?.secretHash;
    return {
      on: Boolean(row?.secretHash),
      url: works ? this.publicUrl.link(`/api/v1/calendar/${secret}.ics`) : null,
      names: row?.names ?? 'initials',
      onThisComputer: this.config.onLoopback,
      version: row?.version ?? 1,
    };
  }

  private secret(account: string, nonce: string): string {
    return this.secrets.sign(purpose, `${account} ${nonce}`);
  }
}

function find(manager: EntityManager, account: AccountId): Promise<CalendarEntity | null> {
  return manager.findOneBy(CalendarEntity, { accountId: account });
}
