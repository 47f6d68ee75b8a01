import { describe, expect, it } from '@jest/globals';
import { formatDocument, parseDefinition, type ProcedureDocument } from '@motcua/engine';
import { autoArrange } from '../commands/auto-arrange.ts';
import { renameNode } from '../commands/node-edit.ts';
import { canUndo, openStack, perform, undo } from '../history/command-stack.ts';
import { indexOf } from '../model/flow-index.ts';
import type { Rect } from '../model/node-size.ts';
import { definitions } from '../testing/definitions.mjs';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { textOf } from '../text/text.ts';
import { createDeriver } from './derive-elements.ts';
import { labelSize } from './label-size.ts';
import { areaOf, overlap } from './rect-grid.ts';
import { centred, strokesOf } from './route-edges.ts';
import { namesOr } from './words.ts';

function open(written: string): ProcedureDocument {
  const parsed = parseDefinition(JSON.parse(written));
  if (!parsed.ok)
    throw new Error(parsed.problems.map((problem) => `${problem.path}: ${problem.code}`).join('\n'));
  return parsed.document;
}

const procedures: [string, string][] = [
  ['the procedure that uses everything', formatDocument(everythingProcedure)],
  ...definitions.map(({ file, text }): [string, string] => [file, text]),
];

describe.each(procedures)('%s', (_name, written) => {
  const document = open(written);
  const saved = formatDocument(document);

  it('is saved byte for byte as it was opened, after all that was changed is undone', () => {
    const [, second] = document.flow.nodes;
    let stack = perform(openStack(document), autoArrange, undefined);
    stack = perform(stack, renameNode, { id: second?.id ?? '', title: { vi: 'Tên khác', en: 'Other' } });
    expect(canUndo(stack)).toBe(true);
    while (canUndo(stack)) stack = undo(stack);
    expect(formatDocument(stack.document)).toBe(saved);
    expect(formatDocument(open(saved))).toBe(saved);
  });

  it.each([
    ['as its author arranged it', document],
    ['arranged automatically', { ...document, layout: { nodes: {}, edges: {} } }],
  ])('is drawn whole %s: no card or pill upon another, no line behind a card', (_how, document) => {
    const { nodes, edges, placements } = createDeriver()({
      document,
      language: 'vi',
      names: namesOr(textOf('vi'), {}),
      problems: [],
      position: undefined,
      selected: new Set(),
      path: new Set(),
      editable: true,
    });
    const drawn = nodes.filter((node) => node.type !== 'branch').map((node) => node.id);
    expect(drawn.toSorted()).toEqual(document.flow.nodes.map((node) => node.id).toSorted());
    expect(edges.map((edge) => edge.id)).toEqual(document.flow.edges.map((edge) => edge.id));
    const pills = edges.flatMap(({ id, data }) => {
      if (data?.route === undefined || data.words === '') return [];
      return { id, area: centred(data.route.label, labelSize(data.words, data.signs.length)) };
    });
    expect(pairs(pills).map(([one, other]) => `${one.id} on ${other.id}`)).toEqual([]);

    const areas = document.flow.nodes.flatMap(({ id, within }) => {
      const area = placements.get(id)?.absolute;
      return area === undefined ? [] : { id, within, area };
    });
    const index = indexOf(document);
    const behind = edges.flatMap(({ id, source, target, data }) =>
      areas
        .filter((card) => {
          const node = index.node(card.id);
          if (node?.kind === 'group' || node?.kind === 'parallel' || card.id === source || card.id === target)
            return false;
          if (index.containersOf(card.id).some((around) => around === source || around === target))
            return false;
          return strokesOf(data?.route?.points ?? []).some(([a, b]) => overlap(areaOf(a, b, 0.1), card.area));
        })
        .map((card) => `${id} behind ${card.id}`),
    );
    expect(behind).toEqual([]);
    const cards = document.flow.nodes.flatMap((node) => placements.get(node.id) ?? []);
    expect(cards).toHaveLength(document.flow.nodes.length);
    expect(cards.every(({ absolute }) => Number.isFinite(absolute.x + absolute.y + absolute.height))).toBe(
      true,
    );
    const covering = pairs(areas).filter(([one, other]) => one.within === other.within);
    expect(covering.map(([one, other]) => `${one.id} on ${other.id}`)).toEqual([]);
  });
});

/** Pairs of things that cover each other. */
function pairs<T extends { area: Rect }>(things: readonly T[]): [T, T][] {
  return things.flatMap((one, at) =>
    things
      .slice(at + 1)
      .filter((other) => overlap(one.area, other.area))
      .map((other): [T, T] => [one, other]),
  );
}
