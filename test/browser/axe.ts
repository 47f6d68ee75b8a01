import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const here = createRequire(import.meta.url);
const { source } = createRequire(here.resolve('@axe-core/playwright'))('axe-core') as { source: string };

/** The part of axe that is used, as it stands in a page. */
interface Axe {
  run(
    within: string | Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** What is asked of a page in its first look, and what is asked again of the same elements in the others. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const onlyColours = { type: 'rule', values: ['color-contrast'] };

/** The looks a page can have: ours by day and by night, and the person's own colours. */
const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/**
 * What axe finds against WCAG 2.2 A and AA in a page, or in one part of it, each with the look and the places where it is.
 * It runs in the page as it stands, without a report of all that is in order: many states are asked in little time.
 */
export async function violationsInEveryLook(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const found: string[] = [];
  for (const { name, ...look } of looks) {
    await page.emulateMedia(look);
    const runOnly = look.colorScheme === 'light' ? wcag : onlyColours;
    found.push(...(await violations(page, within, runOnly)).map((one) => `${name}: ${one}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}

function violations(page: Page, within: string | undefined, runOnly: unknown): Promise<string[]> {
  return page.evaluate(
    async ([part, asked]) => {
      // A colour on its way from light to dark is neither.
      const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
      await Promise.allSettled(moving.map(({ finished }) => finished));
      const { axe } = globalThis as unknown as { axe: Axe };
      const answer = await axe.run(part ?? document, { runOnly: asked, resultTypes: ['violations'] });
      return answer.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    [within, runOnly] as const,
  );
}
