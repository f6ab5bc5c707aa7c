import { createHash } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database, type AccountId } from '../database/account-scope.ts';
import { Problem, invalid } from '../problems/problem.ts';
import { seal, unseal } from '../secrets/sealed.ts';
import { Secrets } from '../secrets/secrets.ts';

const daySeconds = 86_400;
const purpose = 'answers kept for a repeat';
const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

interface Kept {
  request_hash: string;
  status: number | null;
  /** Without a seal where an older version kept it; such an answer is not told again. */
  body: { sealed?: string } | null;
}

/**
 * A changing call with an `Idempotency-Key` is done once a day: key, work and answer are one transaction, so a repeat
 * finds either nothing or the whole answer, and a concurrent one waits for the first. Answers are kept sealed: some hold
 * a token or an address that is a secret.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Secrets) private readonly secrets: Secrets,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || !request.account || !changing.has(request.method)) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
      throw invalid([{ field: 'Idempotency-Key', message: 'Use 1 to 200 visible ASCII characters.' }]);
    }
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(request.account, key, request, reply, next));
  }

  private once(account: AccountId, key: string, request: FastifyRequest, reply: FastifyReply, next: CallHandler) {
    return this.database.withAccount(account, async (manager) => {
      const hash = hashOf(request);
      if (!(await this.claim(manager, account, key, hash))) return this.repeat(manager, account, key, hash, reply);
      const value: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await manager.query('update idempotency_keys set status = $3, body = $4 where account_id = $1 and key = $2', [
        account,
        key,
        reply.statusCode,
        JSON.stringify({ sealed: seal(this.secrets, purpose, account, JSON.stringify({ value })) }),
      ]);
      return value;
    });
  }

  private async claim(manager: EntityManager, account: AccountId, key: string, hash: string): Promise<boolean> {
    await manager.query('delete from idempotency_keys where account_id = $1 and created_at <= $2', [
      account,
      this.clock.in(-daySeconds),
    ]);
    const rows: unknown[] = await manager.query(
      `insert into idempotency_keys (account_id, key, request_hash, created_at) values ($1, $2, $3, $4)
       on conflict do nothing returning key`,
      [account, key, hash, this.clock.now()],
    );
    return rows.length > 0;
  }

  private async repeat(manager: EntityManager, account: AccountId, key: string, hash: string, reply: FastifyReply) {
    const [kept]: Kept[] = await manager.query(
      'select request_hash, status, body from idempotency_keys where account_id = $1 and key = $2',
      [account, key],
    );
    if (kept?.request_hash !== hash) {
      throw new Problem(
        422,
        'idempotency-key-reused',
        'Key already used',
        'This Idempotency-Key was used for another request; choose a new one.',
      );
    }
    void reply.status(kept.status ?? 200).header('idempotent-replay', 'true');
    const sealed = kept.body?.sealed;
    const answer = sealed ? unseal(this.secrets, purpose, account, sealed) : null;
    return answer === null ? undefined : (JSON.parse(answer) as { value?: unknown }).value;
  }
}

function hashOf(request: FastifyRequest): string {
  const body = JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${request.method} ${request.url}\n${body}`).digest('hex');
}
