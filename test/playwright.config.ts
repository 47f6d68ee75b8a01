import { defineConfig } from '@playwright/test';
import { browserArguments, ensureBrowser } from './scripts/browser.mjs';

export default defineConfig({
  testDir: 'browser',
  outputDir: 'test-results',
  // Each with a host and a browser of its own; on two processors a third would only wait.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    // Recording costs time in every test; `--trace retain-on-failure` keeps it of what fails.
    trace: 'off',
    launchOptions: {
      executablePath: await ensureBrowser(),
      // As root, as in a container, Chromium refuses its own sandbox.
      chromiumSandbox: process.getuid?.() !== 0,
      args: browserArguments,
    },
  },
});
