import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { demoPassword } from '../harness/accounts.mjs';
import { startHost, type HostProcess } from '../harness/host-process.mjs';
import { web } from './words.ts';

interface PerTest {
  /** Opens the application for one person who has signed in, in a browser window of their own. Answers its page. */
  signIn: (username: string, options?: WindowOptions) => Promise<Page>;
}

interface PerWorker {
  /** A built host with a fresh demonstration province, serving the built application. */
  host: HostProcess;
  /**
   * For tests that change what all others stand on, such as the calendar: they get a province of their own, whichever
   * tests the same worker ran before or will run after them.
   */
  apart: boolean;
}

export interface WindowOptions {
  readonly viewport?: { width: number; height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Where they go first. */
  readonly path?: string;
}

/** The browser tests' own `test`: with a really running host, and people who sign in at it. */
export const test = base.extend<PerTest, PerWorker>({
  // Playwright never lets tests that differ in an option of this scope share a worker.
  apart: [false, { option: true, scope: 'worker' }],
  host: [
    // Playwright reads the names of the fixtures it must provide from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'motcua-browser-'));
      const host = await startHost({ dataDir, readyWithin: 110_000 });
      await use(host);
      await host.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  signIn: async ({ browser, host }, use, testInfo) => {
    const windows: BrowserContext[] = [];
    await use(async (username, options = {}) => {
      const { viewport = { width: 1366, height: 768 }, colorScheme = 'light', path = '/' } = options;
      const context = await browser.newContext({
        baseURL: host.url,
        viewport,
        colorScheme,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      });
      windows.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) =>
        testInfo.annotations.push({ type: 'page error', description: error.message }),
      );
      // What the page of signing in sends; that page has tests of its own.
      const answer = await context.request.post('/api/session', {
        data: { username, password: demoPassword },
        headers: { 'X-Motcua-Request': '1' },
      });
      if (!answer.ok()) throw new Error(`${username} could not sign in: ${await answer.text()}`);
      await page.goto(path);
      await page.getByRole('navigation', { name: web.app.navigation }).waitFor();
      return page;
    });
    await Promise.all(windows.map((context) => context.close()));
  },
});

export { expect } from '@playwright/test';
