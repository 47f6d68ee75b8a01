import { canonicalJson } from '../document/canonical-json.ts';
import type { FlowNode } from '../document/flow.ts';
import type { LocalText } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { likenessOfNodes, soleBest } from './likeness.ts';
import { goesOnAs } from './mapping.ts';
import type { MigrationPlan } from './plan.ts';
import { standable } from './standable.ts';
import { versionOf } from './versions.ts';

/**
 * What a person must say, or confirm. `guess` stands in the plan already and is only likely: the same title, performer
 * and neighbours under another name. Without it the plan says nothing there, and dossiers that stand there are refused.
 */
export interface MigrationQuestion {
  readonly kind:
    | 'ground'
    | 'node'
    | 'branchAdded'
    | 'branchRemoved'
    | 'respondent'
    | 'edge'
    | 'milestone'
    | 'limit'
    | 'limitAdded'
    | 'amount';
  /** The id it is about, of the old version unless something was added. */
  readonly at: string;
  readonly title: LocalText;
  readonly guess?: string;
  /** Names of the new version that could be meant, likeliest first. */
  readonly choices?: readonly string[];
}

export interface MigrationProposal {
  readonly plan: MigrationPlan;
  readonly open: readonly MigrationQuestion[];
}

/** The plan that identity decides, what is likely marked as such, and the questions that only a person can answer. */
export function proposeMigration(before: CompiledProcedure, after: CompiledProcedure): MigrationProposal {
  return new Proposal(before, after).make();
}

type Named = Record<string, string>;

class Proposal {
  private readonly before: CompiledProcedure;
  private readonly after: CompiledProcedure;
  private readonly open: MigrationQuestion[] = [];
  private readonly nodes: Named = {};
  private readonly respondents: Record<string, Named> = {};

  constructor(before: CompiledProcedure, after: CompiledProcedure) {
    this.before = before;
    this.after = after;
  }

  make(): MigrationProposal {
    const { before, after } = this;
    this.ask({ kind: 'ground', at: before.document.head.id, title: before.document.head.title });
    this.proposeNodes();
    this.proposeBranches();
    this.proposeRespondents();
    const edges = this.proposeEdges();
    const milestones = this.proposeMilestones(edges);
    const limits = this.proposeLimits();
    const plan: MigrationPlan = {
      from: versionOf(before),
      to: versionOf(after),
      ground: { vi: '', en: '' },
      ...said('nodes', this.nodes),
      ...said('respondents', this.respondents),
      ...said('edges', edges),
      ...said('milestones', milestones),
      ...said('limits', limits),
    };
    return { plan, open: this.open };
  }

  /** A node of another kind under the same name is no identity, and neither is a name that is gone. */
  private proposeNodes(): void {
    const { before, after } = this;
    const taken = new Set<string>();
    for (const node of before.document.flow.nodes) {
      const same = after.index.nodes.get(node.id);
      if (same && goesOnAs(node, same)) taken.add(node.id);
    }
    const lost = before.document.flow.nodes.filter(({ id }) => !taken.has(id));
    for (const node of this.inOrderOfFlow(lost)) {
      if (node.kind === 'start' || node.kind === 'decision') continue;
      const free = after.document.flow.nodes.filter((one) => !taken.has(one.id) && goesOnAs(node, one));
      const likely = likenessOfNodes(before, after, node, (id) => this.nodes[id] ?? id);
      const choices = [...free].sort((a, b) => likely(b) - likely(a)).map(({ id }) => id);
      const guess = soleBest(free, likely)?.id;
      if (guess !== undefined) {
        this.nodes[node.id] = guess;
        taken.add(guess);
      }
      // Nobody stands in an end of a branch that another end can stand for.
      if (guess === undefined && node.kind === 'end') continue;
      this.ask({
        kind: 'node',
        at: node.id,
        title: node.title,
        ...(guess === undefined ? {} : { guess }),
        choices,
      });
    }
  }

  /** Containers first: what lies in a renamed container lies in the same place. */
  private inOrderOfFlow(nodes: readonly FlowNode[]): readonly FlowNode[] {
    const isContainer = ({ kind }: FlowNode) => Number(kind === 'group' || kind === 'parallel');
    return [...nodes].sort((a, b) => isContainer(b) - isContainer(a));
  }

  private proposeBranches(): void {
    const { before, after } = this;
    for (const node of before.document.flow.nodes) {
      const image = after.index.nodes.get(this.nodes[node.id] ?? node.id);
      if (node.kind !== 'parallel') continue;
      const drawn = image?.kind === 'parallel' ? image.branches : [];
      for (const branch of node.branches) {
        if (after.index.branches.has(branch.id)) continue;
        const free = drawn.filter(({ id }) => !before.index.branches.has(id));
        const guess = soleBest(free, (one) => (one.title.vi === branch.title.vi ? 2 : 0))?.id;
        if (guess !== undefined) this.nodes[branch.id] = guess;
        this.ask({
          kind: guess === undefined ? 'branchRemoved' : 'node',
          at: branch.id,
          title: branch.title,
          ...(guess === undefined ? {} : { guess }),
          choices: free.map(({ id }) => id),
        });
      }
    }
    const images = new Set([...before.index.branches.keys()].map((id) => this.nodes[id] ?? id));
    for (const [id, { branch }] of after.index.branches)
      if (!images.has(id))
        this.ask({ kind: 'branchAdded', at: id, title: branch.title, choices: ['start', 'done'] });
  }

  private proposeRespondents(): void {
    for (const node of standable(this.before)) {
      const image = this.after.index.nodes.get(this.nodes[node.id] ?? node.id);
      if (node.kind !== 'consultation' || image?.kind !== 'consultation') continue;
      for (const { id, performer, party } of node.respondents) {
        if (image.respondents.some((one) => one.id === id)) continue;
        const free = image.respondents.filter((one) => !node.respondents.some((old) => old.id === one.id));
        const guess = soleBest(free, (one) =>
          canonicalJson(one.performer) === canonicalJson(performer) ? 2 : 0,
        )?.id;
        if (guess !== undefined) this.respondents[node.id] = { ...this.respondents[node.id], [id]: guess };
        this.ask({
          kind: 'respondent',
          at: `${node.id}/${id}`,
          title: party ?? node.title,
          ...(guess === undefined ? {} : { guess }),
          choices: free.map((one) => one.id),
        });
      }
    }
  }

  /** Edges matter to what is under way: signatures for them, and hand-overs by them. */
  private proposeEdges(): Named {
    const { before, after } = this;
    const found: Named = {};
    const mapping = (id: string) => this.nodes[id] ?? id;
    for (const edge of before.document.flow.edges) {
      if (after.index.edges.has(edge.id)) continue;
      const free = after.document.flow.edges.filter(
        (one) => !before.index.edges.has(one.id) && one.from === mapping(edge.from),
      );
      const guess = soleBest(
        free,
        (one) =>
          Number(one.to === mapping(edge.to)) * 2 +
          Number(one.label?.vi === edge.label?.vi) +
          Number(one.arm === edge.arm),
      )?.id;
      const signed = (edge.demands?.signatures.length ?? 0) > 0;
      if (guess !== undefined) found[edge.id] = guess;
      if (guess === undefined && !signed) continue;
      this.ask({
        kind: 'edge',
        at: edge.id,
        title: edge.label ?? { vi: edge.id, en: edge.id },
        ...(guess === undefined ? {} : { guess }),
        choices: free.map(({ id }) => id),
      });
    }
    return found;
  }

  private proposeMilestones(edges: Named): Named {
    const { before, after } = this;
    const found: Named = {};
    const known = new Set(after.document.milestones.map(({ id }) => id));
    const old = new Set(before.document.milestones.map(({ id }) => id));
    for (const { id, on, title } of before.document.milestones) {
      if (known.has(id)) continue;
      const there = canonicalJson(
        'node' in on
          ? { ...on, node: this.nodes[on.node] ?? on.node }
          : 'edge' in on
            ? { ...on, edge: edges[on.edge] ?? on.edge }
            : on,
      );
      const free = after.document.milestones.filter((one) => !old.has(one.id));
      const guess = soleBest(free, (one) => (canonicalJson(one.on) === there ? 2 : 0))?.id;
      if (guess !== undefined) found[id] = guess;
      this.ask({
        kind: 'milestone',
        at: id,
        title,
        ...(guess === undefined ? {} : { guess }),
        choices: free.map((one) => one.id),
      });
    }
    return found;
  }

  private proposeLimits(): Named {
    const { before, after } = this;
    const found: Named = {};
    const [was, is] = [before.document.limits, after.document.limits];
    for (const { id, title, promise, amount } of was) {
      const same = is.find((one) => one.id === id);
      const free = is.filter((one) => !was.some((old) => old.id === one.id));
      const guess = same
        ? undefined
        : soleBest(free, (one) => Number(promise && one.promise) * 2 + Number(one.title.vi === title.vi) * 2)
            ?.id;
      if (guess !== undefined) found[id] = guess;
      const image = same ?? is.find((one) => one.id === guess);
      if (!same)
        this.ask({
          kind: 'limit',
          at: id,
          title,
          ...(guess === undefined ? {} : { guess }),
          choices: free.map((one) => one.id),
        });
      if (image && canonicalJson(image.amount) !== canonicalJson(amount))
        this.ask({ kind: 'amount', at: image.id, title: image.title });
    }
    const images = new Set(was.map(({ id }) => found[id] ?? id));
    for (const { id, title } of is) if (!images.has(id)) this.ask({ kind: 'limitAdded', at: id, title });
    return found;
  }

  private ask(question: MigrationQuestion): void {
    this.open.push(question);
  }
}

function said<K extends keyof MigrationPlan>(part: K, names: object): Partial<MigrationPlan> {
  return Object.keys(names).length > 0 ? { [part]: names } : {};
}
