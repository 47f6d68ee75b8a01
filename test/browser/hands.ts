import { expect, type Locator, type Page } from '@playwright/test';
import { designer } from './words.ts';

/** The two ways of working at a screen: what an author does is the same, how the hands do it is not. */
export interface Hands {
  /** Presses a button, follows a link, unfolds a part. */
  press(what: Locator): Promise<void>;
  /** Writes into a field in place of what stood there. */
  fill(field: Locator, text: string): Promise<void>;
  /** The same, and confirms it with Enter. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses from a list by the words of the choice. */
  choose(list: Locator, words: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** Picks one of several choices side by side. */
  pick(radio: Locator): Promise<void>;
  /** Puts something new on the paper, connected to nothing; its properties open. */
  add(kind: string): Promise<void>;
  /** Selects a place of the drawing; its properties open. */
  open(title: string): Promise<void>;
  connect(from: string, to: string): Promise<void>;
  /** Goes to another side of the procedure. */
  enter(room: string): Promise<void>;
}

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: designer.panel.label });

/** The properties shown are those of this place. */
const isOpen = (page: Page, title: string): Promise<void> =>
  expect(panelOf(page).getByLabel(designer.panel.titleVi)).toHaveValue(title);

/** A mouse that clicks and drags; the keyboard only writes. */
export class MouseHands implements Hands {
  readonly #page: Page;
  #added = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  press(what: Locator): Promise<void> {
    return what.click();
  }

  async fill(field: Locator, text: string): Promise<void> {
    await field.click({ clickCount: 3 });
    await this.#page.keyboard.type(text);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.fill(field, text);
    await this.#page.keyboard.press('Enter');
  }

  async choose(list: Locator, words: string): Promise<void> {
    await list.selectOption({ label: words });
  }

  tick(box: Locator): Promise<void> {
    return box.check();
  }

  pick(radio: Locator): Promise<void> {
    return radio.check();
  }

  /** Carries it from the palette to a free place at the foot of the paper. */
  async add(kind: string): Promise<void> {
    const paper = this.#page.getByRole('region', { name: designer.canvas.label });
    const box = (await paper.boundingBox())!;
    const x = box.width * (0.14 + 0.26 * this.#added);
    this.#added += 1;
    // The paper may still be coming to rest where it shows all that is drawn.
    await paper.locator('.react-flow__node').first().click({ trial: true });
    await this.#page
      .getByRole('button', { name: designer.palette.add(kind) })
      .dragTo(paper, { targetPosition: { x, y: box.height * 0.78 } });
  }

  async open(title: string): Promise<void> {
    await this.#card(title).click({ position: { x: 60, y: 30 } });
    await isOpen(this.#page, title);
  }

  /** Draws a line from the edge of one card and lets go of it over the other. */
  async connect(from: string, to: string): Promise<void> {
    await this.#card(from).hover();
    const start = await middleOf(this.#card(from).locator('.react-flow__handle.source'));
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    const end = await middleOf(this.#card(to));
    await this.#page.mouse.move(end.x, end.y, { steps: 12 });
    await this.#page.mouse.up();
  }

  enter(room: string): Promise<void> {
    return this.#page.getByRole('tab', { name: room }).click();
  }

  #card(title: string): Locator {
    return this.#page.getByRole('group', { name: new RegExp(`^${title}`) });
  }
}

async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Somebody without a mouse: Tab, arrows, Enter, Space, shortcuts, and nothing else. */
export class KeyboardHands implements Hands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(what: Locator): Promise<void> {
    await this.#walkTo(what);
    await this.#key('Enter');
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.#walkTo(field);
    await this.#key('Control+a');
    await this.#page.keyboard.type(text);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.fill(field, text);
    await this.#key('Enter');
  }

  async choose(list: Locator, words: string): Promise<void> {
    await this.#walkTo(list);
    const chosen = (): Promise<readonly [now: string, way: string]> =>
      list.evaluate((element, wanted) => {
        const { selectedIndex, options } = element as HTMLSelectElement;
        const at = [...options].findIndex((option) => option.label === wanted);
        return [options[selectedIndex]?.label ?? '', at > selectedIndex ? 'ArrowDown' : 'ArrowUp'] as const;
      }, words);
    for (let i = 0; i < 100; i += 1) {
      const [now, way] = await chosen();
      if (now === words) return;
      await this.#key(way);
    }
    throw new Error(`No choice "${words}"`);
  }

  async tick(box: Locator): Promise<void> {
    await this.#walkTo(box);
    if (!(await box.isChecked())) await this.#key('Space');
    await expect(box).toBeChecked();
  }

  /** Tab leads to the group, arrows to the choice. */
  async pick(radio: Locator): Promise<void> {
    await this.#walkTo(radio, 'its group');
    for (let i = 0; i < 10 && !(await radio.evaluate((one) => one === document.activeElement)); i += 1)
      await this.#key('ArrowDown');
    if (!(await radio.isChecked())) await this.#key('Space');
    await expect(radio).toBeChecked();
  }

  /** By the command palette, with nothing selected that it would be connected to. */
  async add(kind: string): Promise<void> {
    await this.#key('Escape');
    await this.#key('Escape');
    await expect(panelOf(this.#page).getByText(designer.panel.document, { exact: true })).toBeVisible();
    await this.#command(designer.palette.add(kind));
  }

  async open(title: string): Promise<void> {
    await this.#command(title);
    await isOpen(this.#page, title);
  }

  async connect(from: string, to: string): Promise<void> {
    await this.open(from);
    await this.press(panelOf(this.#page).getByRole('button', { name: designer.panel.connectTo }));
    await expect(this.#page.getByRole('textbox', { name: designer.panel.connectTo })).toBeFocused();
    await this.#page.keyboard.type(to);
    await this.#key('Enter');
  }

  enter(room: string): Promise<void> {
    return this.#command(designer.commands.enter(room));
  }

  async #command(words: string): Promise<void> {
    await this.#key('Control+k');
    const found = this.#page.getByRole('dialog', { name: designer.commands.palette });
    await expect(found.getByRole('combobox')).toBeFocused();
    await this.#page.keyboard.type(words);
    await expect(found.getByRole('option', { selected: true })).toContainText(words);
    await this.#key('Enter');
    await expect(found).toBeHidden();
  }

  /** Tab, or Shift+Tab where it lies behind, until it has the focus, or another choice of its group has. */
  async #walkTo(target: Locator, until: 'itself' | 'its group' = 'itself'): Promise<void> {
    for (let i = 0; i < 400; i += 1) {
      const way = await target.evaluate((element, wanted) => {
        const at = document.activeElement ?? document.body;
        const name = element.getAttribute('name');
        if (at === element || (wanted === 'its group' && at.getAttribute('name') === name)) return '';
        const behind = at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
        return behind === 0 ? 'Tab' : 'Shift+Tab';
      }, until);
      if (way === '') return;
      await this.#key(way);
    }
    throw new Error(`The keyboard does not reach ${target.toString()}`);
  }

  #key(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }
}
