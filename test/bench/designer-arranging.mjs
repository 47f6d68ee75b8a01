import { parseDefinition } from '@motcua/engine';
import { bigProcedure } from '../harness/big-procedure.mjs';
import { print } from './figures.mjs';

/** So many steps make three hundred nodes and a few more. */
const steps = 190;
/** The words on the button, in Vietnamese as the bench opens the designer. */
const button = 'Sắp xếp tự động';

/**
 * How long it takes from the button to the arranged drawing: at once after opening, before anything was made ready, and
 * after a while, when the designer has made itself ready; each time of a drawing that has just been changed. Beside it the
 * longest that nothing moved on the screen meanwhile.
 * @param {() => Promise<import('@playwright/test').Page>} openPage @param {unknown} checking
 */
export async function benchArranging(openPage, checking) {
  const parsed = parseDefinition(bigProcedure(steps));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  const { document } = parsed;
  const nodes = document.flow.nodes.length;
  const open = async () => {
    const page = await openPage();
    await page.evaluate((given) => bench().designer(given.document, given.checking), { document, checking });
    return page;
  };
  const inAHurry = await open();
  const cold = await arrange(inAHurry);
  await inAHurry.close();

  const page = await open();
  await page.waitForTimeout(10_000);
  const warm = await arrange(page);
  await page.close();
  for (const [when, measured] of Object.entries({ 'at once (cold)': cold, 'after a while (warm)': warm }))
    print({ figure: 'arrange 300 nodes', when, nodes, ...measured, aim: '< 1000' });
}

/** Removes a step, so that what is arranged is new, and arranges. */
async function arrange(/** @type {import('@playwright/test').Page} */ page) {
  await page.keyboard.press('0');
  await page.waitForTimeout(200);
  await page
    .locator('.react-flow__node-step')
    .nth(1)
    .click({ position: { x: 90, y: 12 } });
  await page.keyboard.press('Delete');
  await page.waitForTimeout(600);
  return page.evaluate(async (label) => {
    const placesOf = () => JSON.stringify(/** @type {any} */ (bench().value()).layout.nodes);
    const before = placesOf();
    const stop = bench().frames();
    const startedAt = performance.now();
    /** @type {HTMLElement} */ (document.querySelector(`button[aria-label="${label}"]`)).click();
    while (placesOf() === before && performance.now() - startedAt < 20_000)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const milliseconds = Math.round(performance.now() - startedAt);
    return { milliseconds, longestStandstillMilliseconds: Math.round(Math.max(...stop())) };
  }, button);
}

/**
 * What the page offers; only the page itself can call it.
 * @returns {{
 *   frames: () => () => number[],
 *   value: () => unknown,
 *   designer: (document: unknown, checking: unknown) => Promise<number>,
 * }}
 */
function bench() {
  return Reflect.get(globalThis, 'theBench');
}
