import { createServer } from 'node:net';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { launch, startServer, temporaryFolder, type Running } from '../support/process.ts';

jest.setTimeout(120_000);

const folder = temporaryFolder();
let running: Running | null = null;

async function stop(): Promise<number | null> {
  running?.process.kill('SIGTERM');
  const code = (await running?.ended)?.code ?? null;
  running = null;
  return code;
}

beforeAll(async () => {
  running = await startServer(folder.path);
}, 120_000);
afterAll(async () => {
  await stop();
  folder.remove();
});

describe('the running server', () => {
  it('answers, serves the dashboard on every page address and describes its API', async () => {
    const live = await fetch(`${running?.url}/api/v1/health/live`);
    expect(live.status).toBe(200);
    for (const path of ['/', '/mentors/some-id']) {
      const page = await fetch(`${running?.url}${path}`);
      expect(page.headers.get('content-type')).toContain('text/html');
    }
    const missing = await fetch(`${running?.url}/api/v1/nothing-here`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    const document = (await (await fetch(`${running?.url}/api/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/v1/mentors');
    expect((await fetch(`${running?.url}/api/docs`)).status).toBe(200);
  });

  it('lets no second one serve the same folder, and names the first', async () => {
    const second = launch(['serve'], { DATA_DIR: folder.path, PORT: '0' });
    const { code, errors } = await second.ended;
    expect(code).toBe(1);
    expect(errors).toContain(String(running?.process.pid));
  });

  it('is joined by the other commands', async () => {
    const joined = launch(['migrate'], { DATA_DIR: folder.path });
    expect(await joined.ended).toEqual({ code: 0, errors: '' });
    expect((await fetch(`${running?.url}/api/v1/health/live`)).status).toBe(200);
  });

  it('stops on SIGTERM with exit code 0, and starts again', async () => {
    expect(await stop()).toBe(0);
    running = await startServer(folder.path);
    expect((await fetch(`${running.url}/api/v1/health/live`)).status).toBe(200);
  });
});

describe('what can’t be used', () => {
  it.each([
    ['PORT', 'eighty', 'give a whole number'],
    ['SMTP_URL', 'mail.example.org', 'smtp://'],
    ['DATABASE_URL', 'mysql://localhost/x', 'postgres://'],
    ['SIGN_UP', 'maybe', 'open, closed'],
    ['LOG_LEVEL', 'loud', 'give one of'],
    ['PUBLIC_URL', 'tactful', 'https://'],
    ['MAIL_FROM', 'nobody', 'write it like'],
  ])('%s stops the start with a sentence that names it', async (name, value, remedy) => {
    const { code, errors } = await launch(['serve'], { DATA_DIR: folder.path, [name]: value }).ended;
    expect(code).toBe(1);
    expect(errors).toContain(name);
    expect(errors).toContain(remedy);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it('a database that does not answer is named, without its password', async () => {
    const { code, errors } = await launch(['serve'], {
      DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/tactful',
      PORT: '0',
    }).ended;
    expect(code).toBe(1);
    expect(errors).toContain('DATABASE_URL');
    expect(errors).not.toContain('secret');
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it('a port in use is named with the way out', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, errors } = await launch(['serve'], { DATA_DIR: folder.path, PORT: String(port) }).ended;
    other.close();
    expect([code, errors]).toEqual([
      1,
      `Port ${port} is in use by another program; set PORT to another one, or to 0 for any free one.\n`,
    ]);
  });

  it('a data folder that is a file is named with the way out', async () => {
    const file = join(folder.path, 'a file');
    writeFileSync(file, '');
    chmodSync(file, 0o600);
    const { code, errors } = await launch(['serve'], { DATA_DIR: file, PORT: '0' }).ended;
    expect(code).toBe(1);
    expect(errors).toContain('DATA_DIR');
  });

  it('an unknown command and an unknown word are wrong usage', async () => {
    expect((await launch(['dance']).ended).code).toBe(2);
    expect((await launch(['serve', '--everything']).ended).code).toBe(2);
  });
});
