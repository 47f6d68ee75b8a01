import type { Problem, ProcedureDocument } from '@motcua/engine';
import { command } from '../commands/command.ts';
import type { Language } from '../model/document-types.ts';
import type { Mend } from './mend.ts';
import { mendsFor } from './mends.ts';

/** A way to mend a problem, and every problem of that kind which the same words mend, itself included. */
export interface SharedMend<P extends Problem = Problem> extends Mend {
  readonly alike: readonly P[];
}

/** What can be done at once about each of many problems, and about how many of them. */
export function sharedMends<P extends Problem>(
  problems: readonly P[],
  document: ProcedureDocument,
  language: Language,
): ReadonlyMap<P, readonly SharedMend<P>[]> {
  const found = problems.map((problem) => ({ problem, mends: mendsFor(problem, document, language) }));
  const alike = new Map<string, P[]>();
  const key = ({ code }: Problem, { label }: Mend): string => `${code} ${label}`;
  for (const { problem, mends } of found)
    for (const mend of mends) {
      const list = alike.get(key(problem, mend));
      if (list === undefined) alike.set(key(problem, mend), [problem]);
      else list.push(problem);
    }
  return new Map(
    found.map(({ problem, mends }) => [
      problem,
      mends.map((mend) => ({ ...mend, alike: alike.get(key(problem, mend)) ?? [problem] })),
    ]),
  );
}

interface MendAll {
  readonly problems: readonly Problem[];
  readonly label: string;
  readonly language: Language;
}

/** Mends many problems in the same way, as one step to undo. What one mend has done already another does not do again. */
export const mendAll = command<MendAll>('problem.mendAll', (draft, { problems, label, language }) => {
  for (const problem of problems)
    mendsFor(problem, draft.document, language)
      .find((mend) => mend.label === label)
      ?.act(draft);
});
