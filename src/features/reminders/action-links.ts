import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Moment } from '../../etiquette/index.ts';
import { accountId, type AccountId } from '../../platform/database/account-scope.ts';
import { PublicUrl } from '../../platform/http/public-url.ts';
import { Secrets } from '../../platform/secrets/secrets.ts';

/** What a link may do, in the order of its number in the token: only ever added to. */
const acts = ['done', 'snooze', 'answered', 'rest', 'unsubscribe'] as const;
export type Act = (typeof acts)[number];

const purpose = 'links in mails';
const daySeconds = 86_400;
const actDays = 14;
const noThing = '00000000-0000-0000-0000-000000000000';

/** What a genuine link says. */
export interface ReadLink {
  act: Act;
  account: AccountId;
  followUp: string;
  expired: boolean;
}

interface Wanted {
  account: AccountId;
  followUp: string;
  act: Act;
  /** Message-ID of the mail: the same thing has another link in the next mail. */
  mail: string;
  /** When the mail was composed. */
  at: Moment;
}

/** Signed addresses that act without a sign-in: each bound to one account, one thing, one act and one mail. */
@Injectable()
export class ActionLinks {
  constructor(
    @Inject(Secrets) private readonly secrets: Secrets,
    @Inject(PublicUrl) private readonly publicUrl: PublicUrl,
  ) {}

  act({ account, followUp, act, mail, at }: Wanted): string {
    const expires = Math.floor(at / 1000) + actDays * daySeconds;
    return this.publicUrl.link(`/api/v1/act/${this.token(act, account, followUp, expires, mail)}`);
  }

  /** Never expires: whoever finds an old mail must still be able to stop us. */
  unsubscribe(account: AccountId): string {
    return this.publicUrl.link(`/api/v1/unsubscribe/${this.token('unsubscribe', account, noThing, 0, '')}`);
  }

  /** null where it was not made here, or was altered. */
  read(token: string, now: Moment): ReadLink | null {
    const [body = '', signature = '', ...more] = token.split('.');
    if (more.length > 0 || !this.secrets.verify(purpose, body, signature)) return null;
    const bytes = Buffer.from(body, 'base64url');
    const act = acts[bytes[0] ?? 255];
    // A second spelling of the same bytes would be a second, unused link.
    if (act === undefined || bytes.length !== 41 || bytes.toString('base64url') !== body) return null;
    const expires = bytes.readUInt32BE(33);
    return {
      act,
      account: accountId(uuidOf(bytes.subarray(1, 17))),
      followUp: uuidOf(bytes.subarray(17, 33)),
      expired: act !== 'unsubscribe' && now / 1000 > expires,
    };
  }

  private token(act: Act, account: string, followUp: string, expires: number, mail: string): string {
    const bytes = Buffer.alloc(41);
    bytes[0] = acts.indexOf(act);
    bytes.set(Buffer.from(account.replaceAll('-', ''), 'hex'), 1);
    bytes.set(Buffer.from(followUp.replaceAll('-', ''), 'hex'), 17);
    bytes.writeUInt32BE(expires, 33);
    createHash('sha256').update(mail).digest().copy(bytes, 37, 0, 4);
    const body = bytes.toString('base64url');
    return `${body}.${this.secrets.sign(purpose, body)}`;
  }
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
