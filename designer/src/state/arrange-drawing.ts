import { arrangeWith } from '../commands/arrange-with.ts';
import { autoArrange } from '../commands/auto-arrange.ts';
import { arrangeOffThread } from '../drawing/arrange-off-thread.ts';
import type { Designer } from './designer-context.ts';
import type { ProcedureEditor } from './procedure-editor.ts';

/**
 * Arranges the drawing, as one step to undo. The places are computed beside the editor; what the author changed
 * meanwhile wins, and then nothing is arranged: answers false.
 */
export async function arrangeDrawing(designer: Designer, editor: ProcedureEditor): Promise<boolean> {
  const { document } = editor.state();
  designer.arrangeBy('drawn');
  let places: Awaited<ReturnType<typeof arrangeOffThread>> | undefined;
  try {
    places = await arrangeOffThread(document);
  } catch {
    // The second way to arrange could not be fetched; our own needs nothing.
  }
  if (editor.state().document !== document) return false;
  if (places === undefined) designer.run(autoArrange, undefined);
  else designer.run(arrangeWith, { places });
  return true;
}
