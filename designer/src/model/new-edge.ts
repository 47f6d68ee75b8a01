import type { FlowEdge, FlowNode, LocalText } from '@motcua/engine';
import { inBoth, textOf } from '../text/text.ts';
import { freeId, idFromLabel } from './ids.ts';
import type { FlowIndex } from './flow-index.ts';
import { isSideStep } from './side-steps.ts';

/**
 * The edge that connecting two places makes. Out of a step or a phase it is an action and gets a first label after
 * its target; out of a wait, a consultation or a service it serves the first ending that has no edge yet. It returns
 * when its target already leads to its source.
 */
export function newEdge(index: FlowIndex, from: string, to: string): FlowEdge {
  const source = index.node(from);
  const target = index.node(to);
  const leaving = index.edgesFrom(from);
  const closing = isSideStep(source) && source.beside.includes(to);
  const returns = !closing && (from === to || leadsTo(index, to, from));
  const arm = source === undefined ? undefined : armFor(source, leaving);
  const label = closing
    ? inBoth((text) => text.newTitles.closing)
    : source !== undefined && isActed(source, arm, leaving)
      ? labelFor(target?.title, returns)
      : happeningOf(source, arm);
  // The edge of a linked node without a name for who takes it is the one taken by itself.
  const who = source?.kind === 'linked' && label !== undefined ? source.performer : undefined;
  return {
    id: freeId(idFromLabel(label?.vi ?? `${from}_${to}`, 'edge'), index.edgeIds),
    from,
    to,
    ...(label === undefined ? {} : { label }),
    order: leaving.length === 0 ? 0 : Math.max(...leaving.map((edge) => edge.order)) + 1,
    otherwise: false,
    ...(arm === undefined ? {} : { arm }),
    ...(who === undefined ? {} : { who }),
    sets: [],
    produces: [],
    marks: [],
    returns,
  };
}

/** What is said to have happened where a wait is over by an event that has a name: the word on its button. */
function happeningOf(source: FlowNode | undefined, arm: string | undefined): LocalText | undefined {
  const found = source?.kind === 'wait' ? source.arms.find(({ id }) => id === arm) : undefined;
  return found?.kind === 'event' && found.title?.vi ? found.title : undefined;
}

/**
 * The first words of an edge, after its target unless the end of a wait has a name. Whoever waited for has done what
 * was asked: from a wait nothing is ever sent back.
 */
export function firstLabel(index: FlowIndex, edge: FlowEdge, target = index.node(edge.to)?.title): LocalText {
  const source = index.node(edge.from);
  return happeningOf(source, edge.arm) ?? labelFor(target, edge.returns && source?.kind !== 'wait');
}

/** The ending that a new edge serves. */
function armFor(source: FlowNode, leaving: readonly FlowEdge[]): string | undefined {
  const arms = armsOf(source);
  const open = arms.find((arm) => !leaving.some((edge) => edge.arm === arm));
  // What a consultation has no ending for any more is an action of whoever asks.
  return open ?? (source.kind === 'consultation' ? undefined : arms[0]);
}

/** The endings of a node, in the order in which they are given edges. */
export function armsOf(node: FlowNode): readonly string[] {
  if (node.kind === 'wait') return node.arms.map((arm) => arm.id);
  if (node.kind === 'service') return ['answered', 'failed'];
  if (node.kind !== 'consultation') return [];
  const failed = node.counts === 'agreements' ? ['failed'] : [];
  const nobody = node.respondents.every((respondent) => respondent.when !== undefined) ? ['nobody'] : [];
  return ['reached', ...failed, ...nobody];
}

/** Is the new edge taken by somebody, so that it needs a name? */
function isActed(source: FlowNode, arm: string | undefined, leaving: readonly FlowEdge[]): boolean {
  if (source.kind === 'step' || source.kind === 'group') return true;
  if (source.kind === 'consultation') return arm === undefined;
  return source.kind === 'linked' && leaving.some((edge) => edge.who === undefined);
}

function labelFor(target: LocalText | undefined, returns: boolean): LocalText {
  const words = (language: 'vi' | 'en'): string => {
    const { newTitles } = textOf(language);
    const title = target?.[language] ?? '';
    // A place without an English name leads to no half-translated button.
    if (language === 'en' && title === '' && target !== undefined && target.vi !== '') return '';
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
