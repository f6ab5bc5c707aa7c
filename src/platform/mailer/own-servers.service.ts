import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import type { AccountId } from '../database/account-scope.ts';
import type { Statement } from '../database/one-statement.ts';
import { seal, unseal } from '../secrets/sealed.ts';
import { Secrets } from '../secrets/secrets.ts';
import { OwnServerEntity, type Security } from './own-server.entity.ts';

/** What somebody says of their mail server. */
export interface ProposedServer {
  host: string;
  port: number;
  security: Security;
  login: string | null;
  password: string | null;
  sender: string;
}

/** How typing in a code ended. */
export type CodeAnswer = 'right' | 'wrong' | 'spent' | 'none';

const purpose = 'mail server password';
const codeSeconds = 1800;
const mostTries = 5;

/** The mail servers that accounts set for themselves; passwords are kept sealed. */
@Injectable()
export class OwnServers {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Secrets) private readonly secrets: Secrets,
  ) {}

  read(manager: EntityManager, account: AccountId, standing: OwnServerEntity['standing']) {
    return manager.findOneBy(OwnServerEntity, { accountId: account, standing });
  }

  /** Answers with a row where an account's own server is in force. */
  stands(account: AccountId): Statement {
    const sql = `select from mail_servers where account_id = $1 and standing = 'in-force'`;
    return { sql, values: [account], name: 'own server' };
  }

  /** null where none is kept, or the secret of this installation is another now. */
  passwordOf(row: OwnServerEntity): string | null {
    return row.sealedPassword && unseal(this.secrets, purpose, row.accountId, row.sealedPassword);
  }

  /** Keeps a server beside the one in force, until its code is typed in. */
  async propose(manager: EntityManager, account: AccountId, server: ProposedServer, code: string): Promise<void> {
    const { password, ...parts } = server;
    await manager.upsert(
      OwnServerEntity,
      {
        ...parts,
        accountId: account,
        standing: 'proposed',
        sealedPassword: password === null ? null : seal(this.secrets, purpose, account, password),
        codeHash: this.hash(account, code),
        codeUntil: this.clock.in(codeSeconds),
        codeTries: 0,
        changedAt: this.clock.now(),
      },
      ['accountId', 'standing'],
    );
  }

  /** Puts the proposed server in force where the code is right; after a few wrong ones it is forgotten. */
  async confirm(manager: EntityManager, account: AccountId, code: string): Promise<CodeAnswer> {
    const row = await manager.findOne(OwnServerEntity, {
      where: { accountId: account, standing: 'proposed' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row?.codeHash || !row.codeUntil) return 'none';
    const own = { accountId: account, standing: 'proposed' } as const;
    if (row.codeUntil <= this.clock.now()) return 'spent';
    if (!timingSafeEqual(Buffer.from(row.codeHash), Buffer.from(this.hash(account, code)))) {
      if (row.codeTries + 1 < mostTries) {
        await manager.update(OwnServerEntity, own, { codeTries: row.codeTries + 1 });
        return 'wrong';
      }
      await manager.delete(OwnServerEntity, own);
      return 'spent';
    }
    await manager.delete(OwnServerEntity, { accountId: account, standing: 'in-force' });
    const settled = { codeHash: null, codeUntil: null, codeTries: 0, changedAt: this.clock.now() };
    await manager.update(OwnServerEntity, own, { ...settled, standing: 'in-force' });
    return 'right';
  }

  async remove(manager: EntityManager, account: AccountId): Promise<void> {
    await manager.delete(OwnServerEntity, { accountId: account });
  }

  private hash(account: AccountId, code: string): string {
    return this.secrets.sign('mail server code', `${account} ${code}`);
  }
}
