import type { Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { DraftScreen, expectWhole } from './drafts.ts';
import { expect, test } from './house.ts';
import { designer } from './words.ts';

const author = personIn('processAuthor', 'H99.02').username;
const { panel, toolbar, find } = designer;

/** Where the paper stands under its window: shift and scale. */
const viewOf = (page: Page): Promise<string> =>
  page.locator('.react-flow__viewport').evaluate((element) => (element as HTMLElement).style.transform);
const scaleOf = async (page: Page): Promise<number> =>
  Number(/scale\(([\d.]+)\)/.exec(await viewOf(page))?.[1]);

/** A key held down until it has repeated itself so many times. */
async function held(page: Page, key: string, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.down(key)));
  await page.keyboard.up(key);
}

test('two hundred changes of properties and of places are undone to the same bytes, and done again (D1)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'tro_cap_xa_hoi.thoi_huong');
  const before = await draft.bytes();
  const { nodes } = (await draft.held()).document.flow;
  const step = nodes.find(({ kind }) => kind === 'step')!;
  await draft.goTo(step.title.vi);
  await draft.panel.getByLabel(panel.titleEn).fill('Another name');
  await draft.panel.getByLabel(panel.status).selectOption({ label: panel.noStatus });
  await draft.panel.getByRole('radio', { name: panel.timeWays.notStated }).check();
  await page.getByRole('button', { name: toolbar.layout }).click();
  await draft.card(step.id).focus();
  await held(page, 'ArrowRight', 120);
  await held(page, 'ArrowDown', 80);
  await page.keyboard.press('Control+s');
  await expect.poll(() => draft.bytes()).not.toBe(before);
  await expect(page.getByText(/^Đã lưu/)).toBeVisible();
  const after = await draft.bytes();

  const undo = page.getByRole('button', { name: toolbar.undo });
  await page.keyboard.down('Control');
  await held(page, 'z', 199);
  await expect(undo).toBeEnabled();
  await held(page, 'z', 10);
  await page.keyboard.up('Control');
  await expect(undo).toBeDisabled();
  await expect.poll(() => draft.bytes()).toBe(before);

  await page.keyboard.down('Control');
  await held(page, 'y', 100);
  await expect(page.getByRole('button', { name: toolbar.redo })).toBeEnabled();
  await page.keyboard.down('Shift');
  await held(page, 'z', 110);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
  await expect(page.getByRole('button', { name: toolbar.redo })).toBeDisabled();
  await expect.poll(() => draft.bytes()).toBe(after);
});

test('steps are copied, cut, duplicated and pasted in a procedure and, from another tab, into another one (D2)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'tro_cap_xa_hoi.chuyen_khac_huyen');
  const { nodes, edges } = (await draft.held()).document.flow;
  const step = (id: string) => nodes.find((node) => node.id === id && node.kind === 'step');
  const way = edges.find(
    ({ from, to }) => step(from) && step(to) && step(from)?.within === step(to)?.within,
  )!;
  const among = edges.filter(
    ({ from, to }) => [way.from, way.to].includes(from) && [way.from, way.to].includes(to),
  );
  const count = await draft.cards.count();
  await draft.goTo(step(way.from)!.title.vi);
  await draft.card(way.to).click({ modifiers: ['Shift'] });
  await expect(draft.panel.getByText(panel.several(2))).toBeVisible();

  const presses = async (key: string, cards: number): Promise<void> => {
    await page.keyboard.press(key);
    await expect(draft.cards).toHaveCount(cards);
  };
  await presses('Control+d', count + 2);
  await presses('Control+x', count);
  await presses('Control+v', count + 2);
  await page.keyboard.press('Control+c');
  await presses('Control+v', count + 4);
  await page.keyboard.press('Control+s');
  await expect.poll(async () => (await draft.held()).document.flow.nodes.length).toBe(nodes.length + 4);
  const here = (await draft.held()).document;
  expectWhole(here);
  expect(here.flow.edges.length).toBe(edges.length + 2 * among.length);

  const other = await DraftScreen.open(await page.context().newPage(), host, 'tro_cap_xa_hoi.nguoi_85_tuoi');
  const there = (await other.held()).document;
  await other.paper.locator('.react-flow__pane').click({ position: { x: 500, y: 10 } });
  await other.page.keyboard.press('Control+v');
  await other.page.keyboard.press('Control+s');
  await expect
    .poll(async () => (await other.held()).document.flow.nodes.length)
    .toBe(there.flow.nodes.length + 2);
  const pasted = (await other.held()).document;
  expectWhole(pasted);
  expect(pasted.flow.edges.length).toBe(there.flow.edges.length + among.length);
});

test('the keyboard walks to cards and lines, moves, opens, leaves and removes them (D3)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'tro_cap_xa_hoi.hoi_dong_xet_duyet');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('class') ?? '');
  const walkTo = async (what: string, by: 'Tab' | 'Shift+Tab'): Promise<void> => {
    for (let i = 0; i < 60 && !(await focused()).includes(what); i += 1) await page.keyboard.press(by);
    expect(await focused()).toContain(what);
  };
  await page.getByRole('button', { name: designer.palette.add(designer.kinds.end) }).focus();
  await walkTo('react-flow__node', 'Tab');
  const id = (await page.locator(':focus').getAttribute('data-id'))!;
  const before = (await draft.card(id).boundingBox())!;
  await page.keyboard.press('Enter');
  await expect(draft.panel.getByLabel(panel.titleVi)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(draft.card(id)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await draft.card(id).boundingBox())!.y).toBeGreaterThan(before.y);
  await page.keyboard.press('Escape');
  await expect(draft.panel.getByText(panel.document, { exact: true })).toBeVisible();

  await walkTo('react-flow__edge', 'Shift+Tab');
  const lines = await draft.lines.count();
  await page.keyboard.press('Enter');
  await expect(draft.panel.getByText(panel.edge, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(draft.lines).toHaveCount(lines - 1);
  await page.keyboard.press('Control+z');
  await expect(draft.lines).toHaveCount(lines);
});

test('the search finds by name, id, role, agency and legal basis; n and p step through and the view follows (D7)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'chuyen_nhuong_dat.to_chuc');
  const { flow, limits } = (await draft.held()).document;
  const step = flow.nodes.findLast(({ kind }) => kind === 'step')!;
  const ground = limits.find(({ covers, ground }) => covers !== 'all' && ground !== undefined)!.ground!.vi;
  await page.keyboard.press('Control+f');
  const search = page.getByRole('search');
  const said = search.getByRole('status');
  for (const query of [step.title.vi, step.id, 'chuyen vien', 'thue', ground]) {
    await search.getByRole('textbox', { name: find.label }).fill(query);
    await expect(said, query).toHaveText(/^1\/\d+$/);
  }

  await search.getByRole('textbox', { name: find.label }).fill('chuyen vien');
  await page.keyboard.press('Tab');
  const first = await viewOf(page);
  const at = async (): Promise<string | null> =>
    draft.paper.locator('.react-flow__node.selected').first().getAttribute('data-id');
  const found = await at();
  await page.keyboard.press('n');
  await expect(said).toHaveText(/^2\//);
  await expect.poll(() => viewOf(page)).not.toBe(first);
  const next = await at();
  expect(next).not.toBe(found);
  await expect(draft.card(next!)).toBeInViewport();
  await page.keyboard.press('p');
  await expect(said).toHaveText(/^1\//);
  expect(await at()).toBe(found);
});

test('the drawing has a map of itself, fits the window by 1, has its own size by 0, and follows the wheel (D9)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'chuyen_nhuong_dat.to_chuc');
  await expect(draft.paper.locator('.react-flow__minimap')).toBeVisible();
  await draft.paper.locator('.react-flow__pane').click({ position: { x: 500, y: 10 } });
  await page.keyboard.press('0');
  await expect.poll(() => scaleOf(page)).toBe(1);
  await page.keyboard.press('1');
  await expect.poll(() => scaleOf(page)).toBeLessThan(1);
  const window_ = (await draft.paper.boundingBox())!;
  await expect
    .poll(async () => {
      const boxes = await draft.cards.evaluateAll((cards) =>
        cards.map((card) => card.getBoundingClientRect()),
      );
      return boxes.every(({ left, right }) => left >= window_.x && right <= window_.x + window_.width);
    })
    .toBe(true);
  const fitting = await scaleOf(page);
  await page.mouse.move(window_.x + window_.width / 2, window_.y + window_.height / 2);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => scaleOf(page)).toBeGreaterThan(fitting);
});
