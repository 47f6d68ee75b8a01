import type { Performer } from '@motcua/engine';
import { hasPerformer } from '../../commands/node-edit.ts';
import type { TableLine } from './table-lines.ts';

/** What is written into the lines below one: its performer, and the steps that do not have it yet. */
export function performerBelow(
  lines: readonly TableLine[],
  from: string,
): { readonly performer: Performer; readonly ids: readonly string[] } | undefined {
  const at = lines.findIndex(({ id }) => id === from);
  const performer = performerOf(lines[at]);
  if (performer === undefined) return undefined;
  const said = JSON.stringify(performer);
  const ids = lines
    .slice(at + 1)
    .flatMap((line) =>
      line.kind === 'step' && hasPerformer(line.node) && JSON.stringify(performerOf(line)) !== said
        ? [line.id]
        : [],
    );
  return ids.length === 0 ? undefined : { performer, ids };
}

function performerOf(line: TableLine | undefined): Performer | undefined {
  return line?.kind === 'step' && hasPerformer(line.node) && 'performer' in line.node
    ? line.node.performer
    : undefined;
}
