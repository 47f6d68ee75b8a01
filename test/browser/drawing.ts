import { expect, type Locator, type Page } from '@playwright/test';
import { designer } from './words.ts';

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
    this.panel = page.getByRole('complementary', { name: designer.panel.label });
  }

  node(title: string): Locator {
    return this.#page.getByRole('group', { name: new RegExp(`^${title}`) });
  }

  /** Finds a node by its name; the view goes there and its properties open. */
  async open(title: string): Promise<void> {
    await this.#page.getByRole('button', { name: designer.toolbar.find }).click();
    const search = this.#page.getByRole('search');
    await search.getByRole('textbox').fill(title);
    await search.getByRole('textbox').press('Enter');
    await expect(this.panel.getByLabel(designer.panel.titleVi)).toHaveValue(title);
    await search.getByRole('button', { name: designer.find.close }).click();
  }

  /** Opens one of the ways that leave a node, by the words on its button. */
  async openWay(from: string, label: string): Promise<void> {
    await this.open(from);
    await this.panel.getByRole('button', { name: new RegExp(`^${label}`) }).click();
    await expect(this.panel.getByLabel(designer.panel.labelVi)).toHaveValue(label);
  }

  /** Draws a step on the way from one node to the next: the way now leads to it, and from it to where it led. */
  async insertStep(
    way: { from: string; label: string; to: string },
    step: NewStep,
    onward: string,
  ): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#page.getByRole('button', { name: designer.palette.add(designer.kinds.step) }).click();
    await this.#describe(step);
    await this.panel.getByRole('button', { name: designer.panel.connectTo }).click();
    await this.panel.getByLabel(designer.panel.connectTo).fill(way.to);
    await this.panel.getByLabel(designer.panel.connectTo).press('Enter');

    await this.openWay(step.title.vi, designer.newTitles.action(way.to));
    await this.#type(designer.panel.labelVi, onward);
    await this.#type(designer.panel.labelEn, onward);

    await this.openWay(way.from, way.label);
    await this.panel.getByLabel(designer.panel.to, { exact: true }).selectOption({ label: step.title.vi });
  }

  async #describe({ title, role, agency, restOf }: NewStep): Promise<void> {
    await this.#type(designer.panel.titleVi, title.vi);
    await this.#type(designer.panel.titleEn, title.en);
    await this.panel.getByLabel(designer.panel.role).selectOption({ label: role });
    await this.panel.getByLabel(designer.panel.agencyBy).selectOption({ label: agency });
    await this.panel.getByText(designer.panel.timeWays.restOf, { exact: true }).click();
    await this.panel.getByRole('combobox', { name: designer.panel.limit }).selectOption({ label: restOf });
    await this.panel.getByLabel(designer.panel.status).selectOption({ label: `4. ${designer.statuses[4]}` });
  }

  async #type(field: string, text: string): Promise<void> {
    await this.panel.getByLabel(field).fill(text);
    await this.panel.getByLabel(field).press('Enter');
  }
}
