import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { expect, test } from './house.ts';
import { designer } from './words.ts';

const procedure = 'chuyen_nhuong_dat';

/** The author at a draft of the land transfer, once the drawing has been checked there. */
async function draftOf(page: Page): Promise<void> {
  await page.request.post(`/api/procedures/${procedure}/draft`, {
    data: { fromVersion: 1 },
    headers: { 'X-Motcua-Request': '1', 'Idempotency-Key': `law-${procedure}` },
  });
  await page.goto(`/procedures/${procedure}/draft`);
  await page.locator('.mc-total').first().waitFor();
}

const author = personIn('processAuthor', 'H99.02').username;
const problems = (page: Page) => page.getByRole('region', { name: designer.problems.title });

/** Finds a step in the command palette by the keyboard alone. */
async function goTo(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('problems follow an edit at once, while the host is silent, and are mended at a touch (D10)', async ({
  signIn,
}) => {
  const page = await signIn(author);
  await draftOf(page);
  // The host hears nothing any more: whatever is said from here on was found in the browser.
  await page.route(`**/api/procedures/${procedure}/draft`, () => undefined);
  await expect(problems(page).getByText(designer.problems.count.error(1))).toHaveCount(0);

  await goTo(page, 'tham dinh ho so');
  const panel = page.getByRole('complementary', { name: designer.panel.label });
  await panel.getByLabel(designer.panel.status).selectOption({ label: designer.panel.noStatus });
  await expect(problems(page).getByText(designer.problems.count.error(1))).toBeVisible();

  await problems(page).getByRole('button', { name: designer.problems.title }).click();
  await problems(page).getByRole('button', { name: designer.mends.statusGoingOn }).click();
  await expect(problems(page).getByText(designer.problems.count.error(1))).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(problems(page).getByText(designer.problems.count.error(1))).toBeVisible();
});

test('each limit says its running total, and its longest way lights up with the order of its steps', async ({
  signIn,
}) => {
  const page = await signIn(author);
  await draftOf(page);
  const totals = page.getByRole('region', { name: designer.law.limits });
  const promise = totals.getByRole('button', { name: new RegExp(`^${designer.law.promise}`) });
  await expect(promise).toContainText(/\d+ trên \d+ ngày làm việc/);
  await promise.focus();
  await expect(page.locator('.mc-path-order').filter({ hasText: /^1$/ })).toHaveCount(1);
  await expect(totals.getByRole('status')).toContainText('Thời hạn "');
  await promise.press('Enter');
  await page.locator('.react-flow__pane').hover({ position: { x: 5, y: 5 } });
  await expect(page.locator('.mc-path-order').first()).toBeVisible();

  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .include('.mc-law')
    .analyze();
  expect(found.violations).toEqual([]);
});

test('a piece copied in one tab is pasted in another, and what is no piece of a procedure is refused in words (D2)', async ({
  signIn,
}) => {
  const page = await signIn(author);
  await draftOf(page);
  await goTo(page, 'tham dinh ho so');
  await page.locator('.react-flow__node.selected').focus();
  await page.keyboard.press('Control+c');

  const other = await page.context().newPage();
  await other.goto(`/procedures/${procedure}/draft`);
  await other.locator('.mc-total').first().waitFor();
  const before = await other.locator('.react-flow__node').count();
  await other.locator('.react-flow__pane').click({ position: { x: 500, y: 10 } });
  await other.keyboard.press('Control+v');
  await expect(other.locator('.react-flow__node')).toHaveCount(before + 1);

  await other.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Luật Đất đai 2024');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(other.getByRole('alert')).toHaveText(designer.clipboard.foreign);
});

test('the help shows the keys of this place, and single letters stay off once they are turned off (D5)', async ({
  signIn,
}) => {
  const page = await signIn(author);
  await draftOf(page);
  await page.locator('.react-flow__pane').click({ position: { x: 500, y: 10 } });
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: designer.shortcuts.title });
  await expect(help.getByText(designer.shortcuts.keys.commands)).toBeVisible();
  await expect(help.getByText(designer.shortcuts.keys.fit)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: designer.rooms.names.clocks }).click();
  await page.keyboard.press('?');
  await expect(help.getByText(designer.shortcuts.keys.commands)).toBeVisible();
  await expect(help.getByText(designer.shortcuts.keys.fit)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: designer.rooms.names.drawing }).click();
  await page.locator('.react-flow__pane').click({ position: { x: 500, y: 10 } });
  await page.keyboard.press('?');
  await help.getByLabel(designer.commands.letters).uncheck();
  await expect(help.getByText(designer.shortcuts.keys.fit)).toHaveCount(0);
  await page.reload();
  await page.locator('.mc-total').first().waitFor();
  await page.locator('.react-flow__pane').click({ position: { x: 500, y: 10 } });
  await page.keyboard.press('?');
  await expect(help).toHaveCount(0);
});
