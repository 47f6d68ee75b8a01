import type { FlowEdge, FlowNode, Limit, Problem } from '@motcua/engine';
import { command } from '../commands/command.ts';
import type { Draft } from '../commands/draft.ts';
import type { Language } from '../model/document-types.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import type { Text } from '../text/text.ts';

/** One way to mend a problem: what the button says, and what it does to the procedure. */
export interface Mend {
  readonly label: string;
  readonly act: (draft: Draft) => void;
  /** What it does in several places, each in a line: shown before it is done. */
  readonly does?: readonly string[];
  /** Where the problem is said once of many places: how many, and the mend of them all. */
  readonly all?: { readonly count: number; readonly act: (draft: Draft) => void };
}

/** The problem to be mended, and the procedure it was found in. */
export interface Fault {
  readonly problem: Problem;
  readonly index: FlowIndex;
  readonly text: Text['mends'];
  readonly words: Text;
  readonly language: Language;
}

/** Ways to mend one kind of problem, the likeliest first; none where this one needs a person's thought. */
export type Mender = (fault: Fault) => readonly Mend[];

/** Mends a problem: one step to undo, like any command. */
export const mendProblem = command<Mend>('problem.mend', (draft, { act }) => act(draft));

/** Ways to mend what is wrong with a node. */
export const ofNode =
  (mends: (node: FlowNode, fault: Fault) => readonly Mend[]): Mender =>
  (fault) => {
    const node = fault.index.node(fault.problem.at ?? '');
    return node === undefined ? [] : mends(node, fault);
  };

/** Ways to mend what is wrong with an edge. */
export const ofEdge =
  (mends: (edge: FlowEdge, fault: Fault) => readonly Mend[]): Mender =>
  (fault) => {
    const edge = fault.index.edge(fault.problem.at ?? '');
    return edge === undefined ? [] : mends(edge, fault);
  };

/** Ways to mend what is wrong with a limit. */
export const ofLimit =
  (mends: (limit: Limit, fault: Fault) => readonly Mend[]): Mender =>
  (fault) => {
    const limit = fault.index.document.limits.find(({ id }) => id === fault.problem.at);
    return limit === undefined ? [] : mends(limit, fault);
  };
