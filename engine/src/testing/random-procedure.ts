import fc from 'fast-check';
import type { ProcedureDocument, ProcedureDocumentInput } from '../document/procedure-document.ts';
import { edge, end, procedure, step } from './procedures.ts';
import { clerk } from './driver.ts';

type Node = ProcedureDocumentInput['flow']['nodes'][number];
type Edge = ProcedureDocumentInput['flow']['edges'][number];

/** A well-formed block with one way in and one way out. */
type Block =
  | { readonly kind: 'step' }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Block[] }
  | { readonly kind: 'choice'; readonly some: Block; readonly other: Block }
  | { readonly kind: 'loop'; readonly body: Block }
  | { readonly kind: 'phase'; readonly body: Block }
  | { readonly kind: 'parallel'; readonly join: 'all' | 'any'; readonly branches: readonly Block[] };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<Block>({ kind: 'step' }),
    fc.integer({ min: 1, max: 5 }).map<Block>((days) => ({ kind: 'wait', days })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map<Block>((parts) => ({ kind: 'sequence', parts })),
    fc.tuple(tie('block'), tie('block')).map<Block>(([some, other]) => ({ kind: 'choice', some, other })),
    tie('block').map<Block>((body) => ({ kind: 'loop', body })),
    tie('block').map<Block>((body) => ({ kind: 'phase', body })),
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      )
      .map<Block>(([join, branches]) => ({ kind: 'parallel', join, branches })),
  ),
}));

/** Draws blocks as nodes and edges. Every fragment is entered at `first` and left from the nodes in `open`. */
class Drawing {
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  private count = 0;

  id(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  /** Draws a block whose way out leads to `next`; returns its first node. */
  draw(block: Block, next: string, within: string | undefined): string {
    const inside = within === undefined ? {} : { within };
    const connect = (from: string, to: string, more: Partial<Edge> = {}) =>
      this.edges.push(edge(from, to, { ...more, id: this.id('e') }));
    switch (block.kind) {
      case 'step': {
        const id = this.id('s');
        this.nodes.push(step(id, inside));
        connect(id, next);
        return id;
      }
      case 'wait': {
        const id = this.id('w');
        const performer = { role: clerk.role, agency: { agency: clerk.agency } };
        this.nodes.push({
          kind: 'wait',
          id,
          ...inside,
          title: { vi: id, en: id },
          status: 6,
          clock: { counts: false, pauseRule: 'pause' },
          arms: [
            { id: 'done', kind: 'event', performer },
            { id: 'silent', kind: 'period', amount: { value: block.days, unit: 'WORKING_DAY' } },
          ],
        });
        connect(id, next, { arm: 'done' });
        connect(id, next, { arm: 'silent' });
        return id;
      }
      case 'sequence':
        return block.parts.reduceRight((after, part) => this.draw(part, after, within), next);
      case 'choice': {
        const id = this.id('d');
        const some = this.draw(block.some, next, within);
        const other = this.draw(block.other, next, within);
        this.nodes.push({ kind: 'decision', id, ...inside, title: { vi: id, en: id } });
        connect(id, some, { when: { fact: 'coin', op: 'eq', value: true } });
        connect(id, other, { otherwise: true });
        return id;
      }
      case 'loop': {
        const gate = this.id('g');
        this.nodes.push(step(gate, inside));
        connect(gate, next);
        const first = this.draw(block.body, gate, within);
        connect(gate, first, { returns: true });
        return first;
      }
      case 'phase': {
        const id = this.id('p');
        const first = this.draw(block.body, next, id);
        this.nodes.push({ kind: 'group', id, ...inside, title: { vi: id, en: id }, start: first });
        return id;
      }
      case 'parallel': {
        const id = this.id('l');
        const branches = block.branches.map((body) => {
          const branch = this.id('b');
          const last = end(this.id('z'), { within: branch, outcome: 'branchDone' });
          this.nodes.push(last);
          return { id: branch, title: { vi: branch, en: branch }, start: this.draw(body, last.id, branch) };
        });
        this.nodes.push({
          kind: 'parallel',
          id,
          ...inside,
          title: { vi: id, en: id },
          branches,
          join: { mode: block.join },
        });
        connect(id, next);
        return id;
      }
    }
  }
}

function drawn(body: Block): ProcedureDocument {
  const drawing = new Drawing();
  // A closing step keeps a loop of pure decisions from being drawn.
  const first = drawing.draw({ kind: 'sequence', parts: [body, { kind: 'step' }] }, 'done', undefined);
  return procedure([...drawing.nodes, end()], [edge('start', first), ...drawing.edges], {
    facts: [
      {
        id: 'coin',
        type: 'boolean',
        title: { vi: 'đồng xu', en: 'coin' },
        source: { kind: 'form', field: 'coin' },
      },
    ],
    pauseRules: [
      {
        id: 'pause',
        reason: 'FINANCIAL_OBLIGATION',
        mode: 'PAUSE',
        scope: 'branch',
        ground: { vi: 'x', en: 'x' },
      },
    ],
  });
}

/** Random well-formed procedures: steps, waits, choices, loops, phases and parallel blocks, nested up to three deep. */
export const randomProcedure: fc.Arbitrary<ProcedureDocument> = block.map(drawn);
