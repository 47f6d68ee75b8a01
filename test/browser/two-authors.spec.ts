import type { Page } from '@playwright/test';
import { openedDraft } from './dossiers.ts';
import { expect, test } from './house.ts';
import { designer, web } from './words.ts';

const [khoi, second] = ['soanthao.tinh', 'soanthao.tp'];

const panelOf = (page: Page) => page.getByRole('complementary', { name: designer.panel.label });

async function openDraft(page: Page, code: string): Promise<void> {
  await page.goto(`/procedures/${code}/draft`);
  await page.locator('.react-flow__node').first().waitFor();
}

/** Opens a step by its words and gives it another name; the change is in the document when this returns. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: designer.toolbar.find }).click();
  const search = page.getByRole('search');
  await search.getByRole('textbox').fill(from);
  const name = panelOf(page).getByLabel(designer.panel.titleVi);
  await expect(name).toHaveValue(from);
  await search.getByRole('button', { name: designer.find.close }).click();
  await name.fill(to);
  await name.press('Enter');
}

/** No goodbye, no handler that could still save: the renderer is gone. */
async function kill(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  const devtools = await page.context().newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined);
  await new Promise((resolve) => page.once('crash', resolve));
  return other;
}

const stepsOf = async (page: Page, code: string): Promise<string[]> => {
  const answer = await page.request.get(`/api/procedures/${code}/draft`);
  const { document } = (await answer.json()) as {
    document: { flow: { nodes: { kind: string; title: { vi: string } }[] } };
  };
  return document.flow.nodes.filter(({ kind }) => kind === 'step').map(({ title }) => title.vi);
};

test('a killed tab loses nothing that was drawn two seconds before (D18)', async ({ host, signIn }) => {
  const code = 'mai_tang_phi';
  await openedDraft(host.url, code);
  const page = await signIn(khoi);
  await openDraft(page, code);
  const [first = ''] = await stepsOf(page, code);
  await rename(page, first, `${first}, bản mới`);
  await page.waitForTimeout(2_000);
  const other = await kill(page);
  expect(await stepsOf(other, code)).toContain(`${first}, bản mới`);
});

test('a tab killed while a field is being typed into loses at most the last two seconds of it (D18)', async ({
  host,
  signIn,
}) => {
  const code = 'mai_tang_phi';
  await openedDraft(host.url, code);
  const page = await signIn(khoi);
  await openDraft(page, code);
  const [, , next = ''] = await stepsOf(page, code);
  await rename(page, next, `${next}.`);
  const name = panelOf(page).getByLabel(designer.panel.titleVi);
  await name.press('End');
  // The keys never rest and the field is never left.
  const typed = ' kèm phiếu trình lãnh đạo phòng xem xét';
  await name.pressSequentially(typed, { delay: 100 });
  const longBefore = `${next}.${typed.slice(0, typed.length - 20)}`;
  const other = await kill(page);
  const kept = (await stepsOf(other, code)).find((title) => title.startsWith(`${next}.`));
  expect(kept?.startsWith(longBefore), kept).toBe(true);
});

test('two who draw the same draft see each other, and neither overwrites the other unseen (D18)', async ({
  host,
  signIn,
}) => {
  const code = 'tu_tuat';
  await openedDraft(host.url, code);
  const mine = await signIn(khoi);
  const theirs = await signIn(second);
  await openDraft(mine, code);
  await openDraft(theirs, code);
  const present = (page: Page) => page.getByRole('list', { name: web.compare.presence });
  await expect(present(theirs)).toContainText('Đỗ Minh Khôi');
  await expect(present(mine)).not.toContainText('Đỗ Minh Khôi');
  await expect(present(mine)).toBeVisible();

  const [first = '', next = ''] = await stepsOf(mine, code);
  await rename(theirs, next, `${next}, sửa bên kia`);
  await expect(theirs.getByText(/Đã lưu/)).toBeVisible();
  await rename(mine, first, `${first}, sửa ở đây`);

  // They touched different steps: both are kept, and it is said whose changes came in.
  const merged = mine.getByRole('status').filter({ hasText: web.merge.doneWhy });
  await expect(merged).toContainText(`${next}, sửa bên kia`);
  await expect.poll(() => stepsOf(mine, code)).toContain(`${first}, sửa ở đây`);
  expect(await stepsOf(mine, code)).toContain(`${next}, sửa bên kia`);
  await merged.getByRole('button', { name: web.merge.understood }).click();

  // The other one has nothing unsaved, and is told that what they see is old.
  await expect(theirs.getByText(web.compare.newerWhy)).toBeVisible({ timeout: 20_000 });
  await theirs.getByRole('button', { name: web.compare.takeNewer }).click();
  await expect(theirs.getByText(web.compare.newerWhy)).toBeHidden();

  // Now both rename the same step: nothing is kept before the person has chosen.
  await rename(theirs, `${first}, sửa ở đây`, `${first}, theo bên kia`);
  await expect(theirs.getByText(/Đã lưu/)).toBeVisible();
  await rename(mine, `${first}, sửa ở đây`, `${first}, theo bên này`);
  const conflict = mine.getByRole('alert').filter({ hasText: web.compare.conflictWhy });
  await expect(conflict).toContainText(`${first}, theo bên kia`);
  await expect(conflict).toContainText(`${first}, theo bên này`);
  expect(await stepsOf(mine, code)).toContain(`${first}, theo bên kia`);
  await conflict.getByRole('radio', { name: web.merge.mine }).check();
  await conflict.getByRole('button', { name: web.merge.merge }).click();
  await expect.poll(() => stepsOf(mine, code)).toContain(`${first}, theo bên này`);
});

test('what a draft changes is read on the comparison, and commented there (D15) (D17)', async ({
  host,
  signIn,
}) => {
  const code = 'xoa_ghi_no';
  await openedDraft(host.url, code);
  const author = await signIn(khoi);
  await openDraft(author, code);
  const [first = ''] = await stepsOf(author, code);
  await rename(author, first, `${first}, so sánh`);
  await author.getByRole('link', { name: web.compare.short }).click();
  const list = author.getByRole('navigation', { name: designer.comparison.list });
  await expect(list).toContainText(`${first}, so sánh`);
  await author.keyboard.press('n');
  await expect(list.locator('[aria-current="true"]')).toBeVisible();
  await author.keyboard.press('m');
  await author.keyboard.type('Xem lại tên bước');
  await author.keyboard.press('Control+Enter');
  const drawer = author.getByRole('complementary', { name: designer.comments.title });
  await expect(drawer.getByText('Xem lại tên bước')).toBeVisible();
  await expect(
    author.getByRole('button', { name: designer.comments.pin(1, `${first}, so sánh`) }),
  ).toBeVisible();

  const controller = await signIn('kiemsoat.tinh');
  await controller.goto(`/procedures/${code}/compare?to=draft`);
  await controller.getByRole('button', { name: designer.comments.open(1) }).click();
  await expect(controller.getByText('Xem lại tên bước')).toBeVisible();
});
