import type { ProcedureDocument } from '../document/procedure-document.ts';
import { indexProcedure, type ProcedureIndex } from '../machine/procedure-index.ts';
import { passesTo } from './automatic-cycles.ts';
import type { Report } from './report.ts';

/**
 * Procedures that open each other without anybody doing anything in between would open dossiers for ever. The circle is
 * looked for over published procedures; at run time a depth cap cuts what was not seen.
 */
export function checkLinkedCycles(
  document: ProcedureDocument,
  published: (code: string) => ProcedureDocument | undefined,
  report: Report,
): void {
  const own = codeOf(document);
  const find = (code: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(code)) return code === own ? [...path, code] : null;
    const here = code === own ? document : published(code);
    if (!here) return null;
    for (const next of openedAtOnce(here)) {
      const cycle = find(next, [...path, code]);
      if (cycle) return cycle;
    }
    return null;
  };
  const cycle = find(own, []);
  if (!cycle) return;
  const node = document.flow.nodes.find(
    (one) => one.kind === 'linked' && one.children.some(({ procedure }) => procedure === cycle[1]),
  );
  if (node) report.node('linked-cycle', node, { path: cycle });
}

/** What a document is called in links: its id, and its case where it has several. */
function codeOf({ head }: ProcedureDocument): string {
  return head.case === 'main' ? head.id : `${head.id}.${head.case}`;
}

/** Procedures of which a dossier is opened in the same moment as one of this procedure. */
function openedAtOnce(document: ProcedureDocument): readonly string[] {
  const index: ProcedureIndex = indexProcedure(document);
  const seen = new Set<string>();
  const queue = document.flow.nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
  const opened: string[] = [];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = index.nodes.get(id);
    if (node?.kind === 'linked')
      opened.push(...node.children.filter(({ mode }) => mode === 'open').map(({ procedure }) => procedure));
    queue.push(...passesTo(id, index));
  }
  return opened;
}
