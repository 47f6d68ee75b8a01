import type { Page, Request } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { DraftScreen } from './drafts.ts';
import { expect, test } from './house.ts';
import { designer } from './words.ts';

const author = personIn('processAuthor', 'H99.02').username;
const { play } = designer;

/** The room in which a draft is tried out, by the words on the screen. */
class TryOut {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get desk() {
    return this.#page.getByRole('region', { name: play.desk.tasks });
  }

  get children() {
    return this.#page.getByRole('region', { name: play.children.title });
  }

  get history() {
    return this.#page.getByRole('region', { name: play.history.title }).getByRole('listitem');
  }

  get paper() {
    return this.#page.getByRole('region', { name: play.paper });
  }

  get clock() {
    return this.#page.getByRole('group', { name: play.clock.label });
  }

  /** The step that the dossier stands at, on the drawing. */
  card(title: string) {
    return this.paper.locator('.react-flow__node').filter({ hasText: title });
  }

  async side(name: keyof typeof play.sides): Promise<void> {
    await this.#page.getByRole('tab', { name: play.sides[name], exact: true }).click();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).first().click();
  }

  async openScenario(title: string): Promise<void> {
    await this.side('scenarios');
    const entry = this.#page.getByRole('listitem').filter({ hasText: title }).first();
    await entry.getByRole('button', { name: play.scenarios.open }).click();
  }

  /** Goes back to where so many moves were done. */
  async rewindTo(moves: number): Promise<void> {
    await this.history.nth(moves).getByRole('button').click();
    await expect(this.clock.getByText(new RegExp(`^Lượt ${moves} /`))).toBeVisible();
  }
}

test('a draft is tried out by role, date and answers, with working days, reports and children, and nothing is stored (D13)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'khai_tu_lien_thong');
  const before = await draft.bytes();
  const written: string[] = [];
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== 'GET' && !pathname.includes('presence')) written.push(pathname);
  });
  await draft.enter('play');
  const room = new TryOut(page);

  await test.step('a dossier is received on a day, with answers', async () => {
    await page
      .getByLabel(play.start.like)
      .selectOption({ label: 'Hai thủ tục, nhận sau 15 giờ trước ngày nghỉ' });
    const day = page.getByLabel(play.moment.date, { exact: true }).first();
    await day.fill('16/11/2026');
    await day.press('Tab');
    await page
      .getByLabel('Chọn các thủ tục liên thông')
      .selectOption({ label: 'Ba thủ tục: thêm mai táng phí' });
    // The answer makes another paper due; without it the desk would refuse, and so does the try-out.
    await room.press(play.start.go);
    await expect(page.getByText(play.start.refused)).toBeVisible();
    const due = page.getByRole('checkbox', { name: play.start.due('').trim() });
    for (const paper of await due.all()) await paper.check();
    await expect(page.getByText(play.start.refused)).toHaveCount(0);
    await room.press(play.start.go);
    await expect(room.clock).toContainText('16/11/2026');
    await expect(room.card('Tiếp nhận hồ sơ liên thông')).toContainText(designer.live.open);
  });

  await test.step('each role is offered its own; an action moves the token', async () => {
    const actor = page.getByLabel(play.desk.actor);
    await actor.selectOption({ label: 'Chuyên viên thụ lý, Ủy ban nhân dân phường Hừng Đông' });
    await expect(page.getByText(play.desk.idle)).toBeVisible();
    await actor.selectOption({ label: 'Cán bộ tiếp nhận, Trung tâm Phục vụ hành chính công tỉnh Sao Mai' });
    await room.desk.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await expect(room.card('Tiếp nhận hồ sơ liên thông')).not.toContainText(designer.live.open);
    const reached = room.card('Thẩm tra hồ sơ khai tử');
    await expect(reached).toContainText(designer.live.open);
    // What the step led to is brought into view, and the focus stays at the desk.
    await expect(reached).toBeInViewport({ ratio: 1 });
    await expect(room.desk.getByRole('heading', { name: play.desk.tasks })).toBeFocused();
    await room.press(play.clock.day);
    await expect(room.clock).toContainText('17/11/2026');
  });

  await test.step('a linked dossier reports, and the way goes on', async () => {
    await room.openScenario('Hai thủ tục, nhận sau 15 giờ trước ngày nghỉ');
    await room.rewindTo(7);
    await expect(room.card('Giải quyết các thủ tục đã chọn')).toContainText(designer.live.open);
    const [deletion] = await room.children.getByRole('listitem').filter({ hasText: 'Thủ tục:' }).all();
    await expect(deletion!).toContainText(play.children.procedure('Xóa đăng ký thường trú'));
    await deletion!.getByText(play.children.handed(5, 1)).click();
    await expect(deletion!).toContainText('Lò Văn Tiến');
    await room.press('Xóa đăng ký thường trú: đã mở hồ sơ');
    await room.press(/^Xóa đăng ký thường trú: đã kết thúc/);
    await page.getByLabel(play.ask.outcome).selectOption({ label: play.outcomes.refused });
    const day = page.getByRole('group', { name: play.ask.at }).getByLabel(play.moment.date);
    await day.fill('27/11/2026');
    await day.press('Tab');
    await page.getByRole('button', { name: play.ask.go }).click();
    await expect(room.history).toHaveCount(10);
    await expect(room.clock).toContainText('27/11/2026');
    await expect(deletion!).toContainText(`${play.children.states.closed}: ${play.outcomes.refused}`);
    await expect(room.card('Giải quyết các thủ tục đã chọn')).not.toContainText(designer.live.open);
  });

  await test.step('the linked dossier is run itself with what was handed over, and brings home how it ended', async () => {
    await room.rewindTo(7);
    await room.press(play.children.play('Xóa đăng ký thường trú'));
    const inside = page.getByRole('region', { name: play.children.inside });
    await expect(inside).toBeFocused();
    await expect(room.card('Kiểm tra, tiếp nhận hồ sơ')).toContainText(designer.live.open);
    for (const act of ['Tiếp nhận', 'Xóa đăng ký, trình ký', 'Ký, ban hành']) {
      await room.desk.getByRole('button', { name: act, exact: true }).click();
      const answer = page.getByRole('button', { name: play.ask.go });
      if (await answer.isVisible()) await answer.click();
    }
    await room.press(play.children.homeWith(play.outcomes.granted));
    await expect(room.children).toContainText(`${play.children.states.closed}: ${play.outcomes.granted}`);
    await expect(room.card('Giải quyết các thủ tục đã chọn')).not.toContainText(designer.live.open);
  });

  expect(await draft.bytes()).toBe(before);
  expect(written).toEqual([]);
});

test('a run is rewound, goes another way, is kept as a scenario, and what the scenarios cover is painted (D14)', async ({
  host,
  signIn,
}) => {
  const page = await signIn(author);
  const draft = await DraftScreen.open(page, host, 'cap_phep_xay_dung');
  const { scenarios } = (await draft.held()).document;
  await draft.enter('play');
  const room = new TryOut(page);

  await test.step('an agency that is asked answers otherwise than in the scenario', async () => {
    await room.openScenario('Lấy ý kiến ba cơ quan, một cơ quan im lặng là đồng ý');
    await room.rewindTo(5);
    const asked = 'Lãnh đạo cơ quan, Sở Nông nghiệp và Môi trường tỉnh Sao Mai';
    await page.getByLabel(play.desk.actor).selectOption({ label: asked });
    await room.desk.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    await room.press(play.clock.day);
    await room.desk.getByRole('button', { name: /^Trả lời ý kiến/ }).click();
    await page.getByRole('button', { name: play.ask.go }).click();
    await expect(room.history).toHaveCount(9);
    await expect(room.history.last()).toContainText('Trả lời ý kiến');
  });

  const title = 'Sở trả lời ngay hôm sau';
  await test.step('the run becomes a scenario, which is played again with the others', async () => {
    await room.press(play.clock.record);
    await page.getByLabel(play.record.vi).fill(title);
    await page.getByLabel(play.record.vi).press('Enter');
    await expect
      .poll(async () => (await draft.held()).document.scenarios.map((one) => one.title.vi))
      .toEqual([...scenarios.map((one) => one.title.vi), title]);
    await room.side('scenarios');
    const all = scenarios.length + 1;
    await expect(page.getByText(play.scenarios.sum(all, all))).toBeVisible({ timeout: 60_000 });
  });

  await test.step('how much they cover is said in per cent and painted on the drawing', async () => {
    await room.side('coverage');
    const shares = page.getByRole('region', { name: play.coverage.title });
    for (const group of ['states', 'transitions'] as const)
      await expect(
        shares.getByRole('listitem').filter({ hasText: play.coverage.groups[group] }),
      ).toContainText(/\d+ %/);
    await expect(shares).toContainText(play.coverage.target(80));
    await expect(room.paper.getByText(play.coverage.covered).first()).toBeAttached();
  });
});
