import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { dayOf, matchZone, seasonOn, type SeasonDate, type SeasonFacts } from '../../etiquette/index.ts';
import { Changes } from '../../platform/changes/changes.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { changeRow } from '../../platform/database/rows.ts';
import { staleVersion } from '../../platform/problems/problem.ts';
import { correctedDates, withCorrections } from './corrections.ts';
import type { SeasonEntity } from './season.entity.ts';
import type { ChangeSeasonDto, SeasonDto } from './seasons.dto.ts';

interface Shipped {
  name: string;
  dates: readonly SeasonDate[];
}
type Own = Pick<SeasonEntity, 'id' | 'corrections' | 'rankListCertifiedAt' | 'updatedAt' | 'version'>;

const ownSql = `select id, corrections, rank_list_certified_at as "rankListCertifiedAt",
    updated_at as "updatedAt", version
  from seasons where account_id = $1 and name = $2`;

@Injectable()
export class SeasonsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Changes) private readonly changes: Changes,
  ) {}

  /** The season in which now lies, with the user's corrections. */
  current(account: AccountId): Promise<SeasonDto> {
    const shipped = this.shipped();
    return this.database.withAccount(account, async (manager) => {
      const [own]: Own[] = await manager.query(ownSql, [account, shipped.name]);
      return shown(shipped, own);
    });
  }

  /** The same as the rules read it. */
  async facts(account: AccountId): Promise<SeasonFacts> {
    const { name, dates, rankListCertifiedAt } = await this.current(account);
    return {
      name,
      dates: dates.map(({ corrected: _, title: __, ...date }) => date),
      rankListCertifiedAt: rankListCertifiedAt?.toISOString() ?? null,
    };
  }

  /** @throws Problem 400 naming a date, 409 on a stale version */
  change(account: AccountId, { version, dates, rankListCertifiedAt }: ChangeSeasonDto): Promise<SeasonDto> {
    const shipped = this.shipped();
    return this.database.withAccount(account, async (manager) => {
      const own = await this.claim(manager, account, shipped.name);
      if (version !== undefined && version !== own.version) throw staleVersion('season', shown(shipped, own));
      const values = {
        ...(dates ? { corrections: withCorrections(shipped.name, shipped.dates, own.corrections, dates) } : {}),
        ...(rankListCertifiedAt === undefined ? {} : { rank_list_certified_at: rankListCertifiedAt }),
      };
      if (Object.keys(values).length > 0) {
        await changeRow(manager, 'seasons', own.id, { values: { ...values, updated_at: this.clock.now() } });
        await this.changes.tell('people', account, manager);
      }
      return this.current(account);
    });
  }

  /** The account's own row of a season, locked; made where there is none. */
  private async claim(manager: EntityManager, account: AccountId, name: string): Promise<Own> {
    await manager.query(
      `insert into seasons (id, account_id, name, corrections, version) values ($1, $2, $3, '{}', 1)
       on conflict (account_id, name) do nothing`,
      [v7(), account, name],
    );
    const [own]: Own[] = await manager.query(`${ownSql} for update`, [account, name]);
    if (!own) throw new Error('A season just written can’t be read.');
    return own;
  }

  /** Where we ship no dates yet the season is empty, to be filled by the user. */
  private shipped(): Shipped {
    const today = dayOf(this.clock.instant(), matchZone);
    const first = Number(today.slice(0, 4)) - (today.slice(5) < '06-01' ? 1 : 0);
    return seasonOn(today) ?? { name: `${first}-${String((first + 1) % 100).padStart(2, '0')}`, dates: [] };
  }
}

function shown({ name, dates }: Shipped, own: Own | undefined): SeasonDto {
  return {
    name,
    dates: correctedDates(dates, own?.corrections ?? {}),
    rankListCertifiedAt: own?.rankListCertifiedAt ?? null,
    updatedAt: own?.updatedAt ?? null,
    version: own?.version ?? 1,
  };
}
