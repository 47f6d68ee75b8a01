import { canonicalJson } from '../document/canonical-json.ts';
import type { FlowNode } from '../document/flow.ts';
import { performerOfNode } from '../dossier/performer.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

/** Below this a likeness is chance: one neighbour, or the same office. */
const likely = 2;

/**
 * How alike a node of the new version is to one that has lost its name: its title counts two, its performer, its place
 * and its neighbours on either side one each.
 */
export function likenessOfNodes(
  before: CompiledProcedure,
  after: CompiledProcedure,
  node: FlowNode,
  named: (id: string) => string,
): (candidate: FlowNode) => number {
  const place = node.within === undefined ? undefined : named(node.within);
  const performer = canonicalJson(performerOfNode(node));
  const [from, to] = neighbours(before, node.id).map((ids) => new Set(ids.map(named)));
  return (candidate) => {
    const [comes, goes] = neighbours(after, candidate.id);
    return (
      Number(sameTitle(node, candidate)) * 2 +
      Number(performer !== 'null' && canonicalJson(performerOfNode(candidate)) === performer) +
      Number(candidate.within === place) * 0.5 +
      Number(comes!.some((id) => from!.has(id))) +
      Number(goes!.some((id) => to!.has(id)))
    );
  };
}

/** The best of them, where it is likely at all and no other is as good. */
export function soleBest<T>(candidates: readonly T[], likeness: (candidate: T) => number): T | undefined {
  const judged = candidates.map((candidate) => ({ candidate, score: likeness(candidate) }));
  const best = Math.max(-1, ...judged.map(({ score }) => score));
  const first = judged.filter(({ score }) => score === best);
  return best >= likely && first.length === 1 ? first[0]!.candidate : undefined;
}

const folded = (text: string) => text.trim().toLowerCase();

function sameTitle({ title }: FlowNode, other: FlowNode): boolean {
  return folded(title.vi) !== '' && folded(title.vi) === folded(other.title.vi);
}

/** From where a node is entered and where it leads. */
function neighbours({ index }: CompiledProcedure, id: string): readonly (readonly string[])[] {
  return [
    (index.entering.get(id) ?? []).map(({ from }) => from),
    (index.leaving.get(id) ?? []).map(({ to }) => to),
  ];
}
