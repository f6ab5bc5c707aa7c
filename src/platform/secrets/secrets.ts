import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One secret of 256 bits from which the others are derived by purpose. */
export class Secrets {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly master: Buffer) {
    if (master.length < 32) throw new Error('The secret must hold at least 32 bytes.');
  }

  /**
   * From `TACTFUL_SECRET` (at least 32 characters), or the file `secret` in the data folder, made 0600 at first start.
   */
  static load(environment: NodeJS.ProcessEnv, folder: string): Secrets {
    const given = environment['TACTFUL_SECRET'];
    if (given) {
      if (given.length < 32) throw new Error('TACTFUL_SECRET is too short; give at least 32 random characters.');
      return new Secrets(Buffer.from(given));
    }
    const file = join(folder, 'secret');
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      try {
        writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
    }
    chmodSync(file, 0o600);
    return new Secrets(Buffer.from(readFileSync(file, 'utf8').trim(), 'hex'));
  }

  /** A key of 32 bytes for one purpose only. */
  key(purpose: string): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.master, 'tactful', purpose, 32));
    this.keys.set(purpose, key);
    return key;
  }

  /** Signature of a text for one purpose, for links. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.key(purpose)).update(text).digest('base64url');
  }

  verify(purpose: string, text: string, signature: string): boolean {
    const right = Buffer.from(this.sign(purpose, text));
    const given = Buffer.from(signature);
    return right.length === given.length && timingSafeEqual(right, given);
  }
}
