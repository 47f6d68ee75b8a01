import fc from 'fast-check';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { type ProcedureDocumentInput } from '../document/procedure-document.ts';
import {
  agency,
  asked,
  branchEnd,
  calendarDays,
  consultation,
  decision,
  edge,
  end,
  fact,
  finished,
  group,
  limit,
  linked,
  milestone,
  parallel,
  pauseRule,
  post,
  procedure,
  received,
  service,
  step,
  text,
  uncounted,
  wait,
  workingDays,
} from './procedures.ts';

type Node = ProcedureDocumentInput['flow']['nodes'][number];
type Edge = ProcedureDocumentInput['flow']['edges'][number];
type Milestone = NonNullable<ProcedureDocumentInput['milestones']>[number];
type Limit = NonNullable<ProcedureDocumentInput['limits']>[number];

const modes = ['PAUSE', 'RESTART', 'NEW_LIMIT'] as const;
const scopes = ['branch', 'dossier'] as const;
const rules = scopes.flatMap((scope) =>
  modes.map((mode) =>
    pauseRule(`${mode.toLowerCase()}_${scope}`, {
      scope,
      mode,
      ...(mode === 'RESTART' ? { restarts: ['promise'] } : {}),
      ...(mode === 'NEW_LIMIT' ? { newLimit: workingDays(2) } : {}),
    }),
  ),
);
const rule = fc.constantFrom(...rules.map(({ id }) => id));

const silence = fc.constantFrom('agrees', 'skipped', 'keepWaiting', 'notStated');
const deadline = fc.constantFrom('none', 'remind', 'escalate', 'take');

/** A well-formed block with one way in and one way out. */
type Block =
  | {
      readonly kind: 'step';
      readonly elsewhere: boolean;
      readonly side: 'none' | 'free' | 'must';
      readonly signed: boolean;
      readonly deadline: 'none' | 'remind' | 'escalate' | 'take';
    }
  | { readonly kind: 'wait'; readonly days: number; readonly rule: string }
  | {
      readonly kind: 'consultation';
      readonly onSilence: 'agrees' | 'skipped' | 'keepWaiting' | 'notStated';
      readonly quorum: 'all' | number;
      readonly counts: 'answers' | 'agreements';
      readonly revocable: boolean;
      readonly chosen: boolean;
      readonly received: boolean;
      readonly conditional: boolean;
    }
  | {
      readonly kind: 'linked';
      readonly waitFor: 'all' | 'any' | 'none' | number;
      readonly onLeave: 'goOn' | 'withdraw';
      readonly childPause: string | null;
      readonly conditional: boolean;
    }
  | { readonly kind: 'service'; readonly failed: boolean; readonly answerWithin: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Block[] }
  | { readonly kind: 'choice'; readonly some: Block; readonly other: Block }
  | { readonly kind: 'loop'; readonly body: Block; readonly back: boolean }
  | {
      readonly kind: 'phase';
      readonly body: Block;
      readonly rule: string | null;
      readonly deadline: 'none' | 'remind' | 'escalate' | 'take';
    }
  | {
      readonly kind: 'parallel';
      readonly join: 'all' | 'any' | 'count';
      readonly branches: readonly Block[];
      /** The last branch waits for a milestone of the first. */
      readonly meets: boolean;
    };

const plain: Block = { kind: 'step', elsewhere: false, side: 'none', signed: false, deadline: 'none' };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record<Block & { kind: 'step' }>({
      kind: fc.constant('step'),
      elsewhere: fc.boolean(),
      side: fc.constantFrom('none', 'none', 'free', 'must'),
      signed: fc.boolean(),
      deadline,
    }),
    fc.record<Block & { kind: 'wait' }>({
      kind: fc.constant('wait'),
      days: fc.integer({ min: 1, max: 5 }),
      rule,
    }),
    fc.record<Block & { kind: 'consultation' }>({
      kind: fc.constant('consultation'),
      onSilence: silence,
      quorum: fc.constantFrom<'all' | number>('all', 1, 2),
      counts: fc.constantFrom('answers', 'agreements'),
      revocable: fc.boolean(),
      chosen: fc.boolean(),
      received: fc.boolean(),
      conditional: fc.boolean(),
    }),
    fc.record<Block & { kind: 'linked' }>({
      kind: fc.constant('linked'),
      waitFor: fc.constantFrom<'all' | 'any' | 'none' | number>('all', 'any', 'none', 1, 2),
      onLeave: fc.constantFrom('goOn', 'withdraw'),
      childPause: fc.option(rule),
      conditional: fc.boolean(),
    }),
    fc.record<Block & { kind: 'service' }>({
      kind: fc.constant('service'),
      failed: fc.boolean(),
      answerWithin: fc.boolean(),
    }),
    fc.record<Block & { kind: 'sequence' }>({
      kind: fc.constant('sequence'),
      parts: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record<Block & { kind: 'choice' }>({
      kind: fc.constant('choice'),
      some: tie('block'),
      other: tie('block'),
    }),
    fc.record<Block & { kind: 'loop' }>({
      kind: fc.constant('loop'),
      body: tie('block'),
      back: fc.boolean(),
    }),
    fc.record<Block & { kind: 'phase' }>({
      kind: fc.constant('phase'),
      body: tie('block'),
      rule: fc.option(rule),
      deadline,
    }),
    fc.record<Block & { kind: 'parallel' }>({
      kind: fc.constant('parallel'),
      join: fc.constantFrom('all', 'any', 'count'),
      branches: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      meets: fc.boolean(),
    }),
  ),
}));

const leader = post('agencyLeader');
const coin = { fact: 'coin', op: 'eq' as const, value: true };

type DeadlineActions = NonNullable<Extract<Node, { kind: 'step' }>['deadlineActions']>;

function deadlineActions(
  kind: 'none' | 'remind' | 'escalate' | 'take',
  takes: string,
  limit?: string,
): { deadlineActions: DeadlineActions } | undefined {
  if (kind === 'none') return undefined;
  const doing =
    kind === 'take'
      ? ({ kind, edge: takes } as const)
      : kind === 'remind'
        ? ({ kind } as const)
        : ({ kind, to: leader } as const);
  const at = kind === 'remind' ? { before: { value: 2, unit: 'HOUR' as const } } : ('due' as const);
  return { deadlineActions: [{ id: 'act', ...(limit === undefined ? {} : { limit }), at, do: doing }] };
}

/** Draws blocks as nodes and edges. Every fragment is entered at its first node and left toward `next`. */
class Drawing {
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  readonly milestones: Milestone[] = [];
  private count = 0;

  id(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  private connect(from: string, to: string, more: Partial<Edge> = {}): string {
    const id = this.id('e');
    this.edges.push(edge(from, to, { ...more, id }));
    return id;
  }

  /** Draws a block whose way out leads to `next`; returns its first node. */
  draw(block: Block, next: string, within: string | undefined): string {
    const inside = within === undefined ? {} : { within };
    switch (block.kind) {
      case 'step':
        return this.step(block, next, inside);
      case 'wait': {
        const id = this.id('w');
        const silent = { id: 'silent', kind: 'period' as const, amount: workingDays(block.days) };
        this.nodes.push(wait(id, ['done', silent], { ...inside, status: 6, clock: uncounted(block.rule) }));
        this.connect(id, next, { arm: 'done' });
        this.connect(id, next, { arm: 'silent' });
        return id;
      }
      case 'consultation':
        return this.consultation(block, next, inside);
      case 'linked':
        return this.linked(block, next, inside);
      case 'service': {
        const id = this.id('v');
        const patience = block.answerWithin ? { answerWithin: workingDays(1), retries: 1 } : {};
        this.nodes.push(service(id, { ...inside, ...patience }));
        this.connect(id, next, { arm: 'answered' });
        if (block.failed) this.connect(id, next, { arm: 'failed' });
        return id;
      }
      case 'sequence':
        return block.parts.reduceRight((after, part) => this.draw(part, after, within), next);
      case 'choice': {
        const id = this.id('d');
        const some = this.draw(block.some, next, within);
        const other = this.draw(block.other, next, within);
        this.nodes.push(decision(id, inside));
        this.connect(id, some, { when: coin });
        this.connect(id, other, { otherwise: true });
        return id;
      }
      case 'loop': {
        const gate = this.id('g');
        this.nodes.push(step(gate, inside));
        this.connect(gate, next);
        const first = this.draw(block.body, gate, within);
        const sources = this.edges.filter(({ to }) => to === gate).map(({ from }) => from);
        const back = [...new Set(sources)].filter((id) => this.isStep(id));
        this.connect(gate, first, {
          returns: true,
          ...(block.back && back.length > 0 ? { backTo: back } : {}),
        });
        return first;
      }
      case 'phase': {
        const id = this.id('p');
        const first = this.draw(block.body, next, id);
        const takes = block.deadline === 'take' ? this.connect(id, next, { who: leader }) : '';
        this.nodes.push(
          group(id, first, {
            ...inside,
            ...(block.rule === null ? {} : { clock: uncounted(block.rule) }),
            ...deadlineActions(block.deadline, takes, 'inner'),
          }),
        );
        return id;
      }
      case 'parallel':
        return this.parallel(block, next, inside);
    }
  }

  private isStep(id: string): boolean {
    return this.nodes.some((node) => node.id === id && node.kind === 'step');
  }

  private step(block: Block & { kind: 'step' }, next: string, inside: { within?: string }): string {
    const id = this.id('s');
    const on = this.connect(id, next, block.signed ? { demands: { signatures: [leader] } } : {});
    const at = block.elsewhere ? { performer: post('specialist', 'H99.20') } : {};
    // What nobody takes, nobody signs.
    const deadline = block.signed && block.deadline === 'take' ? 'none' : block.deadline;
    this.nodes.push(step(id, { ...inside, ...at, ...deadlineActions(deadline, on) }));
    if (block.side === 'none') return id;
    const side = this.id('o');
    this.nodes.push(step(side, { ...inside, beside: [id], mustFinish: block.side === 'must' }));
    this.connect(side, id);
    return id;
  }

  private consultation(
    block: Block & { kind: 'consultation' },
    next: string,
    inside: { within?: string },
  ): string {
    const id = this.id('c');
    const when = block.conditional ? { when: coin } : {};
    const respondents = [
      asked('tax', 'H99.20', when),
      asked('police', 'H99.21', when),
      asked('all', 'H99.22'),
    ];
    this.nodes.push(
      consultation(id, block.conditional ? respondents.slice(0, 2) : respondents, {
        ...inside,
        limit: workingDays(2),
        limitFrom: block.received ? 'received' : 'sent',
        quorum: block.quorum,
        counts: block.counts,
        onSilence: block.onSilence,
        chosenAtRunTime: block.chosen,
        ...(block.onSilence === 'keepWaiting' ? { escalateTo: leader } : {}),
        ...(block.revocable ? { revocableFor: workingDays(1) } : {}),
      }),
    );
    this.connect(id, next, { arm: 'reached' });
    this.connect(id, next, { arm: 'failed' });
    this.connect(id, next, { arm: 'nobody' });
    this.connect(id, next, { order: 9 });
    return id;
  }

  private linked(block: Block & { kind: 'linked' }, next: string, inside: { within?: string }): string {
    const id = this.id('k');
    const when = block.conditional ? { when: coin } : {};
    this.nodes.push(
      linked(
        id,
        [
          { id: 'birth', ...when },
          { id: 'card', ...when },
        ],
        {
          ...inside,
          waitFor: block.waitFor,
          onLeave: block.onLeave,
          ...(block.childPause === null ? {} : { childPause: block.childPause }),
        },
      ),
    );
    this.connect(id, next);
    if (block.waitFor !== 'none') this.connect(id, next, { who: leader });
    return id;
  }

  private parallel(block: Block & { kind: 'parallel' }, next: string, inside: { within?: string }): string {
    const id = this.id('l');
    const meets = block.meets && block.branches.length > 1;
    const starts: Record<string, string> = {};
    const measured = this.id('m');
    block.branches.forEach((body, i) => {
      const branch = this.id('b');
      const last = this.id('z');
      this.nodes.push(branchEnd(last, branch));
      if (meets && i === block.branches.length - 1) {
        const hold = this.id('h');
        this.nodes.push(
          wait(hold, [{ id: 'there', kind: 'milestone', milestone: measured }], {
            within: branch,
            status: 4,
          }),
        );
        this.connect(hold, last, { arm: 'there' });
        starts[branch] = this.draw(body, hold, branch);
        return;
      }
      starts[branch] = this.draw(
        meets && i === 0 ? { kind: 'sequence', parts: [plain, body] } : body,
        last,
        branch,
      );
      if (meets && i === 0)
        this.milestones.push(milestone(measured, { kind: 'left', node: starts[branch]! }));
    });
    const join =
      block.join === 'count' ? { mode: block.join, count: 1 } : { mode: meets ? 'all' : block.join };
    this.nodes.push(parallel(id, starts, { ...inside, join: join as never }));
    this.connect(id, next);
    return id;
  }
}

/** A second limit beside the promise: what it covers, whether it begins anew, and by how much it may be extended. */
const inner = fc.record({
  covers: fc.constantFrom('all', 'some', 'agency'),
  fresh: fc.boolean(),
  calendar: fc.boolean(),
});

function drawn(
  body: Block,
  second: { covers: string; fresh: boolean; calendar: boolean },
): ProcedureDocument {
  const drawing = new Drawing();
  // A closing step keeps a loop of pure decisions from being drawn.
  const first = drawing.draw({ kind: 'sequence', parts: [body, plain] }, 'done', undefined);
  const nodes = drawing.nodes.filter(({ kind }) => ['step', 'wait', 'consultation', 'linked'].includes(kind));
  const some = nodes.slice(0, Math.ceil(nodes.length / 2)).map(({ id }) => id);
  const extension = { max: 2, amount: workingDays(2), approver: leader };
  const limits: Limit[] = [
    limit('promise', { amount: [workingDays(4)], extension }),
    limit('inner', {
      amount: [second.calendar ? calendarDays(5) : { value: 20, unit: 'HOUR' }],
      starts: 'begun',
      ends: 'left',
      covers:
        second.covers === 'all'
          ? 'all'
          : second.covers === 'agency'
            ? { agencies: ['H99.20'] }
            : { nodes: some },
      extension,
      ...(second.fresh ? { fresh: { ground: text('Điều 1') } } : {}),
    }),
  ];
  return procedure([...drawing.nodes, end()], [edge('start', first), ...drawing.edges], {
    facts: [
      fact('coin', 'boolean', { kind: 'form', field: 'coin' }),
      fact('used', 'number', { kind: 'clock', limit: 'promise', of: 'usedDays' }),
    ],
    milestones: [
      received,
      finished,
      milestone('begun', { kind: 'entered', node: first }),
      milestone('left', { kind: 'left', node: some[0] ?? first }),
      ...drawing.milestones,
    ],
    limits,
    pauseRules: rules,
  });
}

/**
 * Random well-formed procedures: steps with side steps, signatures and deadline actions, waits under every pause rule,
 * consultations, linked dossiers, services, choices, loops, phases and parallel blocks whose branches may wait for each
 * other, nested up to three deep.
 */
export const randomProcedure: fc.Arbitrary<ProcedureDocument> = fc
  .tuple(block, inner)
  .map(([body, second]) => drawn(body, second));

/** Where those who draw lots for a walk find the agencies that may be consulted. */
export const consulted: readonly string[] = [agency, 'H99.13'];
