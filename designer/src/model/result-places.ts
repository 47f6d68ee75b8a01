import type { FlowEdge, FlowNode } from '@motcua/engine';
import type { Mark, StepNode } from './document-types.ts';
import type { FlowIndex } from './flow-index.ts';
import { fold } from './ids.ts';
import { closesSideStep, isSideStep } from './side-steps.ts';

/** The actions by which a result is signed, issued and handed over on the ways to some ends. */
export interface ResultPlaces {
  readonly signing: readonly FlowEdge[];
  readonly issuing: readonly FlowEdge[];
  readonly handing: readonly FlowEdge[];
}

/**
 * Where a result comes into being on the ways to ends of an outcome, read backwards from the end: the last step that hands
 * out, before it the last that issues, before it the last that signs. An action that says so itself is believed; else the
 * role of whoever does the step and its name say it. Ways through a block are followed through its branches.
 */
export function resultPlaces(index: FlowIndex, outcome: 'granted' | 'refused'): ResultPlaces {
  const ends = index.childrenOf(undefined).filter((node) => node.kind === 'end' && node.outcome === outcome);
  const isMade: Wanted = (edge, step) => signs(edge, step) || issues(edge, step);
  // A desk that receives and hands out stands before the signature too: nothing is handed out there.
  const handing = ends
    .flatMap(({ id }) => lastActions(index, id, (edge, step) => isMade(edge, step) || hands(edge, step)))
    .filter((edge) => hands(edge, stepAt(index, edge.from)));
  const from = handing.length > 0 ? handing.map((edge) => edge.from) : ends.map(({ id }) => id);
  const made = from.flatMap((id) => lastActions(index, id, isMade));
  const isOnlyIssued = (edge: FlowEdge): boolean => !signs(edge, stepAt(index, edge.from));
  const before = made
    .filter(isOnlyIssued)
    .flatMap((edge) => lastActions(index, edge.from, (other, step) => signs(other, step)));
  return {
    signing: unique([...made.filter((edge) => !isOnlyIssued(edge)), ...before]),
    issuing: unique(made),
    handing: unique(handing),
  };
}

type Wanted = (edge: FlowEdge, step: StepNode | undefined) => boolean;

/** The actions nearest before a place that are wanted, each on its own way. */
function lastActions(
  index: FlowIndex,
  place: string,
  wanted: Wanted,
  seen = new Set<string>(),
): readonly FlowEdge[] {
  if (seen.has(place)) return [];
  seen.add(place);
  return edgesInto(index, place).flatMap((edge) => {
    if (wanted(edge, stepAt(index, edge.from))) return [edge];
    const source = index.node(edge.from);
    // A block is left by the ends of its branches.
    const doors =
      source?.kind === 'parallel'
        ? source.branches.flatMap(({ id }) => index.childrenOf(id).filter(({ kind }) => kind === 'end'))
        : [];
    return [edge.from, ...doors.map(({ id }) => id)].flatMap((id) => lastActions(index, id, wanted, seen));
  });
}

/** The edges that lead to a place, or to the containers that begin with it. */
function edgesInto(index: FlowIndex, place: string): readonly FlowEdge[] {
  const into = index.edgesTo(place).filter((edge) => !edge.returns && !closesSideStep(index, edge));
  const holder = index.node(place)?.within;
  if (holder === undefined) return into;
  const group = index.node(holder);
  const block = index.parallelOf(holder);
  const start = group?.kind === 'group' ? group.start : index.branch(holder)?.start;
  return start === place ? [...into, ...edgesInto(index, block?.id ?? holder)] : into;
}

const stepAt = (index: FlowIndex, id: string): StepNode | undefined => {
  const node: FlowNode | undefined = index.node(id);
  return node?.kind === 'step' && !isSideStep(node) ? node : undefined;
};

const unique = (edges: readonly FlowEdge[]): FlowEdge[] => [...new Set(edges)];

const marked = (edge: FlowEdge, ...marks: readonly Mark[]): boolean =>
  edge.marks.some((mark) => marks.includes(mark));
const named = (step: StepNode | undefined, words: RegExp): boolean =>
  step !== undefined && words.test(fold(step.title.vi));

const signs: Wanted = (edge, step) =>
  marked(edge, 'signed') ||
  named(step, /^(ky|ky duyet|phe duyet|quyet dinh)\b/) ||
  (step?.performer?.role === 'agencyLeader' && !named(step, /\b(phan cong|giao viec|chi dao|but phe)\b/));

const issues: Wanted = (edge, step) =>
  marked(edge, 'issued') ||
  step?.performer?.role === 'recordsClerk' ||
  named(step, /\b(phat hanh|ban hanh|dong dau|cap so|vao so)\b/);

const handedOver: readonly Mark[] = ['delivered', 'deliveredElectronically', 'handedToPost'];
const hands: Wanted = (edge, step) =>
  marked(edge, ...handedOver) ||
  step?.performer?.role === 'resultClerk' ||
  named(step, /\b(tra|giao|phat|trao) (ket qua|giay|gcn|van ban|quyet dinh|the)\b/);
