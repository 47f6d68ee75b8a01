import type { Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { openedDraft } from './dossiers.ts';
import { expect, test } from './house.ts';
import { designer, web } from './words.ts';

const author = personIn('processAuthor', 'H99.02').username;
const procedure = 'chuyen_nhuong_dat';

test.slow();

/** What the focus stands on, when another thing lies over all of it, when it has no ring, or when nobody can say its name. */
const wrongFocus = (page: Page): Promise<{ at: string; wrong: string | null }> =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const at = `${focused.tagName} ${focused.className} ${focused.ariaLabel ?? focused.textContent.slice(0, 40)}`;
    // A choice of several is seen by its label, and so is its ring.
    const seen = focused.closest('label') ?? focused;
    const { left, right, top, bottom } = seen.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    );
    const isUpon = (hit: Element | null) => hit !== null && (seen.contains(hit) || hit.contains(seen));
    if (!points.some(([x, y]) => isUpon(document.elementFromPoint(x, y)))) return { at, wrong: 'covered' };
    const ring = [focused, seen, ...focused.children].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    });
    return { at, wrong: ring ? null : 'without a ring' };
  });

test('by the keyboard alone the focus is seen at every stop of every room, and comes out at the end', async ({
  host,
  signIn,
}) => {
  await openedDraft(host.url, procedure);
  const page = await signIn(author);
  await page.goto(`/procedures/${procedure}/draft`);
  await page.locator('.mc-total').first().waitFor();
  for (const room of ['table', 'papers', 'form', 'clocks', 'play'] as const) {
    const tab = page.getByRole('tab', { name: designer.rooms.names[room] });
    await tab.click();
    await tab.focus();
    const wrong = new Set<string>();
    let last = '';
    for (let stop = 0; stop < 45; stop += 1) {
      await page.keyboard.press('Tab');
      const found = await wrongFocus(page);
      if (found.wrong !== null) wrong.add(`${found.wrong}: ${found.at}`);
      last = found.at;
    }
    expect.soft([...wrong], designer.rooms.names[room]).toEqual([]);
    expect(last).not.toBe('');
  }
});

test('the chain unfolds and folds by the keyboard, and the focus stays where it was', async ({
  host,
  signIn,
}) => {
  await openedDraft(host.url, procedure);
  const page = await signIn(author);
  await page.goto(`/procedures/${procedure}/draft`);
  const stages = page.getByRole('list', { name: web.chain.stages });
  await expect(stages.getByRole('listitem')).toHaveCount(6);
  const unfold = page.getByRole('button', { name: web.chain.unfold });
  await unfold.focus();
  await page.keyboard.press('Enter');
  const fold = page.getByRole('button', { name: web.chain.fold });
  await expect(fold).toBeFocused();
  await expect(stages.getByRole('listitem')).toHaveCount(6);
  await page.keyboard.press('Enter');
  await expect(unfold).toBeFocused();
  const paper = page.getByRole('region', { name: designer.canvas.label, exact: true });
  const { y = 999 } = (await paper.boundingBox()) ?? {};
  expect(y, 'pixels above the drawing').toBeLessThanOrEqual(140);
});
