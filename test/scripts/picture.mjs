/** `npm run picture`: takes the picture of the designer that README.md shows, from a really running system. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../../apps/host/scripts/prepare.mjs';
import { main, root } from '../../apps/host/scripts/system.mjs';
import { demoPassword, personIn } from '../harness/accounts.mjs';
import { startHost } from '../harness/host-process.mjs';
import { browserArguments, ensureBrowser } from './browser.mjs';

const procedure = 'chuyen_nhuong_dat';

await main(async () => {
  prepare();
  const { chromium } = await import('@playwright/test');
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-picture-'));
  const host = await startHost({ dataDir });
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: browserArguments,
  });
  try {
    const context = await browser.newContext({
      baseURL: host.url,
      viewport: { width: 1440, height: 860 },
      deviceScaleFactor: 1.5,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    const page = await context.newPage();
    await page.goto('/');
    await page
      .getByRole('textbox', { name: 'Tên đăng nhập' })
      .fill(personIn('processAuthor', 'H99.02').username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('navigation').first().waitFor();
    await page.request.post(`/api/procedures/${procedure}/draft`, {
      data: { fromVersion: 1 },
      headers: { 'X-Motcua-Request': '1', 'Idempotency-Key': 'picture' },
    });
    await page.goto(`/procedures/${procedure}/draft`);
    await page.locator('.react-flow__node').first().waitFor();
    await page.waitForTimeout(1500);
    mkdirSync(join(root, 'designer/docs'), { recursive: true });
    await page.screenshot({ path: join(root, 'designer/docs/designer.png') });
  } finally {
    await browser.close();
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
