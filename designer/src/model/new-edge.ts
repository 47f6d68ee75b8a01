import type { FlowEdge, LocalText } from '@motcua/engine';
import { textOf } from '../text/text.ts';
import { freeId, idFromLabel } from './ids.ts';
import type { FlowIndex } from './flow-index.ts';

/**
 * The edge that connecting two places makes. Out of a step or a phase it is an action and gets a first label after
 * its target; out of a wait it serves the first arm that has no edge yet. It returns when its target already leads
 * to its source.
 */
export function newEdge(index: FlowIndex, from: string, to: string): FlowEdge {
  const source = index.node(from);
  const target = index.node(to);
  const leaving = index.edgesFrom(from);
  const returns = from === to || leadsTo(index, to, from);
  const label =
    source?.kind === 'step' || source?.kind === 'group' ? labelFor(target?.title, returns) : undefined;
  const arm =
    source?.kind === 'wait'
      ? (source.arms.find((candidate) => !leaving.some((edge) => edge.arm === candidate.id)) ??
        source.arms[0])
      : undefined;
  return {
    id: freeId(idFromLabel(label?.vi ?? `${from}_${to}`, 'edge'), index.edgeIds),
    from,
    to,
    ...(label === undefined ? {} : { label }),
    order: leaving.length === 0 ? 0 : Math.max(...leaving.map((edge) => edge.order)) + 1,
    otherwise: false,
    ...(arm === undefined ? {} : { arm: arm.id }),
    sets: [],
    produces: [],
    marks: [],
    returns,
  };
}

export function labelFor(target: LocalText | undefined, returns: boolean): LocalText {
  const words = (language: 'vi' | 'en'): string => {
    const { newTitles } = textOf(language);
    const title = target?.[language] ?? '';
    return returns ? newTitles.returning(title) : newTitles.action(title);
  };
  return { vi: words('vi'), en: words('en') };
}

/** Can one place be reached from another without going back? */
export function leadsTo(index: FlowIndex, from: string, to: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    // Whoever enters a container passes through what is inside it, and may leave by any of its edges.
    const passed = [at, ...index.containersOf(at), ...index.contentsOf(at).map((node) => node.id)];
    const next = passed.flatMap((id) => index.edgesFrom(id)).filter((edge) => !edge.returns);
    for (const edge of next) {
      if (edge.to === to || index.containersOf(to).includes(edge.to)) return true;
      if (!seen.has(edge.to)) {
        seen.add(edge.to);
        open.push(edge.to);
      }
    }
  }
  return false;
}
