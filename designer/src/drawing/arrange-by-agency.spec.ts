import { describe, expect, it } from '@jest/globals';
import { parseDefinition, type ProcedureDocument } from '@motcua/engine';
import { arrangeWith } from '../commands/arrange-with.ts';
import { indexOf } from '../model/flow-index.ts';
import { definitions } from '../testing/definitions.mjs';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { textOf } from '../text/text.ts';
import { arrangeByAgency } from './arrange-by-agency.ts';
import { createDeriver, type Drawing } from './derive-elements.ts';
import { lanesOf } from './lane-of.ts';
import { labelSize } from './label-size.ts';
import { placementsOf } from './placements.ts';
import { placesByAgency } from './places-by-agency.ts';
import { areaOf, overlap } from './rect-grid.ts';
import { centred, strokesOf } from './route-edges.ts';
import { namesOr } from './words.ts';

const documents: [string, ProcedureDocument][] = [
  ['the sample', sampleProcedure],
  ['the procedure that uses everything', everythingProcedure],
  ...definitions.map(({ file, text }): [string, ProcedureDocument] => {
    const parsed = parseDefinition(JSON.parse(text));
    if (!parsed.ok) throw new Error(file);
    return [file, parsed.document];
  }),
];

const draw = (document: ProcedureDocument): Drawing =>
  createDeriver()({
    document,
    language: 'vi',
    names: namesOr(textOf('vi'), {}),
    problems: [],
    position: undefined,
    selected: new Set(),
    path: new Set(),
    editable: true,
    arrangement: 'agencies',
  });

describe.each(documents)('%s by agency', (_name, document) => {
  const index = indexOf(document);
  const drawing = draw(document);
  const isFrame = (id: string): boolean => ['group', 'parallel'].includes(index.node(id)?.kind ?? '');
  const cards = document.flow.nodes.flatMap(({ id }) => {
    const area = drawing.placements.get(id)?.absolute;
    return area === undefined || isFrame(id) ? [] : [{ id, area }];
  });

  it('is drawn whole, every card in the lane of its agency, none upon another', () => {
    expect(drawing.nodes.map(({ id }) => id).toSorted()).toEqual(
      document.flow.nodes.map(({ id }) => id).toSorted(),
    );
    const { laneOf } = lanesOf(index);
    for (const { id, area } of cards) {
      const lane = drawing.lanes.find(({ key }) => key === laneOf.get(id));
      expect(lane !== undefined && area.y >= lane.area.y).toBe(true);
      expect(lane !== undefined && area.y + area.height <= lane.area.y + lane.area.height).toBe(true);
    }
    const covered = cards.flatMap((one, at) =>
      cards
        .slice(at + 1)
        .filter((other) => overlap(one.area, other.area))
        .map((other) => `${one.id} on ${other.id}`),
    );
    expect(covered).toEqual([]);
  });

  it('bands every phase and block around what is in it and nothing else', () => {
    const wrong = document.flow.nodes.flatMap(({ id }) => {
      const band = isFrame(id) ? drawing.placements.get(id)?.absolute : undefined;
      if (band === undefined) return [];
      const inside = new Set(index.contentsOf(id).map((node) => node.id));
      return cards
        .filter((card) => overlap(card.area, band) !== inside.has(card.id))
        .map((card) => `${card.id} and ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  it('leads no line behind a card and puts no pill upon another', () => {
    const behind = drawing.edges.flatMap(({ id, source, target, data }) =>
      cards
        .filter((card) => card.id !== source && card.id !== target)
        .filter(({ area }) =>
          strokesOf(data?.route?.points ?? []).some(([a, b]) => overlap(areaOf(a, b, 0.1), area)),
        )
        .map((card) => `${id} behind ${card.id}`),
    );
    expect(behind).toEqual([]);
    const pills = drawing.edges.flatMap(({ id, data }) =>
      data?.route === undefined || data.words === ''
        ? []
        : [{ id, area: centred(data.route.label, labelSize(data.words, data.signs.length)) }],
    );
    const covered = pills.flatMap((one, at) =>
      pills
        .slice(at + 1)
        .filter((other) => overlap(one.area, other.area))
        .map((other) => `${one.id} on ${other.id}`),
    );
    expect(covered).toEqual([]);
  });

  it('can be kept as places of the drawing, nothing upon another', () => {
    const places = placesByAgency(document);
    const kept = { ...document, layout: { nodes: places, edges: {} } };
    const placements = placementsOf(kept);
    const areas = document.flow.nodes.flatMap(({ id, within }) => {
      const area = placements.get(id)?.absolute;
      return area === undefined ? [] : [{ id, within, area }];
    });
    const covered = areas.flatMap((one, at) =>
      areas
        .slice(at + 1)
        .filter((other) => one.within === other.within && overlap(one.area, other.area))
        .map((other) => `${one.id} on ${other.id}`),
    );
    expect(covered).toEqual([]);
  });
});

it('lists the agencies in the order in which the dossier first comes to them', () => {
  expect(lanesOf(indexOf(sampleProcedure)).lanes.map(({ key }) => key)).toEqual([
    'receiving',
    'applicant',
    'competent',
    'taxOffice:commune',
  ]);
});

it('is stored only when asked for, in one step', () => {
  const before = JSON.stringify(sampleProcedure);
  arrangeByAgency(sampleProcedure);
  expect(JSON.stringify(sampleProcedure)).toBe(before);
  executeUndoRedo(sampleProcedure, arrangeWith, { places: placesByAgency(sampleProcedure) });
});
