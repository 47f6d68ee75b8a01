import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { autoArrange } from '../../commands/auto-arrange.ts';
import { autoLayout } from '../../drawing/auto-layout.ts';
import { scaleOfWhole } from '../../drawing/legible.ts';
import { completeLayout, placementsOf } from '../../drawing/placements.ts';
import { tidinessOf } from '../../drawing/tidiness.ts';
import { openStack, perform } from '../../history/command-stack.ts';
import { indexOf } from '../../model/flow-index.ts';
import type { Rect } from '../../model/node-size.ts';
import { coveringIn } from '../../testing/covering.ts';
import { emptySheet, pasteInto } from '../../testing/paste-into.ts';
import { publishedTables } from '../../testing/published-tables.ts';

const tables = publishedTables.map((table) => [table.name, table] as const);
const arranged = (document: ProcedureDocument) =>
  perform(openStack(document), autoArrange, undefined).document;

/** What of a drawing covers something, or is not held by what should hold it. */
function faultsIn(document: ProcedureDocument): string[] {
  const placements = placementsOf(document);
  const areaOf = (id: string): Rect => placements.get(id)?.absolute ?? { x: 0, y: 0, width: 0, height: 0 };
  const outside = document.flow.nodes.filter(
    ({ id, within }) => within !== undefined && !holds(areaOf(within), areaOf(id)),
  );
  return [...coveringIn(document), ...outside.map(({ id, within }) => `${id} out of ${within}`)];
}

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x > outer.x &&
  inner.y > outer.y &&
  inner.x + inner.width < outer.x + outer.width &&
  inner.y + inner.height < outer.y + outer.height;

describe('a table pasted into a sheet on which nobody has placed anything', () => {
  it.each(tables)('can be read as a whole at once, and covers nothing: %s', (_name, table) => {
    const { document } = pasteInto(emptySheet(), table);
    const line = scaleOfWhole(document, autoLayout(document));
    const seen = scaleOfWhole(document, completeLayout(document));
    // One line is left where it is readable, and where rows would show it hardly larger.
    if (line < 0.25) expect(seen).toBeGreaterThan(1.2 * line);
    else expect(seen).toBeGreaterThanOrEqual(line);
    expect(faultsIn(document)).toEqual([]);
    expect(tidinessOf(document, completeLayout(document)).covered).toBe(0);
  });

  it.each(tables)('is gone with one undo, to the byte, and back with one redo: %s', (_name, table) => {
    const sheet = emptySheet();
    const { document, undone, redone } = pasteInto(sheet, table);
    expect(JSON.stringify(undone)).toBe(JSON.stringify(sheet));
    expect(JSON.stringify(redone)).toBe(JSON.stringify(document));
  });

  it.each(tables)('is arranged anew as a whole with a second one: %s', (_name, table) => {
    const once = pasteInto(emptySheet(), table).document;
    const twice = pasteInto(once, table).document;
    expect(twice.layout.nodes).toEqual({});
    expect(faultsIn(twice)).toEqual([]);
  });
});

describe('a table pasted into a drawing that its author has arranged', () => {
  it.each(tables)('leaves everything where it was put, and stands below it in rows: %s', (_name, table) => {
    const before = arranged(pasteInto(emptySheet(), table).document);
    const { document, undone, redone } = pasteInto(before, table);
    const fresh = document.flow.nodes.filter(({ id }) => indexOf(before).node(id) === undefined);
    const grows = fresh.some(
      ({ within }) => within !== undefined && indexOf(before).node(within) !== undefined,
    );
    for (const [id, place] of Object.entries(before.layout.nodes)) {
      const now = document.layout.nodes[id];
      // What a phase would cover that grows by the pasted rows gives way to the right or down.
      if (!grows) expect([id, now]).toEqual([id, place]);
      expect([id, (now?.x ?? 0) >= place.x, (now?.y ?? 0) >= place.y]).toEqual([id, true, true]);
    }
    expect(Object.keys(document.layout.nodes).toSorted()).toEqual(
      document.flow.nodes.map(({ id }) => id).toSorted(),
    );
    expect(faultsIn(document)).toEqual([]);
    const wider = scaleOfWhole(document, document.layout.nodes) / scaleOfWhole(before, before.layout.nodes);
    expect(wider).toBeGreaterThan(0.3);
    expect(JSON.stringify(undone)).toBe(JSON.stringify(before));
    expect(JSON.stringify(redone)).toBe(JSON.stringify(document));
  });

  it.each(tables)('puts its reception where the own one of the sheet stood: %s', (_name, table) => {
    const sheet = arranged(emptySheet());
    const { document } = pasteInto(sheet, table);
    expect(faultsIn(document)).toEqual([]);
    if (indexOf(document).node('tiep_nhan') !== undefined) return;
    const [begins] = indexOf(document).edgesFrom('nop');
    const step = indexOf(document).node(begins?.to ?? '');
    if (step?.kind === 'step')
      expect(document.layout.nodes[step.id]).toEqual(sheet.layout.nodes['tiep_nhan']);
  });
});
