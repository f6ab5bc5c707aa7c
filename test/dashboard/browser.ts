import { existsSync } from 'node:fs';
import { jest } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { TestClient } from '../support/client.ts';
import { startServer, temporaryFolder, type Running } from '../support/process.ts';

// Longer than the browser waits for one thing, so that a failure names the step.
jest.setTimeout(120_000);

const chromiums = [
  process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const desk = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;
export const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true } as const;

/** A real server with its own data folder, and a real Chromium. */
export class DashboardWorld {
  private constructor(
    private readonly server: Running,
    private readonly browser: Browser,
    private readonly folder: { remove(): void },
  ) {}

  static async open(environment: NodeJS.ProcessEnv = {}): Promise<DashboardWorld> {
    const folder = temporaryFolder();
    const server = await startServer(folder.path, environment);
    const executablePath = chromiums.find((path) => existsSync(path));
    return new DashboardWorld(server, await chromium.launch({ executablePath, args: quietArguments }), folder);
  }

  get url(): string {
    return this.server.url;
  }

  /** A fresh account, spoken to over the API. */
  async account(name = 'Priya Raman'): Promise<TestClient> {
    const client = new TestClient(this.url);
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${performance.now()}@example.org`;
    const made = await client.post('/auth/sign-up', {
      ...{ email, name },
      password: 'a calm and long sentence',
      timeZone: 'America/Los_Angeles',
    });
    if (made.status !== 201) throw new Error(`No account was made: ${made.text}`);
    return client;
  }

  /** A page as this account sees it, or as nobody where none is given. Whatever the page throws fails the test. */
  async page(as: TestClient | null, options: BrowserContextOptions): Promise<Page> {
    const context = await this.browser.newContext({
      ...{ timezoneId: 'America/Los_Angeles', reducedMotion: 'reduce' },
      ...options,
    });
    const [name, value] = as?.cookie?.split('=') ?? [];
    if (name && value) await context.addCookies([{ name, value, url: this.url }]);
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.process.kill('SIGTERM');
    await this.server.ended;
    this.folder.remove();
  }
}
