import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { DraftScreen } from './drafts.ts';
import { expect, test } from './house.ts';
import { designer, web } from './words.ts';

const author = personIn('processAuthor', 'H99.02').username;
const { picture, views, table } = designer;

/** What an author takes away of the drawing. */
async function exported(
  page: Page,
  format: 'png' | 'svg' | 'json' | 'bpmn',
): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: picture.export, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: picture[format] }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** A new draft made of a file; answers its code. */
async function imported(page: Page, file: { name: string; bytes: Buffer }): Promise<string> {
  await page.goto('/procedures/new');
  await page.getByRole('radio', { name: web.library.from.file }).check();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: web.library.chooseFile }).click(),
  ]);
  await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes });
  await expect(page.getByText(/^Đã đọc/)).toBeVisible();
  await page.getByRole('button', { name: web.library.create }).click();
  await page.waitForURL(/\/draft$/);
  await page.locator('.mc-total').first().waitFor();
  return new URL(page.url()).pathname.split('/')[2]!;
}

test('a drawing is exported as PNG, SVG, JSON and BPMN; what is imported and exported again is the same (D20)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'dang_ky_dau_tu');
  const png = await exported(page, 'png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.length).toBeGreaterThan(20_000);
  const svg = (await exported(page, 'svg')).bytes.toString();
  for (const { title } of (await draft.held()).document.flow.nodes.filter(({ kind }) => kind === 'step'))
    expect(svg.replace(/<[^>]*>/g, '').replace(/\s+/g, '')).toContain(title.vi.replace(/\s+/g, ''));

  // Each copy is a procedure of its own under a code of its own; nothing else may differ.
  const codes: string[] = [];
  const texts: string[][] = [];
  let file = await exported(page, 'json');
  for (const copy of ['of JSON', 'of the BPMN of that copy'])
    await test.step(`a copy ${copy}`, async () => {
      const code = await imported(page, file);
      file = await exported(page, 'bpmn');
      const json = await exported(page, 'json');
      codes.push(code);
      texts.push([json, file].map(({ bytes }) => bytes.toString().replaceAll(code, 'code')));
    });
  expect(new Set(codes).size).toBe(2);
  expect(texts[1]).toEqual(texts[0]);
});

test('the same procedure as a table, by agency and in phases: what is written in one is read in the others', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'chap_thuan_chu_truong_dau_tu');
  const { nodes } = (await draft.held()).document.flow;
  const phase = nodes.find(({ kind }) => kind === 'group')!;
  const step = nodes.find(({ kind, within }) => kind === 'step' && within === phase.id)!;
  await draft.enter('table');
  const grid = page.getByRole('grid', { name: table.label });
  await expect(grid).toContainText(phase.title.vi);
  const name = `${step.title.vi}, sửa trong bảng`;
  await grid.getByRole('gridcell').filter({ hasText: step.title.vi }).first().click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(grid).toContainText(name);

  await draft.enter('drawing');
  await expect(draft.card(step.id)).toContainText(name);
  await expect(draft.card(phase.id)).toContainText(phase.title.vi);
  await page.getByRole('button', { name: views.byAgency }).click();
  await expect(draft.paper.locator('.mc-agency-lane').first()).toBeVisible();
  await expect(draft.card(step.id)).toContainText(name);
});
