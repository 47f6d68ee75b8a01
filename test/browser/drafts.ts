import { expect, type Locator, type Page } from '@playwright/test';
import { openedDraft } from './dossiers.ts';
import { designer } from './words.ts';

/** As much of a document as these tests look at. */
export interface Told {
  readonly head: { readonly id: string };
  readonly flow: {
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: string;
      readonly title: { readonly vi: string };
      readonly within?: string;
      readonly performer?: { readonly role: string };
    }[];
    readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  };
  readonly limits: readonly {
    readonly covers: 'all' | { readonly nodes: readonly string[] };
    readonly ground?: { readonly vi: string };
  }[];
  readonly scenarios: readonly { readonly title: { readonly vi: string } }[];
}

interface HeldDraft {
  readonly document: Told;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly at?: string;
    readonly text: { readonly vi: { readonly what: string; readonly why: string; readonly cure: string } };
  }[];
}

/** A draft on its author's screen, and what the host holds of it. */
export class DraftScreen {
  readonly page: Page;
  readonly code: string;

  constructor(page: Page, code: string) {
    this.page = page;
    this.code = code;
  }

  /** Opens the draft, which is made of the first version where there is none, once it has been checked there. */
  static async open(page: Page, host: { url: string }, code: string): Promise<DraftScreen> {
    await openedDraft(host.url, code);
    const screen = new DraftScreen(page, code);
    await screen.load();
    return screen;
  }

  async load(): Promise<void> {
    await this.page.goto(`/procedures/${this.code}/draft`);
    await this.page.locator('.mc-total').first().waitFor();
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: designer.panel.label });
  }

  get paper(): Locator {
    return this.page.getByRole('region', { name: designer.canvas.label, exact: true });
  }

  get cards(): Locator {
    return this.paper.locator('.react-flow__node');
  }

  get lines(): Locator {
    return this.paper.locator('.react-flow__edge');
  }

  card(id: string): Locator {
    return this.paper.locator(`.react-flow__node[data-id="${id}"]`);
  }

  /** Goes to a place by the command palette; its properties open. */
  async goTo(title: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    await expect(this.panel.getByLabel(designer.panel.titleVi)).toHaveValue(title);
  }

  async enter(room: keyof typeof designer.rooms.names): Promise<void> {
    await this.page.getByRole('tab', { name: designer.rooms.names[room] }).click();
  }

  async held(): Promise<HeldDraft> {
    const answer = await this.page.request.get(`/api/procedures/${this.code}/draft`);
    expect(answer.status()).toBe(200);
    return (await answer.json()) as HeldDraft;
  }

  /** The document as the host holds it, to the byte. */
  async bytes(): Promise<string> {
    return JSON.stringify((await this.held()).document);
  }
}

/** Every id once, and no edge that leads from or to nowhere. */
export function expectWhole({ flow: { nodes, edges } }: Told): void {
  const ids = nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  const places = new Set(ids);
  expect(edges.filter(({ from, to }) => !places.has(from) || !places.has(to))).toEqual([]);
}
