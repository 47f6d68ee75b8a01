import { expect, type Locator, type Page } from '@playwright/test';

/** A step as an author describes it in the panel. */
export interface NewStep {
  readonly title: { readonly vi: string; readonly en: string };
  readonly role: string;
  readonly agency: string;
  /** The limit whose rest the step may use. */
  readonly restOf: string;
}

/** An author at the drawing of a procedure, by the words on the screen. */
export class Drawing {
  readonly #page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.panel = page.getByRole('complementary', { name: 'Thuộc tính' });
  }

  node(title: string): Locator {
    return this.#page.getByRole('group', { name: new RegExp(`^${title}`) });
  }

  /** Finds a node by its name; the view goes there and its properties open. */
  async open(title: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Tìm trong bản vẽ' }).click();
    const search = this.#page.getByRole('search');
    await search.getByRole('textbox').fill(title);
    await search.getByRole('textbox').press('Enter');
    await expect(this.panel.getByLabel('Tên (tiếng Việt)')).toHaveValue(title);
    await search.getByRole('button', { name: 'Đóng' }).click();
  }

  /** Opens one of the ways that leave a node, by the words on its button. */
  async openWay(from: string, label: string): Promise<void> {
    await this.open(from);
    await this.panel.getByRole('button', { name: new RegExp(`^${label}`) }).click();
    await expect(this.panel.getByLabel('Chữ trên nút (tiếng Việt)')).toHaveValue(label);
  }

  /** Draws a step on the way from one node to the next: the way now leads to it, and from it to where it led. */
  async insertStep(
    way: { from: string; label: string; to: string },
    step: NewStep,
    onward: string,
  ): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#page.getByRole('button', { name: 'Thêm bước' }).click();
    await this.#describe(step);
    await this.panel.getByRole('button', { name: 'Nối tới…' }).click();
    await this.panel.getByLabel('Nối tới…').fill(way.to);
    await this.panel.getByLabel('Nối tới…').press('Enter');

    await this.openWay(step.title.vi, `Chuyển: ${way.to}`);
    await this.#type('Chữ trên nút (tiếng Việt)', onward);
    await this.#type('Chữ trên nút (tiếng Anh)', onward);

    await this.openWay(way.from, way.label);
    await this.panel.getByLabel('Đến', { exact: true }).selectOption({ label: step.title.vi });
  }

  async #describe({ title, role, agency, restOf }: NewStep): Promise<void> {
    await this.#type('Tên (tiếng Việt)', title.vi);
    await this.#type('Tên (tiếng Anh)', title.en);
    await this.panel.getByLabel('Vai trò').selectOption({ label: role });
    await this.panel.getByLabel('Xác định cơ quan').selectOption({ label: agency });
    await this.panel.getByText('Phần còn lại', { exact: true }).click();
    await this.panel.getByRole('combobox', { name: 'Thời hạn' }).selectOption({ label: restOf });
    await this.panel.getByLabel('Trạng thái hồ sơ quốc gia').selectOption({ label: '4. Đang xử lý' });
  }

  async #type(field: string, text: string): Promise<void> {
    await this.panel.getByLabel(field).fill(text);
    await this.panel.getByLabel(field).press('Enter');
  }
}
