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
    // Behind its words a button says the key that presses it; another's words may contain those of this one.
    const words = action.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const name = new RegExp(`^${words}\\s*\\d?$`);
    await this.panel(dossier).getByRole('button', { name }).click();
    if (reason !== undefined) {
      const dialog = this.#page.getByRole('dialog', { name: action });
      await dialog.getByLabel(web.dossier.reason).fill(reason);
      await dialog.getByRole('button', { name: web.dossier.confirm }).click();
    }
    await expect(this.row(dossier, step), 'what was done leaves the list').toHaveCount(0);
  }
}

/** Whoever hands in at the desk. */
export interface Applicant {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** Opens the form of a procedure, found by a part of its name, and says who hands in; the rest is the procedure's own. */
async function beginReceiving(
  page: Page,
  procedure: { find: string; button: string | RegExp },
  applicant: Applicant,
): Promise<void> {
  await page.getByRole('link', { name: web.desk.receive }).click();
  await page.getByLabel(web.receive.choose).fill(procedure.find);
  await page.getByRole('button', { name: procedure.button }).click();

  await page.getByLabel(web.receive.name).fill(applicant.name);
  await page.getByLabel(web.receive.idNumber).fill(applicant.idNumber);
  await page.getByLabel(web.receive.phone).fill(applicant.phone);
}

/** Hands in what has been typed. Answers the code of the dossier. */
async function handIn(page: Page): Promise<string> {
  await page.getByRole('button', { name: web.receive.submit }).click();
  await page.waitForURL(/\/dossiers\/[^/]+/);
  return decodeURIComponent(new URL(page.url()).pathname.split('/')[2]!);
}

/** A dossier of a procedure without a form and without papers. */
export async function receivePlain(page: Page, procedure: string, applicant: Applicant): Promise<string> {
  await beginReceiving(page, { find: procedure, button: new RegExp(`^${procedure}`) }, applicant);
  return handIn(page);
}

/** What a reception clerk types to receive the registration of a birth; everything else may stay empty. */
export async function receiveBirth(page: Page, child: string): Promise<string> {
  await beginReceiving(
    page,
    { find: 'khai sinh', button: /^Đăng ký khai sinh, đăng ký thường trú, cấp thẻ/ },
    { name: 'Lê Thị Hạnh', idNumber: '099195000123', phone: '0990000123' },
  );

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
  return handIn(page);
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
