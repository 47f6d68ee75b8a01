import type { Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { violationsInEveryLook } from './axe.ts';
import { openedDraft } from './dossiers.ts';
import { expect, test } from './house.ts';
import { designer, web } from './words.ts';

const author = personIn('processAuthor', 'H99.02').username;
const procedure = 'chuyen_nhuong_dat';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

// Alone on the machine each takes a third of a minute; three times that is none too much where others work beside it.
test.slow();

/** Everything that is folded in a part of the page lies open, as for somebody who has looked into all of it. */
const unfold = (page: Page, within: string): Promise<void> =>
  page.locator(within).evaluate((part) => {
    part.querySelectorAll('details').forEach((one) => {
      one.open = true;
    });
  });

/** Goes to one state after the other, on one page, and looks at each, or at the part of it that is new, in every look. */
class Round {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async look(state: string, part?: string): Promise<void> {
    await test.step(state, async () => {
      if (part !== undefined) await this.#page.locator(part).first().waitFor();
      expect.soft(await violationsInEveryLook(this.#page, part), state).toEqual([]);
    });
  }

  async enter(room: keyof typeof designer.rooms.names): Promise<void> {
    await this.#page.getByRole('tab', { name: designer.rooms.names[room] }).click();
  }
}

async function designerOf(page: Page): Promise<Round> {
  await page.goto(`/procedures/${procedure}/draft`);
  await page.locator('.mc-total').first().waitFor();
  return new Round(page);
}

test('the drawing and all that opens around it are accessible in every look', async ({ host, signIn }) => {
  await openedDraft(host.url, procedure);
  const page = await signIn(author);
  const round = await designerOf(page);
  await round.look('the drawing');

  await button(page, web.chain.unfold).click();
  await round.look('the chain, unfolded', '#main header + *');
  await button(page, web.chain.fold).click();
  await button(page, web.chain.history).click();
  await round.look('the history of the approval', '[role=dialog]');
  await page.keyboard.press('Escape');
  await button(page, web.chain.submit).click();
  await round.look('submitting', '[role=dialog]');
  await page.keyboard.press('Escape');

  await button(page, designer.problems.title).click();
  await round.look('problems', '.mc-law');
  await button(page, designer.problems.title).click();
  await button(page, designer.picture.export).click();
  await round.look('exporting', '.mc-export');
  await page.keyboard.press('Escape');
  await page.getByRole('toolbar').getByRole('button', { name: designer.blueprints.open }).click();
  await round.look('blueprints', '.mc-blueprints');
  await page.keyboard.press('Escape');
  await button(page, designer.toolbar.find).click();
  await page.keyboard.type('tham');
  await round.look('finding', '.mc-find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('th');
  await round.look('the palette of commands', '.mc-commands');
  await page.keyboard.press('Escape');
  await page.getByRole('toolbar').getByRole('button', { name: designer.toolbar.shortcuts }).click();
  await round.look('shortcuts', '.mc-sheet');
  await page.keyboard.press('Escape');
  await button(page, /^Ý kiến/).click();
  await round.look('comments', '.mc-comments');
  await page.keyboard.press('Escape');

  await button(page, designer.views.byAgency).click();
  await round.look('the view by agency', '.mc-paper');
  await button(page, designer.views.drawn).click();
});

test('the properties of every kind of node, of edges and groups are accessible in every look', async ({
  host,
  signIn,
}) => {
  await openedDraft(host.url, procedure);
  const page = await signIn(author);
  const round = await designerOf(page);
  const goTo = async (title: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await unfold(page, '.mc-panel');
  };
  // What is added here only to be looked at stays here: the draft belongs to the other tests as well.
  await page.route(`**/api/procedures/${procedure}/draft`, () => undefined);
  await round.look('the whole procedure', '.mc-panel');
  for (const title of ['Thẩm định hồ sơ', 'Chờ bổ sung theo yêu cầu thẩm định', 'Giai đoạn 1: đến khi']) {
    await goTo(title);
    await round.look(title, '.mc-panel');
  }
  await goTo('Thẩm định hồ sơ');
  await page.locator('.mc-connection').first().click();
  await unfold(page, '.mc-panel');
  await round.look('an action', '.mc-panel');
  const kinds = page.locator('.mc-palette button[draggable=true]');
  for (let at = 1; at < (await kinds.count()); at += 1) {
    await page.keyboard.press('Escape');
    await kinds.nth(at).click();
    await unfold(page, '.mc-panel');
    await round.look((await kinds.nth(at).getAttribute('aria-label')) ?? '', '.mc-panel');
  }
});

test('the rooms beside the drawing are accessible in every look', async ({ host, signIn }) => {
  await openedDraft(host.url, procedure);
  const page = await signIn(author);
  const round = await designerOf(page);

  await round.enter('table');
  await round.look('the table', '.mc-room');
  for (const room of ['papers', 'clocks'] as const) {
    await round.enter(room);
    await page.locator('.mc-room [aria-expanded=false]').first().click();
    await unfold(page, '.mc-room');
    await round.look(designer.rooms.names[room], '.mc-room');
  }

  await round.enter('form');
  await page.locator('.mc-outline-field button').first().click();
  await round.look('a field of the form', '.mc-room');
  await page.getByText(/^Dữ kiện để đặt điều kiện/).click();
  await page.locator('.mc-fact-list button').first().click();
  await round.look('a fact', '.mc-room');

  await round.enter('play');
  await round.look('receiving a dossier to try', '.mc-room');
  await button(page, designer.play.start.go).click();
  await button(page, designer.play.clock.record).click();
  await round.look('a dossier tried out, and written down', '.mc-room');
  await page.getByRole('tab', { name: designer.play.sides.scenarios }).click();
  await round.look('scenarios', '.mc-play-side');
  await button(page, designer.play.scenarios.expect).click();
  await unfold(page, '.mc-play-side');
  await round.look('what a scenario expects', '.mc-play-side');
  await page.getByRole('tab', { name: designer.play.sides.coverage }).click();
  await round.look('coverage', '.mc-play-side');
});
