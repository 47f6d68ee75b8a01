import type { Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { cutOff } from './cut-off.ts';
import { openedDraft } from './dossiers.ts';
import { DraftScreen } from './drafts.ts';
import { expect, test } from './house.ts';
import { designer } from './words.ts';

const author = personIn('processAuthor', 'H99.02').username;
/** A procedure whose name is as long as names get. */
const procedure = 'chuyen_nhuong_dat';
const rooms = ['drawing', 'table', 'form', 'papers', 'clocks', 'play'] as const;

test.slow();

/** Nothing stands beyond the right edge, and all that can be pressed is read whole. */
async function expectWhole(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(beyond, `${where}: pixels beyond the right edge`).toBeLessThanOrEqual(0);
  expect.soft(await cutOff(page), `${where}: cut off`).toEqual([]);
}

for (const language of ['vi', 'en']) {
  test(`on an office screen nothing that can be pressed is cut off, in ${language}`, async ({
    host,
    signIn,
  }) => {
    await openedDraft(host.url, procedure);
    const page = await signIn(author);
    await page.addInitScript((chosen) => localStorage.setItem('motcua.language', chosen), language);
    // What is added here only to be looked at stays here: the draft belongs to the other tests as well.
    await page.route(`**/api/procedures/${procedure}/draft`, (route) =>
      route.request().method() === 'PUT' ? undefined : route.fallback(),
    );
    await new DraftScreen(page, procedure).load();
    for (const room of rooms) {
      await page.locator(`[data-room=${room}]`).click();
      await expectWhole(page, room);
    }

    // A step that nobody performs: now it is said in the bar why the draft cannot be submitted.
    await page.locator('[data-room=drawing]').click();
    await page.locator('.mc-palette button[draggable=true]').nth(1).click();
    await page.locator('.mc-here').first().waitFor();
    await expectWhole(page, 'a drawing with errors');

    for (const path of ['', '/new', `/${procedure}/versions/1`, `/${procedure}/compare?to=draft`]) {
      page.once('dialog', (dialog) => void dialog.accept());
      await page.goto(`/procedures${path}`);
      await page.locator('#main').getByRole('heading').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectWhole(page, path);
    }
  });
}

test('a step with a name of 120 characters is read whole in its properties, and Enter ends it', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'khai_tu');
  const name =
    'Thẩm tra tính đầy đủ, tính hợp lệ của thành phần hồ sơ đề nghị chuyển nhượng và lấy ý kiến của các cơ quan có liên quan';
  await page.route('**/api/procedures/khai_tu/draft', (route) =>
    route.request().method() === 'PUT' ? undefined : route.fallback(),
  );
  await draft.cards.filter({ hasText: /./ }).nth(1).click();
  const field = draft.panel.getByLabel(designer.panel.titleVi);
  await field.fill(name);
  await field.press('Enter');
  await expect(field).toHaveValue(name);
  expect(await field.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1);
});
