import { personIn } from '../harness/accounts.mjs';
import { openedBirth } from './dossiers.ts';
import { expect, test } from './house.ts';
import { fill, web } from './words.ts';

const { calendar: words } = web;

/** The next working day in Vietnam, `yyyy-MM-dd`: what is opened today is due after it. */
function nextWorkingDay(): string {
  const day = new Date(Date.now() + 7 * 3_600_000 + 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

// A day that is closed moves the dates of every other test.
test.use({ apart: true });

test('an operator closes the province for a day by keyboard, sees whom it moves, and only then saves', async ({
  host,
  signIn,
}) => {
  await openedBirth(host.url, 'Trẻ Ngày Bão');
  const page = await signIn(personIn('systemOperator', 'H99.01').username);
  const date = nextWorkingDay();
  await page.goto(`/calendars?calendar=h99&year=${date.slice(0, 4)}`);
  const [year, month, day] = date.split('-');
  const cell = page.getByRole('button', { name: new RegExp(`^[^,]+, ${day}/${month}/${year},`) });
  await cell.waitFor();

  // One stop of the tab key for the whole year; arrows walk to the day, Enter leads to its fields.
  await page.locator('[data-owns-keys] button[tabindex="0"]').focus();
  for (let n = 0; n < 20 && (await cell.getAttribute('aria-pressed')) !== 'true'; n += 1)
    await page.keyboard.press('ArrowRight');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(words.day.kind)).toBeFocused();
  await page.getByLabel(words.day.kind).selectOption('HOLIDAY');
  await page.getByLabel(words.day.name).fill('Nghỉ phòng chống bão');
  await page.getByLabel(words.day.notice).fill('2101/QĐ-UBND');
  await expect(cell).toHaveAttribute('data-kind', 'HOLIDAY');

  await page.getByRole('button', { name: words.impact.see }).click();
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: words.impact.save });
  await save.waitFor();
  await expect(dialog.getByRole('region', { name: words.impact.byAgency })).toBeVisible();
  await save.click();
  // Nothing is saved unread and without a reason.
  await expect(dialog.getByText(web.form.required)).toHaveCount(2);
  await dialog.getByLabel(words.impact.reason).fill('Bão số 14');
  await dialog.getByLabel(words.impact.seen).check();
  await save.click();
  await expect(page.getByText(fill(words.progress.done, { version: '2' }))).toBeVisible({ timeout: 60_000 });
  await expect(cell).toHaveAttribute('data-own', 'true');
});

test('a reviewer reads a calendar and cannot change it', async ({ signIn }) => {
  const page = await signIn(personIn('reviewer', 'H99.05').username);
  await page.goto('/calendars?calendar=vn_public&year=2026');
  const makeUp = page.getByRole('button', { name: /^thứ Bảy, 22\/08\/2026, Làm bù/ });
  await expect(makeUp).toContainText(words.short.MAKEUP_WORKDAY);
  await makeUp.click();
  await expect(page.getByText(words.readOnly)).toBeVisible();
  await expect(page.getByLabel(words.day.kind)).toHaveCount(0);
  await expect(page.getByRole('button', { name: words.ics.import })).toHaveCount(0);
});
