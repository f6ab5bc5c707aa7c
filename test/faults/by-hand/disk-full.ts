// The data folder's disk runs full, and gets room again: npx tsx test/faults/by-hand/disk-full.ts, as root, which mounts
// a disk of 150 MB in memory. By hand, because where tests run nobody may mount. Exits 1 where something was lost.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../../src/platform/embedded-postgres/index.ts';
import { addDebtor, ask, oweADigest } from '../../support/digest-debtors.ts';
import { pause } from '../../support/doomed.ts';
import { startServer } from '../../support/process.ts';
import { SmtpSink } from '../../support/smtp.ts';

const mount = mkdtempSync(join(tmpdir(), 'small disk '));
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=150m', 'tmpfs', mount]);
chmodSync(mount, 0o755);
const dataDir = join(mount, 'data');
const filler = join(mount, 'filler');
const faults: string[] = [];
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const room = () => statfsSync(mount).bavail * statfsSync(mount).bsize;

const smtp = await SmtpSink.start();
const server = await startServer(dataDir, { SMTP_URL: smtp.url });
const api = `${server.url}/api/v1`;
const database = await startEmbedded({ dataDir, role: 'join', log: () => undefined });

try {
  await run();
} finally {
  server.process.kill('SIGTERM');
  const { code, errors } = await server.ended;
  if (code !== 0) faults.push(`The server ended with ${code}: ${errors.slice(-500)}`);
  await database.stop();
  await smtp.stop();
  execFileSync('umount', ['-l', mount]);
  rmSync(mount, { recursive: true, force: true });
}
say(faults.length === 0 ? 'Nothing was lost.' : faults.join('\n'));
process.exit(faults.length === 0 ? 0 : 1);

async function run(): Promise<void> {
  const visitor = { 'content-type': 'application/json' };
  const body = { email: 'maya@example.org', password: 'a long enough password', name: 'Maya', timeZone: 'UTC' };
  const made = await fetch(`${api}/auth/sign-up`, { method: 'POST', headers: visitor, body: JSON.stringify(body) });
  const cookie = made.headers.get('set-cookie')?.split(';')[0] ?? '';
  const debtors: string[] = [];
  for (let n = 0; n < 20; n += 1) debtors.push(await addDebtor(database.url, `person${n}@example.org`));

  const kept: string[] = [];
  const refusals = new Map<string, number>();
  let number = 0;
  const write = async (): Promise<boolean> => {
    const name = `Dr. Number ${(number += 1)}`;
    const notes = `${number} `.repeat(900).slice(0, 3_900);
    try {
      const answer = await fetch(`${api}/mentors`, {
        method: 'POST',
        headers: { ...visitor, cookie },
        body: JSON.stringify({ name, notes }),
      });
      const { code } = (await answer.json()) as { code?: string };
      if (answer.status === 201) return kept.push(name) > 0;
      const key = `${answer.status} ${code}`;
      refusals.set(key, (refusals.get(key) ?? 0) + 1);
      if (answer.status === 500) faults.push(`A write was answered with 500 ${code}.`);
    } catch (error) {
      refusals.set(String(error), (refusals.get(String(error)) ?? 0) + 1);
    }
    return false;
  };

  for (let n = 0; n < 20; n += 1) await write();
  say(`${kept.length} writes while there is room (${Math.round(room() / 2 ** 20)} MB).`);
  await oweADigest(database.url, debtors.slice(0, 10), 'Owed before');
  writeFileSync(filler, Buffer.alloc(Math.max(0, room() - 200_000)));
  for (let n = 0, refused = 0; n < 400 && refused < 60; n += 1) if (!(await write())) refused += 1;
  await pause(20_000);
  for (let n = 0; n < 20; n += 1) await write();
  say(`Disk full: ${kept.length} writes kept in all; refused: ${JSON.stringify([...refusals])}.`);
  if (refusals.size === 0) faults.push('The disk never ran full.');

  rmSync(filler);
  let ready = 0;
  for (let tries = 0; tries < 240 && ready !== 200; tries += 1) {
    ready = await fetch(`${api}/health/ready`).then(
      ({ status }) => status,
      () => 0,
    );
    if (ready !== 200) await pause(500);
  }
  if (ready !== 200) faults.push('It did not become ready again.');
  if (!(await write())) faults.push('After room was made, a write was refused.');
  const names = new Set(
    (await ask<{ name: string }>(database.url, 'select name from mentors')).map(({ name }) => name),
  );
  const lost = kept.filter((name) => !names.has(name));
  if (lost.length > 0) faults.push(`Lost: ${lost.join(', ')}`);
  if (names.size > number) faults.push('Something was written twice.');
  await oweADigest(database.url, debtors.slice(10), 'Owed after');
  for (let tries = 0; tries < 300 && new Set(smtp.taken.map(({ to }) => to[0])).size < 20; tries += 1) await pause(500);
  const ids = new Set(smtp.taken.map(({ mail }) => mail.messageId));
  say(`${names.size} mentors stand; ${smtp.taken.length} digests were received, ${ids.size} different.`);
  if (new Set(smtp.taken.map(({ to }) => to[0])).size !== 20) faults.push('A digest is missing.');
  if (smtp.taken.length !== ids.size) faults.push('A digest came twice.');
}
