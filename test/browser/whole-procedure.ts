import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './hands.ts';
import { designer, web } from './words.ts';

const { panel, outcomes, marks, statuses } = designer;

/** What stands on the paper that a new procedure begins with. */
export const receiving = 'Tiếp nhận, kiểm tra hồ sơ';
const returned = 'Đã trả kết quả';

interface Step {
  readonly title: string;
  readonly role: string;
  /** Working days; left out, the publication says nothing of its time. */
  readonly days?: string;
  readonly status: 4 | 9;
  readonly agency: string;
}

export const steps = {
  appraise: {
    title: 'Thẩm định hồ sơ',
    role: 'Chuyên viên thụ lý',
    days: '2',
    status: 4,
    agency: panel.agencyWays.competent,
  },
  sign: {
    title: 'Ký giấy xác nhận',
    role: 'Lãnh đạo cơ quan',
    days: '1',
    status: 4,
    agency: panel.agencyWays.competent,
  },
  handOver: {
    title: 'Trao kết quả tại quầy',
    role: 'Cán bộ trả kết quả',
    status: 9,
    agency: panel.agencyWays.receiving,
  },
} satisfies Record<string, Step>;

export const refused = 'Từ chối xác nhận';

interface Way {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly marks?: readonly (keyof typeof marks)[];
  readonly reason?: true;
}

/** In the order in which the buttons stand before the clerk. */
export const ways = {
  submit: {
    from: steps.appraise.title,
    to: steps.sign.title,
    label: 'Trình ký',
    marks: ['drafted'],
  },
  approve: {
    from: steps.sign.title,
    to: steps.handOver.title,
    label: 'Ký số',
    marks: ['approved', 'signed', 'issued'],
  },
  sendBack: {
    from: steps.sign.title,
    to: steps.appraise.title,
    label: 'Yêu cầu thẩm định lại',
    reason: true,
  },
  refuse: {
    from: steps.sign.title,
    to: refused,
    label: 'Ký văn bản từ chối',
    marks: ['approved', 'signed', 'issued', 'deliveredElectronically'],
    reason: true,
  },
  handOver: {
    from: steps.handOver.title,
    to: returned,
    label: 'Trao kết quả',
    marks: ['delivered'],
  },
} satisfies Record<string, Way>;

/** Draws a whole procedure on empty paper; nothing is done but by the hands. */
export class WholeProcedure {
  readonly #page: Page;
  readonly #hands: Hands;
  readonly #panel: Locator;

  constructor(page: Page, hands: Hands) {
    this.#page = page;
    this.#hands = hands;
    this.#panel = page.getByRole('complementary', { name: panel.label });
  }

  /** From the list of procedures to empty paper. */
  async begin(title: string): Promise<void> {
    await this.#hands.press(this.#page.getByRole('link', { name: web.place.design }));
    await this.#hands.press(this.#page.getByRole('link', { name: web.library.new }));
    const name = this.#page.getByRole('textbox', { name: web.library.nameVi });
    await expect(name).toBeVisible();
    await expect(this.#page.getByRole('radio', { name: web.library.from.empty })).toBeChecked();
    await this.#hands.fill(
      this.#page.getByRole('textbox', { name: web.library.fieldVi, exact: true }),
      'Cư trú',
    );
    await this.#hands.write(name, title);
    await expect(this.#page).toHaveURL(/\/procedures\/[^/]+\/draft$/);
    await expect(this.#card(receiving)).toBeVisible();
  }

  async draw(): Promise<void> {
    for (const step of Object.values<Step>(steps)) {
      await this.#hands.add(designer.kinds.step);
      await this.#describe(step);
    }
    await this.#hands.add(designer.kinds.end);
    await this.#name(refused);
    await this.#hands.choose(this.#panel.getByLabel(panel.outcome), outcomes.refused);

    await this.#openWay(receiving, 'Tiếp nhận');
    await this.#hands.choose(this.#panel.getByLabel(panel.to, { exact: true }), steps.appraise.title);
    for (const way of Object.values<Way>(ways)) await this.#drawWay(way);
  }

  /** Who decides: the People's Committee of where the dossier is received. */
  async sayWhoDecides(): Promise<void> {
    await this.#enter(designer.rooms.names.papers);
    const where = this.#page.getByRole('region', { name: designer.papers.sections.where });
    await this.#hands.choose(where.getByLabel(panel.agencyBy), panel.agencyWays.relation);
    await this.#hands.choose(
      where.getByLabel(panel.relation, { exact: true }),
      'Ủy ban nhân dân cấp xã của địa bàn',
    );
    await this.#enter(designer.rooms.names.drawing);
  }

  /** The promise of the publication: from the receipt of a valid dossier until the result is issued. */
  async promise(days: string): Promise<void> {
    const { clocks } = designer;
    await this.#enter(designer.rooms.names.clocks);
    const limits = this.#page.getByRole('region', { name: clocks.sections.limits });
    const fresh = limits.getByRole('group', { name: clocks.addLimit });
    await this.#hands.pick(fresh.getByRole('radio', { name: clocks.limitOf.whole }));
    await this.#hands.write(fresh.getByRole('spinbutton', { name: clocks.newAmount }), days);
    await this.#hands.press(fresh.getByRole('button', { name: clocks.addLimit }));
    const limit = limits.getByRole('group', { name: clocks.limitNames.whole });
    await expect(limit.getByRole('checkbox', { name: clocks.promise })).toBeChecked();
    await this.#enter(designer.rooms.names.drawing);
  }

  /** Nothing stands against its publication any more, and the host has it. */
  async isSaved(): Promise<void> {
    await expect(this.#page.getByRole('button', { name: web.chain.submit })).toBeEnabled();
    await this.#page.keyboard.press('Control+s');
    await expect(this.#page.getByText(new RegExp(`^${web.draft.savedAt.split('{{')[0]}`))).toBeVisible();
    const problems = this.#page.getByRole('region', { name: designer.problems.title });
    for (const gravity of ['error', 'warning'] as const)
      await expect(problems.getByText(designer.problems[gravity], { exact: true })).toHaveCount(0);
  }

  /** Nobody has said how long the reception takes: the checker's own offer is taken up. */
  async mendReception(): Promise<void> {
    const problems = this.#page.getByRole('region', { name: designer.problems.title });
    await this.#hands.press(problems.getByRole('button', { name: designer.problems.title }));
    await this.#hands.press(problems.getByRole('button', { name: designer.mends.durationNotStated }));
  }

  async #describe({ title, role, days, status, agency }: Step): Promise<void> {
    await this.#name(title);
    await this.#hands.choose(this.#panel.getByLabel(panel.role), role);
    await this.#hands.choose(this.#panel.getByLabel(panel.agencyBy), agency);
    const way = days === undefined ? panel.timeWays.notStated : panel.timeWays.rows;
    await this.#hands.pick(this.#panel.getByRole('radio', { name: way }));
    if (days !== undefined)
      await this.#hands.write(this.#panel.getByRole('spinbutton', { name: panel.amount }), days);
    await this.#hands.choose(this.#panel.getByLabel(panel.status), `${status}. ${statuses[status]}`);
  }

  async #name(title: string): Promise<void> {
    await this.#hands.write(this.#panel.getByLabel(panel.titleVi), title);
    await this.#hands.write(this.#panel.getByLabel(panel.titleEn), title);
    await expect(this.#card(title)).toHaveCount(1);
  }

  async #drawWay(way: Way): Promise<void> {
    const first = designer.newTitles[way.to === steps.appraise.title ? 'returning' : 'action'](way.to);
    await this.#hands.connect(way.from, way.to);
    await this.#openWay(way.from, first);
    await this.#hands.write(this.#panel.getByLabel(panel.labelVi), way.label);
    await this.#hands.write(this.#panel.getByLabel(panel.labelEn), way.label);
    if (way.reason) await this.#hands.tick(this.#panel.getByRole('checkbox', { name: panel.demandsReason }));
    if (way.marks === undefined) return;
    await this.#hands.press(this.#panel.getByText(panel.marks, { exact: true }));
    for (const mark of way.marks)
      await this.#hands.tick(this.#panel.getByRole('checkbox', { name: marks[mark], exact: true }));
  }

  async #openWay(from: string, label: string): Promise<void> {
    await this.#hands.open(from);
    await this.#hands.press(this.#panel.getByRole('button', { name: new RegExp(`^${label}`) }));
    await expect(this.#panel.getByLabel(panel.labelVi)).toHaveValue(label);
  }

  /** The sides of the procedure are tabs: a mouse clicks one, the keyboard finds it in the command palette. */
  async #enter(room: string): Promise<void> {
    await this.#hands.enter(room);
    await expect(this.#page.getByRole('tab', { name: room, selected: true })).toBeVisible();
  }

  #card(title: string): Locator {
    return this.#page.getByRole('group', { name: new RegExp(`^${title}`) });
  }
}

/** As much of a procedure as the API tells that says what it means; where the cards lie and their ids do not. */
interface Told {
  readonly head: { readonly competentAgency: unknown };
  readonly flow: {
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: string;
      readonly title: { readonly vi: string };
      readonly performer?: unknown;
      readonly duration?: unknown;
      readonly status?: number;
      readonly outcome?: string;
    }[];
    readonly edges: readonly {
      readonly from: string;
      readonly to: string;
      readonly label?: { readonly vi: string };
      readonly marks: readonly string[];
      readonly returns: boolean;
      readonly demands?: { readonly reason: boolean };
    }[];
  };
  readonly milestones: readonly { readonly id: string; readonly on: unknown }[];
  readonly limits: readonly {
    readonly promise: boolean;
    readonly amount: unknown;
    readonly starts: string;
    readonly ends: string;
    readonly covers: unknown;
  }[];
}

/** What a procedure means, told by names: two drawings of the same are equal in it. */
export function meaningOf({ head, flow, milestones, limits }: Told) {
  const titleOf = (id: string) => flow.nodes.find((node) => node.id === id)?.title.vi;
  const momentOf = (id: string) => milestones.find((milestone) => milestone.id === id)?.on;
  return {
    competentAgency: head.competentAgency,
    nodes: flow.nodes.map(({ kind, title, performer, duration, status, outcome }) =>
      told({ kind, title: title.vi, performer, duration, status, outcome }),
    ),
    ways: flow.edges.map(({ from, to, label, marks: marked, returns, demands }) =>
      told({
        from: titleOf(from),
        to: titleOf(to),
        label: label?.vi,
        marks: marked,
        returns,
        reason: demands?.reason === true,
      }),
    ),
    limits: limits.map(({ promise, amount, starts, ends, covers }) => ({
      promise,
      amount,
      starts: momentOf(starts),
      ends: momentOf(ends),
      covers,
    })),
  };
}

/** Without what is not said. */
function told(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

const receivingDesk = { is: 'receiving' };
const competent = { is: 'competent' };
const days = (value: number) => ({ rows: [{ value, unit: 'WORKING_DAY' }] });
const notStated = { notStated: true };
const accepting = { label: 'Tiếp nhận', marks: ['accepted'], returns: false, reason: false };
const declining = { label: 'Từ chối tiếp nhận', marks: ['notAccepted'], returns: false, reason: true };

/** The procedure that both drawings are to be. */
export const expectedMeaning = {
  competentAgency: { relation: 'peoplesCommitteeOf', of: 'receiving' },
  nodes: [
    { kind: 'start', title: 'Nộp hồ sơ' },
    {
      kind: 'step',
      title: receiving,
      performer: { role: 'receptionClerk', agency: receivingDesk },
      duration: notStated,
      status: 1,
    },
    { kind: 'end', title: returned, outcome: 'granted', status: 10 },
    { kind: 'end', title: 'Không tiếp nhận', outcome: 'notAccepted', status: 3 },
    {
      kind: 'step',
      title: steps.appraise.title,
      performer: { role: 'specialist', agency: competent },
      duration: days(2),
      status: 4,
    },
    {
      kind: 'step',
      title: steps.sign.title,
      performer: { role: 'agencyLeader', agency: competent },
      duration: days(1),
      status: 4,
    },
    {
      kind: 'step',
      title: steps.handOver.title,
      performer: { role: 'resultClerk', agency: receivingDesk },
      duration: notStated,
      status: 9,
    },
    { kind: 'end', title: refused, outcome: 'refused' },
  ],
  ways: [
    { from: 'Nộp hồ sơ', to: receiving, marks: [], returns: false, reason: false },
    { from: receiving, to: steps.appraise.title, ...accepting },
    { from: receiving, to: 'Không tiếp nhận', ...declining },
    ...Object.values<Way>(ways).map(({ from, to, label, marks: marked = [], reason = false }) => ({
      from,
      to,
      label,
      marks: marked,
      returns: label === ways.sendBack.label,
      reason,
    })),
  ],
  limits: [
    {
      promise: true,
      amount: [{ value: 5, unit: 'WORKING_DAY' }],
      starts: { kind: 'marked', mark: 'accepted' },
      ends: { kind: 'marked', mark: 'issued' },
      covers: 'all',
    },
  ],
};
