import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import type { Draft } from '../commands/draft.ts';
import { withField } from '../commands/with-field.ts';
import { type Consequence, goneFrom } from './consequence.ts';

/**
 * A paper, a result, a limit or a pause rule that is removed is asked for, produced, restarted and paused by nowhere
 * any more. What cannot do without it was asked before: see `rules/may-remove-part.ts`.
 */
export const mentionsOfPartsLeave: Consequence = (before, draft) => {
  const { document } = draft;
  const papers = new Set(goneFrom(before.papers, document.papers));
  const results = new Set(goneFrom(before.head.results, document.head.results));
  const limits = new Set(goneFrom(before.limits, document.limits));
  const rules = new Set(goneFrom(before.pauseRules, document.pauseRules));
  if (papers.size + results.size > 0) forgetInEdges(draft, papers, results);
  if (papers.size + limits.size + rules.size > 0)
    for (const { id } of document.flow.nodes)
      draft.change('nodes', id, (node) => unpaused(unplanned(unhanded(node, papers), limits), rules));
  if (limits.size > 0) forgetInRules(draft, limits);
  if (papers.size + limits.size > 0) forgetInScenarios(draft, papers, limits);
  const { head } = draft.document;
  if (rules.has(head.standing?.stopRule ?? '')) {
    const standing = withField(head.standing ?? {}, 'stopRule', undefined);
    const isEmpty = Object.keys(standing).length === 0;
    draft.set('head', withField(head, 'standing', isEmpty ? undefined : standing));
  }
};

type Ids = ReadonlySet<string>;

const left = (ids: readonly string[], gone: Ids): string[] => ids.filter((id) => !gone.has(id));

function forgetInEdges(draft: Draft, papers: Ids, results: Ids): void {
  for (const { id } of draft.document.flow.edges)
    draft.change('edges', id, (edge) => {
      const next = withField(edge, 'produces', left(edge.produces, results));
      const { demands } = next;
      if (demands === undefined || left(demands.papers, papers).length === demands.papers.length) return next;
      const kept = { ...demands, papers: left(demands.papers, papers) };
      const demandsNothing =
        !kept.reason && kept.papers.length + kept.facts.length + kept.signatures.length === 0;
      return withField(next, 'demands', demandsNothing ? undefined : kept);
    });
}

function unhanded(node: FlowNode, papers: Ids): FlowNode {
  if (node.kind !== 'linked' || papers.size === 0) return node;
  const children = node.children.map((child) => {
    const kept = child.papersIn?.filter(({ from }) => !papers.has(from));
    return withField(child, 'papersIn', kept?.length === 0 ? undefined : kept);
  });
  return withField(node, 'children', children);
}

/** A step that had the rest of a limit is without a plan then: the checker asks for one. */
function unplanned(node: FlowNode, limits: Ids): FlowNode {
  if (node.kind !== 'step' && node.kind !== 'consultation') return node;
  const { duration } = node;
  const lost = duration !== undefined && 'restOf' in duration && limits.has(duration.restOf);
  return lost ? withField(node, 'duration', undefined) : node;
}

function unpaused(node: FlowNode, rules: Ids): FlowNode {
  const clocked =
    'clock' in node && node.clock?.counts === false && rules.has(node.clock.pauseRule)
      ? withField(node, 'clock', undefined)
      : node;
  return clocked.kind === 'linked' && rules.has(clocked.childPause ?? '')
    ? withField(clocked, 'childPause', undefined)
    : clocked;
}

function forgetInRules(draft: Draft, limits: Ids): void {
  for (const { id } of draft.document.pauseRules)
    draft.change('pauseRules', id, (rule) => {
      const restarts = left(rule.restarts, limits);
      const paused = rule.limits && left(rule.limits, limits);
      return withField(
        withField(rule, 'restarts', restarts),
        'limits',
        paused?.length === 0 ? undefined : paused,
      );
    });
}

type Scenario = ProcedureDocument['scenarios'][number];
type Expectation = NonNullable<Scenario['open']['expect']>;

function forgetInScenarios(draft: Draft, papers: Ids, limits: Ids): void {
  for (const { id } of draft.document.scenarios)
    draft.change('scenarios', id, (scenario) => {
      const open = expecting(withField(scenario.open, 'papers', left(scenario.open.papers, papers)), limits);
      const events = scenario.events.map((event) => {
        const next = expecting(event, limits);
        if (!('papers' in next) || next.papers === undefined) return next;
        return withField(next, 'papers', left(next.papers, papers));
      });
      return withField(withField(scenario, 'open', open), 'events', events);
    });
}

function expecting<T extends { expect?: Expectation | undefined }>(thing: T, limits: Ids): T {
  const { expect } = thing;
  if (expect === undefined) return thing;
  const due =
    expect.due && Object.fromEntries(Object.entries(expect.due).filter(([limit]) => !limits.has(limit)));
  const kept = withField(
    withField(expect, 'due', due),
    'overdue',
    expect.overdue && left(expect.overdue, limits),
  );
  return withField<{ expect?: Expectation | undefined }, 'expect'>(thing, 'expect', kept) as T;
}
