import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, accountId, type AccountId } from '../../platform/database/account-scope.ts';
import { Throttle } from '../../platform/http/throttle.ts';
import { PublicUrl } from '../../platform/http/public-url.ts';
import { Mailer } from '../../platform/mailer/mailer.service.ts';
import { invalid } from '../../platform/problems/problem.ts';
import { Sessions } from '../../platform/sessions/sessions.service.ts';
import { newToken, tokenHash } from '../../platform/sessions/tokens.ts';
import { Templates } from '../../platform/templates/templates.ts';
import type { ChangePasswordDto, ResetPasswordDto } from './accounts.dto.ts';
import { AccountsService } from './accounts.service.ts';

const resetSeconds = 1800;
const hour = 3600;

/** Changing a password, and getting back in without one. */
@Injectable()
export class PasswordsService {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Throttle) private readonly throttle: Throttle,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Templates) private readonly templates: Templates,
    @Inject(PublicUrl) private readonly publicUrl: PublicUrl,
  ) {}

  /** Ends all other sessions. */
  async change(account: AccountId, dto: ChangePasswordDto, session: string | null): Promise<void> {
    await this.accounts.expectPassword(account, dto.old, 'old');
    await this.accounts.setPassword(account, dto.new);
    await this.sessions.closeAll(account, session);
  }

  /** Mails a link to the address if it has an account; the answer is the same if not. */
  async requestReset(email: string, from: string): Promise<void> {
    await this.throttle.count('resets by address', from, 30, hour);
    await this.throttle.count('resets by account', email.toLowerCase(), 5, hour);
    const row = await this.accounts.byEmail(email);
    if (!row) return;
    const account = accountId(row.id);
    const token = newToken();
    await this.database.withAccount(account, async (manager) => {
      await this.keep(manager, token, account);
      const facts = {
        name: row.name,
        link: this.publicUrl.link(`/reset#token=${token}`),
        minutes: resetSeconds / 60,
      };
      await this.mailer.post(manager, {
        account,
        kind: 'reset',
        to: row.email,
        subject: 'Choose a new password for Tactful',
        text: await this.templates.fill('mails/reset.txt.liquid', facts),
        html: await this.templates.fill('mails/reset.html.liquid', facts),
      });
    });
  }

  /** A link made on the machine itself. @returns null where no account has the address */
  async resetLink(email: string): Promise<string | null> {
    const row = await this.accounts.byEmail(email);
    if (!row) return null;
    const token = newToken();
    await this.database.withoutAccount((manager) => this.keep(manager, token, accountId(row.id)));
    return this.publicUrl.link(`/reset#token=${token}`);
  }

  /** Once, within 30 minutes; ends every session. */
  async reset({ token, password }: ResetPasswordDto): Promise<void> {
    const account = await this.database.withoutAccount(async (manager) => {
      const [rows]: [{ account_id: string }[], number] = await manager.query(
        'delete from password_resets where token_hash = $1 and expires_at > $2 returning account_id',
        [tokenHash(token), this.clock.now()],
      );
      return rows[0] ? accountId(rows[0].account_id) : null;
    });
    if (!account) throw invalid([{ field: 'token', message: 'This link was used or has expired; ask for a new one.' }]);
    await this.accounts.setPassword(account, password);
    await this.sessions.closeAll(account, null);
  }

  private async keep(manager: EntityManager, token: string, account: AccountId): Promise<void> {
    await manager.query('delete from password_resets where account_id = $1 or expires_at <= $2', [
      account,
      this.clock.now(),
    ]);
    await manager.query('insert into password_resets (token_hash, account_id, expires_at) values ($1, $2, $3)', [
      tokenHash(token),
      account,
      this.clock.in(resetSeconds),
    ]);
  }
}
