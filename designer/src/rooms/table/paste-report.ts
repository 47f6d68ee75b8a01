import type { ProcedureDocument } from '@motcua/engine';
import { isUnchosen, unchosen } from '@motcua/engine';
import { indexOf } from '../../model/flow-index.ts';

/** Something the pasted table did not say clearly, about one step. */
export interface PasteQuestion {
  readonly node: string;
  readonly asks: 'role' | 'agency' | 'performer' | 'time';
  /** The table's own words. */
  readonly words: string;
}

/** What became of a pasted table: kept until the author has dismissed it, whatever rooms they visit meanwhile. */
export interface PasteReport {
  readonly steps: number;
  readonly phases: number;
  readonly waits: number;
  readonly questions: readonly PasteQuestion[];
  /** Some of the steps are at the competent agency or are found by it. */
  readonly competent: boolean;
  /** Lines that became nothing in the drawing. */
  readonly left: readonly string[];
  /** The name of the fact that decides between the two columns of times, where there are two. */
  readonly hardArea: string | undefined;
  /** Its id in the procedure. */
  readonly hardAreaFact: string | undefined;
}

/** The questions that the procedure as it is now still leaves open. */
export function openQuestions(report: PasteReport, document: ProcedureDocument): readonly PasteQuestion[] {
  const index = indexOf(document);
  return report.questions.filter(({ node: id, asks }) => {
    const node = index.node(id);
    if (node?.kind !== 'step') return false;
    const { performer, duration } = node;
    if (asks === 'time') return duration === undefined;
    if (performer === undefined) return true;
    return performer.role === unchosen || isUnchosen(performer.agency);
  });
}

/** Questions that ask the same of several steps, together, in the order of the first of them. */
export function questionsAlike(
  questions: readonly PasteQuestion[],
): readonly (readonly [PasteQuestion, ...PasteQuestion[]])[] {
  const groups = new Map<string, [PasteQuestion, ...PasteQuestion[]]>();
  for (const question of questions) {
    const key = JSON.stringify([question.asks, question.words]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [question]);
    else group.push(question);
  }
  return [...groups.values()];
}

/**
 * Must it still be asked which agency is competent? A new procedure says "where it was received" without anybody having
 * said so, and the steps that are found by it would all be there.
 */
export const asksCompetent = ({ competent }: PasteReport, { head }: ProcedureDocument): boolean =>
  competent && 'is' in head.competentAgency && head.competentAgency.is === 'receiving';
