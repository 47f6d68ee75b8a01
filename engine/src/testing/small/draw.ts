import type { Amount } from '../../document/amount.ts';
import type { Condition } from '../../document/condition.ts';
import type { ProcedureDocument, ProcedureDocumentInput } from '../../document/procedure-document.ts';
import {
  agency,
  asked,
  branchEnd,
  consultation,
  decision,
  edge,
  end,
  fact,
  finished,
  group,
  limit,
  milestone,
  parallel,
  pauseRule,
  post,
  procedure,
  received,
  step,
  text,
  uncounted,
  wait,
  workingDays,
} from '../procedures.ts';
import { days, ruleIds, type Block, type By, type Plan } from './blocks.ts';

type Node = ProcedureDocumentInput['flow']['nodes'][number];
type Edge = ProcedureDocumentInput['flow']['edges'][number];
type Fact = NonNullable<ProcedureDocumentInput['facts']>[number];
type Milestone = NonNullable<ProcedureDocumentInput['milestones']>[number];
type Limit = NonNullable<ProcedureDocumentInput['limits']>[number];
type Duration = NonNullable<Extract<Node, { kind: 'step' }>['duration']>;

export const holds: Readonly<Record<By, Condition>> = {
  coin: { fact: 'coin', op: 'eq', value: true },
  kind: { fact: 'kind', op: 'in', value: ['house', 'shop'] },
  online: { fact: 'channel', op: 'eq', value: 'online' },
};

/** Draws blocks as nodes and edges. Every block is entered at its first node and left toward `next`. */
class Drawing {
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  readonly milestones: Milestone[] = [];
  readonly limits: Limit[] = [];
  readonly facts: Fact[] = [];
  private count = 0;

  private id(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  private connect(from: string, to: string, more: Partial<Edge> = {}): string {
    const id = this.id('e');
    this.edges.push(edge(from, to, { ...more, id }));
    return id;
  }

  draw(block: Block, next: string, within: string | undefined): string {
    const inside = within === undefined ? {} : { within };
    switch (block.kind) {
      case 'step': {
        const id = this.step(block.plan, inside, block.elsewhere);
        this.connect(id, next);
        if (block.refuses) this.connect(id, 'refused', { order: 5 });
        return id;
      }
      case 'judged': {
        const id = this.step(block.plan, inside);
        const found = this.id('f');
        this.facts.push(fact(found, 'boolean', { kind: 'outcome', step: id }, { knownFrom: { node: id } }));
        const rule = this.id('d');
        this.nodes.push(decision(rule, inside));
        this.connect(id, rule, { demands: { facts: [{ fact: found }] } });
        this.connect(rule, this.draw(block.some, next, within), {
          when: { fact: found, op: 'eq', value: true },
        });
        this.connect(rule, this.draw(block.other, next, within), { otherwise: true });
        return id;
      }
      case 'wait': {
        const id = this.id('w');
        const silent = { id: 'silent', kind: 'period' as const, amount: workingDays(block.days) };
        const clock = block.rule === null ? {} : { clock: uncounted(block.rule) };
        this.nodes.push(wait(id, block.event ? ['done', silent] : [silent], { ...inside, ...clock }));
        if (block.event) this.connect(id, next, { arm: 'done' });
        this.connect(id, next, { arm: 'silent' });
        return id;
      }
      case 'supplement': {
        const id = this.step(block.plan, inside);
        const asks = this.id('w');
        this.connect(id, next);
        this.connect(id, asks, { order: 5 });
        const silent = { id: 'silent', kind: 'period' as const, amount: workingDays(3) };
        this.nodes.push(wait(asks, ['done', silent], { ...inside, clock: uncounted(block.rule) }));
        this.connect(asks, id, { arm: 'done', returns: true });
        this.connect(asks, 'refused', { arm: 'silent' });
        return id;
      }
      case 'consultation': {
        const id = this.id('c');
        const limited = { limit: workingDays(block.days), onSilence: block.onSilence };
        const more = block.onSilence === 'keepWaiting' ? { escalateTo: post('agencyLeader') } : {};
        this.nodes.push(
          consultation(id, [asked('tax', 'H99.20'), asked('land', 'H99.21')], {
            ...inside,
            ...limited,
            ...more,
            counts: 'agreements',
          }),
        );
        this.connect(id, next, { arm: 'reached' });
        this.connect(id, next, { arm: 'failed' });
        return id;
      }
      case 'sequence':
        return block.parts.reduceRight((after, part) => this.draw(part, after, within), next);
      case 'choice': {
        const id = this.id('d');
        this.nodes.push(decision(id, inside));
        this.connect(id, this.draw(block.some, next, within), { when: holds[block.by] });
        this.connect(id, this.draw(block.other, next, within), { otherwise: true });
        return id;
      }
      case 'fork': {
        const id = this.step(block.plan, inside);
        this.connect(id, this.draw(block.some, next, within));
        this.connect(id, this.draw(block.other, next, within), { order: 5 });
        return id;
      }
      case 'loop':
        return this.loop(block, next, within, inside);
      case 'phase':
        return this.phase(block, next, inside);
      case 'parallel':
        return this.parallel(block, next, inside);
    }
  }

  private step(plan: Plan, inside: { within?: string }, elsewhere = false): string {
    const id = this.id('s');
    const at = elsewhere ? { performer: post('specialist', 'H99.20') } : {};
    this.nodes.push(step(id, { ...inside, ...at, duration: durationOf(plan) }));
    return id;
  }

  private loop(
    block: Block & { kind: 'loop' },
    next: string,
    within: string | undefined,
    inside: { within?: string },
  ): string {
    const gate = this.step(block.plan, inside);
    this.connect(gate, next);
    const first = this.draw(block.body, gate, within);
    const { bound } = block;
    if (typeof bound !== 'number') {
      this.connect(gate, first, { returns: bound === 'declared', order: 5 });
      return first;
    }
    const seen = this.id('n');
    this.facts.push(fact(seen, 'number', { kind: 'visits', node: gate }));
    const when: Condition = { fact: seen, op: 'lt', value: bound };
    this.connect(gate, first, { returns: true, order: 5, when });
    return first;
  }

  /** A group with a limit of its own over what is inside it. */
  private phase(block: Block & { kind: 'phase' }, next: string, inside: { within?: string }): string {
    const id = this.id('p');
    this.nodes.push(group(id, this.draw(block.body, next, id), inside));
    const [begun, over] = [this.id('m'), this.id('m')];
    this.milestones.push(milestone(begun, { kind: 'entered', node: id }));
    this.milestones.push(milestone(over, { kind: 'left', node: id }));
    this.limits.push(
      limit(this.id('q'), {
        amount: [block.allowed],
        starts: begun,
        ends: over,
        covers: { nodes: [id], agencies: [] },
      }),
    );
    return id;
  }

  private parallel(block: Block & { kind: 'parallel' }, next: string, inside: { within?: string }): string {
    const id = this.id('l');
    const meets = block.meets && block.branches[0]?.entry === null;
    const measured = this.id('m');
    const branches = block.branches.map(({ body, entry }, i) => {
      const branch = this.id('b');
      const last = this.id('z');
      this.nodes.push(branchEnd(last, branch));
      let after = last;
      if (meets && i === block.branches.length - 1) {
        after = this.id('h');
        const there = { id: 'there', kind: 'milestone' as const, milestone: measured };
        this.nodes.push(wait(after, [there], { within: branch, status: 4 }));
        this.connect(after, last, { arm: 'there' });
      }
      const plain: Block = {
        kind: 'step',
        plan: { kind: 'same', amount: days(0.5) },
        elsewhere: false,
        refuses: false,
      };
      const parts = meets && i === 0 ? [plain, body] : [body];
      const first = this.draw({ kind: 'sequence', parts }, after, branch);
      if (meets && i === 0) this.milestones.push(milestone(measured, { kind: 'left', node: first }));
      return {
        id: branch,
        title: text(branch),
        start: first,
        ...(entry === null ? {} : { entry: holds[entry] }),
      };
    });
    const join =
      typeof block.join === 'number'
        ? { mode: 'count' as const, count: Math.min(block.join, branches.length) }
        : { mode: meets ? ('all' as const) : block.join };
    this.nodes.push({ ...parallel(id, {}, inside), branches, join } as Node);
    this.connect(id, next);
    return id;
  }
}

function durationOf(plan: Plan): Duration {
  switch (plan.kind) {
    case 'notStated':
      return { notStated: true };
    case 'same':
      return { rows: [plan.amount] };
    case 'table':
      return { rows: [{ ...plan.some, when: holds[plan.by] }, plan.other] };
  }
}

/** What is promised, and whether by every channel the same. */
export interface Promised {
  readonly amount: Amount;
  /** By channel online, where that is another. */
  readonly online: Amount | null;
}

/** A block between the opening and the two ends, with a promise over everything. */
export function drawn(body: Block, { amount, online }: Promised): ProcedureDocument {
  const drawing = new Drawing();
  const first = drawing.draw(body, 'done', undefined);
  const rows = online === null ? [amount] : [{ ...online, when: holds.online }, amount];
  const refuses = drawing.edges.some(({ to }) => to === 'refused');
  const ends = refuses ? [end(), end('refused', { outcome: 'refused', status: 3 })] : [end()];
  return procedure([...drawing.nodes, ...ends], [edge('start', first), ...drawing.edges], {
    facts: [
      fact('coin', 'boolean', { kind: 'form', field: 'coin' }),
      fact('kind', 'choice', { kind: 'form', field: 'kind' }, { choices: kinds.map(named) }),
      fact('channel', 'choice', { kind: 'channel' }, { choices: ['counter', 'online', 'post'].map(named) }),
      ...drawing.facts,
    ],
    milestones: [received, finished, ...drawing.milestones],
    limits: [limit('promise', { amount: rows }), ...drawing.limits],
    pauseRules: ruleIds.map((id) =>
      pauseRule(id, {
        mode: id.startsWith('restart') ? 'RESTART' : id.startsWith('limited') ? 'NEW_LIMIT' : 'PAUSE',
        scope: id.endsWith('dossier') ? 'dossier' : 'branch',
        ...(id.startsWith('restart') ? { restarts: ['promise'] } : {}),
        ...(id.startsWith('limited') ? { newLimit: workingDays(2) } : {}),
        ...(id === 'pause_promise' ? { limits: ['promise'] } : {}),
      }),
    ),
  });
}

const kinds = ['house', 'shop', 'field'];
const named = (value: string) => ({ value, title: text(value) });

/** Agencies that appear in these drawings. */
export const agencies: readonly string[] = [agency, 'H99.20', 'H99.21'];
