import { demoPassword, personIn } from '../harness/accounts.mjs';
import { Desk } from './desk.ts';
import { openedBirth } from './dossiers.ts';
import { expect, test } from './house.ts';
import { web } from './words.ts';

test('a clerk acts on a dossier without touching the mouse, in three key presses from the list', async ({
  host,
  signIn,
}) => {
  const code = await openedBirth(host.url, 'Lê Bàn Phím');
  const page = await signIn(personIn('receptionClerk', 'H99.50.01.01').username);
  const desk = new Desk(page);
  const row = desk.row(code, 'Tiếp nhận');
  await row.waitFor();

  // Walk down the list as far as it takes: what counts begins at the row.
  for (let i = 0; i < 60 && !(await row.evaluate((element) => element === document.activeElement)); i += 1) {
    await page.keyboard.press('j');
  }
  await expect(row).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(desk.panel(code)).toBeVisible();
  await expect(desk.panel(code).getByRole('button', { name: 'Tiếp nhận' })).toBeVisible();
  await page.keyboard.press('1');

  await expect(row).toHaveCount(0);
});

test('a person signs in, moves through the places and signs out by keyboard alone', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await page.getByLabel(web.signIn.username).focus();
  await page.keyboard.type(personIn('receptionClerk', 'H99.50.01.01').username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: web.desk.title })).toBeVisible();

  await page.reload();
  await page.getByRole('heading', { name: web.desk.title }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: web.app.skip })).toBeFocused();
});
