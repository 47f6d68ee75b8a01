import { formatDocument, type ProcedureDocument } from '@motcua/engine';
import { structuredPatch } from 'diff';

export interface CodeLine {
  readonly sort: 'same' | 'added' | 'removed';
  /** Its number in the file before, and in the file after. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly text: string;
}

/** Lines that are the same around what changed, so that one sees where it is. */
const around = 3;
/** Two files with more differences than this are two procedures: finding the least of them would take seconds. */
const mostDifferences = 4_000;

/** The stretches of the two files that differ, as they are formatted; null where too much does. */
export function codeHunks(
  before: ProcedureDocument,
  after: ProcedureDocument,
): readonly (readonly CodeLine[])[] | null {
  const [was, is] = [formatDocument(before), formatDocument(after)];
  const patch = structuredPatch('', '', was, is, undefined, undefined, {
    context: around,
    maxEditLength: mostDifferences,
  });
  if (patch === undefined) return null;
  return patch.hunks.map(({ oldStart, newStart, lines }) => {
    let [old, now] = [oldStart, newStart];
    return lines.flatMap((line): CodeLine[] => {
      const text = line.slice(1);
      if (line.startsWith('+')) return [{ sort: 'added', before: undefined, after: now++, text }];
      if (line.startsWith('-')) return [{ sort: 'removed', before: old++, after: undefined, text }];
      if (line.startsWith('\\')) return [];
      return [{ sort: 'same', before: old++, after: now++, text }];
    });
  });
}
