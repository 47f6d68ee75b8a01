import type { FlowEdge } from '../../document/flow.ts';
import type { Milestone } from '../../document/limits.ts';
import { about, type Accounts } from './accounts.ts';
import { defaultTitles, inBoth } from './default-titles.ts';
import type { FreshIds } from '../fresh-ids.ts';
import { factsIn } from '../../condition/compile-condition.ts';
import type { Start } from './convert-process.ts';
import { readExpression } from './expression.ts';
import type { GraphFlow, GraphNode } from './graph.ts';
import type { NodeMaker } from './node-maker.ts';
import type { Questions } from './questions.ts';
import { askedBy, isArm, isHumanTask, isStep, passes } from './roles.ts';
import type { Route, Routes } from './routes.ts';
import type { Places, PlacedBlock } from './scopes.ts';

interface Parts {
  readonly places: Places;
  readonly routes: Routes;
  readonly questions: Questions;
  readonly accounts: Accounts;
  readonly ids: FreshIds;
  readonly maker: NodeMaker;
}

/** Makes our edges of foreign flows, each followed to the node it leads to in the end. */
export class EdgeMaker {
  readonly all: FlowEdge[] = [];
  readonly milestones: Milestone[] = [];
  private readonly parts: Parts;
  private readonly edgeIds: FreshIds;

  constructor(parts: Parts & { readonly edgeIds?: FreshIds }) {
    this.parts = parts;
    this.edgeIds = parts.ids;
  }

  start(id: string, { node, all, implied }: Start): void {
    const { accounts, places, maker } = this.parts;
    for (const one of all) {
      accounts.became(one.element, [id]);
      if (one !== node) maker.notesOf(places.idOf(node)).add('event', one.name);
      for (const extra of one.outgoing)
        if (one !== node && extra.element) accounts.became(extra.element, [id]);
      if (one.event && one.event.kind !== 'none') {
        maker.notesOf(places.idOf(node)).add('event', one.event.refName || one.name || one.event.kind);
        accounts.remark(
          one.element,
          about(one.element, 'foreign-start-event', 'note', { event: one.event.kind }),
        );
      }
    }
    if (!implied) {
      const [flow] = node.outgoing;
      if (flow) this.edge(id, flow, {});
      return;
    }
    const to = places.idOf(node);
    this.all.push(this.plain(id, to, {}));
  }

  /** The edges that leave what became of a node. */
  from(node: GraphNode): void {
    const { places, accounts } = this.parts;
    const isBlock = places.scopeOf(node).blocks.some(({ split, join }) => split === node || join === node);
    if (node.kind === 'start' || node.kind === 'end' || isBlock || node.implied || isArm(node)) return;
    if (passes(node) || askedBy(node)) return;
    const id = places.idOf(node);
    const out = node.outgoing.filter(({ border }) => border === null);
    for (const flow of node.outgoing) if (flow.border) this.border(node, id, flow);
    if (node.kind === 'scope') {
      for (const { element } of out) if (element) accounts.became(element, [id]);
      return;
    }
    if (node.kind === 'event') {
      for (const { element, to } of out) {
        if (element) accounts.became(element, [id]);
        const arm = this.parts.maker.armOf(to);
        const [next] = to.outgoing;
        if (next) this.edge(id, next, { arm, ...this.label(to.name) });
        else this.all.push(this.plain(id, this.parts.routes.after(to), { arm, ...this.label(to.name) }));
      }
      return;
    }
    if (node.kind === 'exclusive') this.rules(node, id, out);
    else this.onward(node, id, out);
  }

  /** Merges and events that no edge passes; asked last. */
  unpassed(node: GraphNode): void {
    const { places, accounts } = this.parts;
    const isBlock = places.scopeOf(node).blocks.some(({ split, join }) => split === node || join === node);
    if (passes(node) && !isBlock && !accounts.has(node.element)) this.passed(node);
  }

  /** The edge by which a container is left when its branches are done. */
  fromBlock({ id, join, split }: PlacedBlock): void {
    const { routes } = this.parts;
    const [flow] = join?.outgoing ?? [];
    if (flow) this.edge(id, flow, {});
    else this.all.push(this.plain(id, routes.after(join ?? split), {}));
  }

  private onward(node: GraphNode, id: string, out: readonly GraphFlow[]): void {
    const [flow] = out;
    const isWait = node.kind === 'catch' || node.element.name === 'receiveTask';
    const arm = isWait
      ? { arm: this.parts.maker.armOf(node) }
      : node.element.name === 'serviceTask'
        ? { arm: 'answered' }
        : {};
    const named =
      isWait || isStep(node)
        ? { label: isWait && node.name !== '' ? inBoth(node.name) : defaultTitles.onward }
        : {};
    const gateway = flow?.to;
    if (gateway && askedBy(gateway) === node) {
      const { accounts, maker } = this.parts;
      accounts.became(
        gateway.element,
        [id],
        about(gateway.element, 'foreign-choice', 'note', { step: node.name }),
      );
      if (flow.element) accounts.became(flow.element, [id]);
      maker.notesOf(id).add('question', gateway.name);
      gateway.outgoing.forEach((choice, order) =>
        this.edge(id, choice, { order, label: defaultTitles.onward }),
      );
      return;
    }
    const asks = isStep(node) ? this.parts.questions.askedBy(node) : [];
    const demands =
      asks.length === 0
        ? {}
        : {
            demands: {
              reason: false,
              papers: [],
              facts: asks.map((fact) => ({ fact, required: true })),
              signatures: [],
            },
          };
    if (flow) this.edge(id, flow, { ...named, ...arm, ...demands });
    else this.all.push(this.plain(id, this.parts.routes.after(node), { ...named, ...arm }));
  }

  /** The rules of a decision. What cannot be read stays open, is kept in its note and reported. */
  private rules(node: GraphNode, id: string, out: readonly GraphFlow[]): void {
    const { questions, accounts, maker } = this.parts;
    const conditions = out.map(({ condition }) =>
      condition === null ? null : questions.conditionOf(condition),
    );
    const otherwise = this.otherwiseOf(node, out);
    out.forEach((flow, order) => {
      const when = conditions[order];
      const isLast = flow === otherwise;
      const edge = this.edge(id, flow, {
        order,
        otherwise: isLast,
        ...(when && !isLast ? { when } : {}),
      });
      const { element, condition } = flow;
      if (!element) return;
      if (condition !== null && (isLast || !when))
        maker.notesOf(id).add('condition', `${flow.name}: ${condition}`);
      const remark = (code: string, severity: 'note' | 'warning', facts: Readonly<Record<string, string>>) =>
        accounts.became(element, [edge.id], about(element, code, severity, facts));
      if (isLast && !flow.isDefault && condition !== null && !isComplement(condition, out))
        remark('foreign-otherwise', 'warning', { condition: condition ?? '' });
      else if (!isLast && !when) remark('foreign-condition', 'warning', { condition: condition ?? '' });
      else if (when && !isLast && factsIn(when).some((fact) => questions.isGuessed(fact)))
        remark('foreign-fact', 'warning', { fact: factsIn(when).join(', '), condition: condition ?? '' });
    });
  }

  /** The flow taken when no other is: the one the drawing says; the only one without a condition; else the last. */
  private otherwiseOf(node: GraphNode, out: readonly GraphFlow[]): GraphFlow {
    const said = out.find(({ isDefault }) => isDefault);
    if (said) return said;
    const open = out.filter(({ condition }) => condition === null);
    return open.length === 1 ? open[0]! : out[out.length - 1]!;
  }

  private border(node: GraphNode, id: string, flow: GraphFlow): void {
    const { accounts, maker } = this.parts;
    const { element, event } = flow.border!;
    const named = flow.border!.element.attributes.find(({ name }) => name === 'name')?.value ?? '';
    const title = named || event.refName;
    const label =
      title === '' ? (event.kind === 'timer' ? defaultTitles.timeUp : defaultTitles.onward) : inBoth(title);
    const isFailure = node.element.name === 'serviceTask' && event.kind === 'error';
    const edge = this.edge(id, flow, { label, ...(isFailure ? { arm: 'failed' } : {}), order: 10 });
    accounts.became(element, [edge.id]);
    const { timer } = event;
    if (event.condition !== '') {
      maker.notesOf(id).add('condition', event.condition);
      accounts.remark(element, about(element, 'foreign-awaited', 'warning', { text: event.condition }));
    }
    if (!timer) return;
    if (timer.kind === 'amount' && isHumanTask(node) && !maker.hasTimer(id)) {
      maker.setTimer(id, timer.amount, edge.id);
      accounts.remark(
        element,
        about(element, timer.isHours ? 'foreign-hours' : 'foreign-days', 'note', { text: timer.text }),
      );
      return;
    }
    maker.notesOf(id).add('timer', timer.text);
    accounts.remark(element, about(element, 'foreign-timer', 'warning', { text: timer.text }));
  }

  private edge(from: string, flow: GraphFlow, more: Partial<FlowEdge>): FlowEdge {
    const { routes, accounts, maker } = this.parts;
    const route = routes.follow(flow);
    const last = route.flows[route.flows.length - 1]!.to;
    const name =
      flow.name ||
      route.flows.map((one) => one.name).find((one) => one !== '') ||
      (route.ended?.name ?? '') ||
      // A way out over a border that nobody named is called by where it ends.
      (flow.border && more.label === defaultTitles.onward && last.kind === 'end' ? last.name : '');
    const edge = this.plain(from, route.to, { ...more, ...this.label(name) });
    this.all.push(edge);
    for (const { element, border } of route.flows)
      if (element && !border) accounts.became(element, [edge.id]);
    if (flow.element) accounts.became(flow.element, [edge.id]);
    this.tellPassed(route, edge);
    if (route.ended) accounts.became(route.ended.element, [route.to]);
    const fold =
      more.otherwise === undefined && more.when === undefined && flow.condition !== null && !flow.border;
    if (fold) maker.notesOf(from).add('condition', flow.condition!);
    return edge;
  }

  private tellPassed({ passed }: Route, edge: FlowEdge): void {
    for (const node of passed) this.passed(node, edge);
  }

  /** A merge is where edges meet; an event that only tells becomes a milestone of the one edge that passes it. */
  private passed(node: GraphNode, edge?: FlowEdge): void {
    const { accounts, maker, ids } = this.parts;
    const { element, kind, name } = node;
    if (node.implied) return;
    if (kind === 'throw' && node.event?.kind !== 'link') {
      if (edge && node.incoming.length === 1 && !accounts.has(element) && name !== '') {
        const id = ids.take(name, 'milestone');
        this.milestones.push({ id, title: inBoth(name), on: { kind: 'taken', edge: edge.id } });
        accounts.became(element, [id]);
        return;
      }
      if (accounts.has(element)) return;
      accounts.noted(
        element,
        about(element, 'foreign-event-passed', 'note', { event: node.event?.kind ?? '' }),
        edge ? [edge.to] : [],
      );
      if (edge) maker.notesOf(edge.to).add('event', name);
      return;
    }
    accounts.became(element, edge ? [edge.id] : []);
  }

  private label(name: string): Partial<FlowEdge> {
    return name === '' ? {} : { label: inBoth(name) };
  }

  private plain(from: string, to: string, more: Partial<FlowEdge>): FlowEdge {
    const id = this.edgeIds.take(`${from}_to_${to}`, 'edge');
    return {
      ...{ id, from, to, order: 0, otherwise: false, sets: [], produces: [], marks: [], returns: false },
      ...more,
    };
  }
}

/** Whether a condition says just the opposite of the only other one, so that it may as well be "otherwise". */
function isComplement(condition: string, out: readonly GraphFlow[]): boolean {
  const [one, other] = out.map((flow) => (flow.condition === null ? null : readExpression(flow.condition)));
  if (out.length !== 2 || !one || !other || readExpression(condition) === null) return false;
  const [a, b] = [one.parts[0]!, other.parts[0]!];
  const isSingle = one.parts.length === 1 && other.parts.length === 1;
  return isSingle && a.variable === b.variable && a.op === 'eq' && b.op === 'eq' && a.value === !b.value;
}
