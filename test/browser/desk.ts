import { expect, type Locator, type Page } from '@playwright/test';
import { fill, web } from './words.ts';

/** A clerk at their desk: what a person sees and does there, by the words on the screen. */
export class Desk {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #list(): Locator {
    return this.#page.getByRole('grid', { name: web.desk.list });
  }

  /** The line of one dossier at one step. */
  row(dossier: string, step: string): Locator {
    return this.#list.getByRole('row').filter({ hasText: dossier }).filter({ hasText: step });
  }

  panel(dossier: string): Locator {
    return this.#page.getByRole('complementary', { name: fill(web.dossier.title, { code: dossier }) });
  }

  /** Opens the dossier from the work list, presses the button, gives the reason where one is demanded. */
  async act(dossier: string, step: string, action: string, reason?: string): Promise<void> {
    await this.#page.goto('/');
    await this.row(dossier, step).click();
    await this.panel(dossier).getByRole('button', { name: action }).click();
    if (reason !== undefined) {
      const dialog = this.#page.getByRole('dialog', { name: action });
      await dialog.getByLabel(web.dossier.reason).fill(reason);
      await dialog.getByRole('button', { name: web.dossier.confirm }).click();
    }
    await expect(this.row(dossier, step), 'what was done leaves the list').toHaveCount(0);
  }
}

/** What a reception clerk types to receive the registration of a birth; everything else may stay empty. */
export async function receiveBirth(page: Page, child: string): Promise<string> {
  await page.getByRole('link', { name: web.desk.receive }).click();
  await page.getByLabel(web.receive.choose).fill('khai sinh');
  await page.getByRole('button', { name: /^Đăng ký khai sinh, đăng ký thường trú, cấp thẻ/ }).click();

  await page.getByLabel(web.receive.name).fill('Lê Thị Hạnh');
  await page.getByLabel(web.receive.idNumber).fill('099195000123');
  await page.getByLabel(web.receive.phone).fill('0990000123');

  await page.getByLabel('Họ, chữ đệm, tên của trẻ').fill(child);
  await choose(page, 'Giới tính', 'Nữ');
  await page.getByLabel('Ngày sinh').fill('05/08/2026');
  await page.getByLabel('Nơi sinh').fill('Bệnh viện đa khoa tỉnh Sao Mai');
  await choose(page, 'Ủy ban nhân dân cấp xã đăng ký khai sinh', /Hừng Đông/);
  await page.getByLabel('Họ, chữ đệm, tên mẹ').fill('Lê Thị Hạnh');
  await choose(page, 'Quan hệ của người yêu cầu với trẻ', 'Mẹ');
  await choose(page, 'Xã, phường đăng ký thường trú', /Hừng Đông/);

  await page.getByRole('checkbox', { name: /Tờ khai điện tử/ }).check();
  await page.getByRole('checkbox', { name: /Dữ liệu điện tử có ký số/ }).check();
  await page.getByRole('button', { name: web.receive.submit }).click();
  await page.waitForURL(/\/dossiers\/[^/]+/);
  return decodeURIComponent(new URL(page.url()).pathname.split('/')[2]!);
}

/** Chooses from a list that opens below its field. */
async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page
    .getByRole('combobox', { name: field })
    .or(page.getByRole('textbox', { name: field }))
    .first()
    .click();
  await page
    .getByRole('option', { name: option, exact: typeof option === 'string' })
    .first()
    .click();
}
