import type { Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { violationsInEveryLook } from './axe.ts';
import { openedBirth, openedDraft } from './dossiers.ts';
import { expect, test } from './house.ts';
import { designer, web } from './words.ts';

const clerk = personIn('receptionClerk', 'H99.50.01.01').username;
const author = personIn('processAuthor', 'H99.02').username;
const reviewer = personIn('reviewer', 'H99.05').username;
const operator = personIn('systemOperator', 'H99.01').username;

/** Every place of the application, and somebody who may go there. */
const places: { name: string; who: string; path: (dossier: string) => string }[] = [
  { name: 'the desk', who: clerk, path: () => '/' },
  { name: 'the choice of a procedure', who: clerk, path: () => '/receive' },
  { name: 'the reception form', who: clerk, path: () => '/receive?procedure=khai_sinh_lien_thong' },
  { name: 'a dossier', who: clerk, path: (code) => `/dossiers/${code}` },
  { name: 'a receipt', who: clerk, path: (code) => `/dossiers/${code}/slips/01` },
  { name: 'a control slip', who: clerk, path: (code) => `/dossiers/${code}/slips/06` },
  { name: 'the tracking book', who: clerk, path: () => '/tracking-book' },
  { name: 'the catalogue', who: author, path: () => '/procedures' },
  { name: 'a new procedure', who: author, path: () => '/procedures/new' },
  { name: 'the help of the designer', who: author, path: () => '/help/designer' },
  { name: 'a published version', who: author, path: () => '/procedures/khai_tu/versions/1' },
  { name: 'the designer', who: author, path: () => '/procedures/khai_tu/draft' },
  { name: 'a comparison', who: author, path: () => '/procedures/khai_tu/compare?to=draft' },
  { name: 'the moving of dossiers', who: author, path: () => '/procedures/khai_tu/migrations' },
  { name: 'a calendar', who: operator, path: () => '/calendars?calendar=h99_police&year=2026' },
  { name: 'the search for a dossier', who: reviewer, path: () => '/review' },
  { name: 'the history of a dossier', who: reviewer, path: (code) => `/review?dossier=${code}` },
];

test.describe('every page', () => {
  for (const { name, who, path } of places) {
    test(`${name} is accessible in every look, and needs no sideways scrolling at 320 pixels`, async ({
      host,
      signIn,
    }) => {
      const code = await openedBirth(host.url);
      if (name === 'the designer' || name === 'a comparison') await openedDraft(host.url, 'khai_tu');
      const page = await signIn(who);
      await page.goto(path(code));
      await untilShown(page);
      expect.soft(await violationsInEveryLook(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.reload();
      await untilShown(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
    });
  }

  test('signing in is accessible in every look', async ({ host, page }) => {
    await page.goto(host.url);
    await page.getByRole('button', { name: web.signIn.submit }).waitFor();
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  test('speaks Vietnamese, says so, and switches to English and back', async ({ signIn }) => {
    const page = await signIn(clerk);
    const title = page.getByRole('heading', { level: 1 });
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(title).toHaveText(web.desk.title);
    await page.getByRole('button', { name: 'Eng' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(title).not.toHaveText(web.desk.title);
    await page.getByRole('button', { name: 'Việt' }).click();
    await expect(title).toHaveText(web.desk.title);
  });
});

test('a drawing has the width of a phone, drawn or only read', async ({ host, signIn }) => {
  await openedDraft(host.url, 'khai_tu');
  const page = await signIn(author);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['draft', 'versions/1']) {
    await page.goto(`/procedures/khai_tu/${path}`);
    const paper = page.getByRole('region', { name: designer.canvas.label, exact: true });
    await expect(paper.locator('.react-flow__node').first()).toBeVisible();
    const { width = 0, height = 0 } = (await paper.boundingBox()) ?? {};
    expect(width, path).toBeGreaterThanOrEqual(300);
    expect(height, path).toBeGreaterThanOrEqual(400);
  }
});

test('the desk shows fourteen dossiers without scrolling on an office screen of 1366 by 768', async ({
  host,
  signIn,
}) => {
  for (let i = 0; i < 15; i += 1) await openedBirth(host.url, `Trẻ Thứ ${i}`);
  const page = await signIn(clerk);
  const lines = page.getByRole('grid').locator('tbody tr[aria-selected]');
  await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(15);
  const bottoms = await lines.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
  expect(bottoms.filter((bottom) => bottom <= 768).length).toBeGreaterThanOrEqual(14);
});

/** Everything has arrived, and nothing failed on the way. */
async function untilShown(page: Page): Promise<void> {
  await page.locator('#main').getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(web.app.failed)).toHaveCount(0);
}
