import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { personIn } from '../harness/accounts.mjs';
import { openedBirth } from './dossiers.ts';
import { expect, test } from './house.ts';

/** Every place of the application, and somebody who may go there. */
const places = [
  { name: 'the desk', role: 'receptionClerk', agency: 'H99.50.01.01', path: () => '/' },
  {
    name: 'the choice of a procedure',
    role: 'receptionClerk',
    agency: 'H99.50.01.01',
    path: () => '/receive',
  },
  {
    name: 'the reception form',
    role: 'receptionClerk',
    agency: 'H99.50.01.01',
    path: () => '/receive?procedure=khai_sinh_lien_thong',
  },
  {
    name: 'a dossier',
    role: 'receptionClerk',
    agency: 'H99.50.01.01',
    path: (code: string) => `/dossiers/${code}`,
  },
  {
    name: 'a receipt',
    role: 'receptionClerk',
    agency: 'H99.50.01.01',
    path: (code: string) => `/dossiers/${code}/receipt`,
  },
  { name: 'the catalogue', role: 'processAuthor', agency: 'H99.02', path: () => '/procedures' },
  {
    name: 'a published version',
    role: 'processAuthor',
    agency: 'H99.02',
    path: () => '/procedures/khai_tu/versions/1',
  },
  {
    name: 'the review',
    role: 'reviewer',
    agency: 'H99.05',
    path: (code: string) => `/review?dossier=${code}`,
  },
];

/** Everything has arrived, and nothing failed on the way. */
async function untilShown(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Không tải được')).toHaveCount(0);
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.describe('every page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { name, role, agency, path } of places) {
      test(`${name} has no accessibility violation in ${colorScheme}`, async ({ host, signIn }) => {
        const code = await openedBirth(host.url);
        const page = await signIn(personIn(role, agency).username, { colorScheme });
        await page.goto(path(code));
        await untilShown(page);
        const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`),
        ).toEqual([]);
      });
    }
  }

  for (const { name, role, agency, path } of places) {
    test(`${name} needs no sideways scrolling at 320 pixels`, async ({ host, signIn }) => {
      const code = await openedBirth(host.url);
      const page = await signIn(personIn(role, agency).username, { viewport: { width: 320, height: 640 } });
      await page.goto(path(code));
      await untilShown(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test('speaks Vietnamese, says so, and switches to English and back', async ({ signIn }) => {
    const page = await signIn(personIn('receptionClerk', 'H99.50.01.01').username);
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bàn làm việc');
    await page.getByRole('button', { name: 'Eng' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Bàn làm việc');
  });
});
