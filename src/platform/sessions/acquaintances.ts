import type { AccountId } from '../database/account-scope.ts';

const most = 10_000;

/** To which account a session's token belongs, of those met last. Whether the session still lives is not known here. */
export class Acquaintances {
  private readonly accounts = new Map<string, AccountId>();

  get(hash: string): AccountId | undefined {
    return this.accounts.get(hash);
  }

  set(hash: string, account: AccountId): void {
    this.accounts.delete(hash);
    this.accounts.set(hash, account);
    if (this.accounts.size <= most) return;
    const [oldest] = this.accounts.keys();
    if (oldest !== undefined) this.accounts.delete(oldest);
  }

  delete(hash: string): void {
    this.accounts.delete(hash);
  }
}
