import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's scrypt setting for 16 MiB: N = 2^14, r = 8, p = 5. The setting is stored with each hash. */
const setting = { N: 2 ** 14, r: 8, p: 5 };
const maxmem = 64 * 1024 * 1024;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, setting);
  return ['scrypt', setting.N, setting.r, setting.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** A hash of nothing anybody knows, so that an unknown address takes as long as a wrong password. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

/** @param hash null where there is no such account; takes the same time */
export async function passwordFits(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (hash ?? (await nobody)).split('$');
  const wanted = Buffer.from(key, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(given, wanted) && hash !== null;
}

function derive(password: string, salt: Buffer, { N, r, p }: typeof setting): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
