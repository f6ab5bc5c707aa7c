import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { isUuid } from '../../platform/http/formats.ts';
import { invalid, notFound } from '../../platform/problems/problem.ts';
import { newToken, tokenHash } from '../../platform/sessions/tokens.ts';
import type { FreshTokenDto, TokenDto, TokensAnswer } from './accounts.dto.ts';

const most = 100;

/** API tokens: shown once, stored hashed. The table is read before an account is known, so each query names it. */
@Injectable()
export class TokensService {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async make(account: AccountId, name: string): Promise<FreshTokenDto> {
    const held = (await this.list(account)).items.length;
    if (held >= most) throw invalid([{ field: 'name', message: `Delete a token first; ${most} is the most.` }]);
    const made = { id: newId(), name, token: `tactful_${newToken()}`, createdAt: this.clock.instant() };
    await this.source.query(
      'insert into api_tokens (id, account_id, name, token_hash, created_at) values ($1, $2, $3, $4, $5)',
      [made.id, account, name, tokenHash(made.token), made.createdAt],
    );
    return made;
  }

  async list(account: AccountId): Promise<TokensAnswer> {
    const rows: { id: string; name: string; created_at: Date }[] = await this.source.query(
      'select id, name, created_at from api_tokens where account_id = $1 order by id',
      [account],
    );
    const items: TokenDto[] = rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at.toISOString(),
    }));
    return { items, nextCursor: null };
  }

  async remove(account: AccountId, id: string): Promise<void> {
    if (!isUuid(id)) throw notFound('token');
    const [, count]: [unknown, number] = await this.source.query(
      'delete from api_tokens where account_id = $1 and id = $2',
      [account, id],
    );
    if (count === 0) throw notFound('token');
  }
}
