import { structureProblems } from '../../check/structure.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { ProblemError } from '../../problem/problem.ts';
import { drawProcedure } from './draw-procedure.ts';
import { placeDrawing } from './place-drawing.ts';
import { writeBpmn } from './write-bpmn.ts';

/** What keeps a drawing from being drawn at all; a half-finished one that lacks other things is written as it is. */
const undrawable = new Set([
  'too-many-nodes',
  'too-many-edges',
  'too-many-branches',
  'nesting-too-deep',
  'id-duplicate',
  'container-unknown',
  'container-cycle',
  'edge-from-unknown',
  'edge-to-unknown',
  'edge-into-branch',
]);

/**
 * The procedure as BPMN 2.0 XML: a drawing any modeler shows, and in its extension elements everything our language says,
 * so that importing the file gives the same document back, byte for byte. Throws `ProblemError` when ids are repeated or
 * lead nowhere.
 */
export async function exportBpmn(document: ProcedureDocument): Promise<string> {
  const problems = structureProblems(document).filter(({ code }) => undrawable.has(code));
  if (problems.length > 0) throw new ProblemError(problems);
  const drawing = drawProcedure(document);
  return writeBpmn(document, drawing, placeDrawing(document, drawing));
}
