import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { renameNode } from '../commands/node-edit.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { indexOf } from '../model/flow-index.ts';
import { overlap } from './rect-grid.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { edge, sampleProcedure } from '../testing/sample-procedure.ts';
import { textOf } from '../text/text.ts';
import { agencyHues } from './agency-hues.ts';
import { autoLayout } from './auto-layout.ts';
import { createDeriver, type DrawingInputs } from './derive-elements.ts';
import { limitSpan } from './limit-span.ts';
import { placementsAt } from './placements-at.ts';
import { routeEdges, strokesOf } from './route-edges.ts';
import { areaOf } from './rect-grid.ts';
import { conditionWords, durationWords, edgeWords, namesOr } from './words.ts';

const placements = placementsAt(sampleProcedure, autoLayout(sampleProcedure));
const routes = routeEdges(sampleProcedure, placements, (one) => edgeWords(sampleProcedure, one, 'vi'));
const inputs = (document: ProcedureDocument): DrawingInputs => ({
  document,
  language: 'vi',
  names: namesOr(textOf('vi'), {}),
  problems: [],
  position: undefined,
  selected: new Set(),
  path: new Set(),
  editable: true,
});

describe('the automatic layout', () => {
  it('puts the usual way on one straight line', () => {
    const way = ['start', 'receive', 'phase_one', 'appraise', 'approve_appraisal', 'owes', 'sign', 'done'];
    expect(new Set(way.map((id) => placements.get(id)?.axis)).size).toBe(1);
  });

  it('never puts two places of one container on top of each other', () => {
    const index = indexOf(sampleProcedure);
    for (const container of [undefined, 'phase_one', 'land', 'tax_side']) {
      const rects = index.childrenOf(container).flatMap((node) => placements.get(node.id)?.absolute ?? []);
      for (const [at, rect] of rects.entries())
        expect(rects.slice(at + 1).filter((other) => overlap(rect, other))).toEqual([]);
    }
  });

  it('makes containers large enough for what they hold', () => {
    const inside = placements.get('confirm_tax')?.absolute;
    const around = placements.get('both')?.absolute;
    expect(inside !== undefined && around !== undefined && overlap(inside, around)).toBe(true);
    expect((inside?.y ?? 0) + (inside?.height ?? 0)).toBeLessThan((around?.y ?? 0) + (around?.height ?? 0));
  });
});

describe('the lines', () => {
  it('cross no card', () => {
    const index = indexOf(sampleProcedure);
    const cards = sampleProcedure.flow.nodes.filter(
      (node) => node.kind !== 'group' && node.kind !== 'parallel',
    );
    for (const one of sampleProcedure.flow.edges) {
      const crossed = cards.filter((card) => {
        const rect = placements.get(card.id)?.absolute;
        if (rect === undefined || card.id === one.from || card.id === one.to) return false;
        if (index.containersOf(card.id).some((around) => around === one.from || around === one.to))
          return false;
        return strokesOf(routes.get(one.id)?.points ?? []).some(([a, b]) => overlap(areaOf(a, b, 0.1), rect));
      });
      expect([one.id, crossed.map((card) => card.id)]).toEqual([one.id, []]);
    }
  });

  it('are made of horizontal and vertical strokes', () => {
    for (const route of routes.values())
      for (const [a, b] of strokesOf(route.points)) expect(a.x === b.x || a.y === b.y).toBe(true);
  });
});

describe('what is done beside a step', () => {
  const { placements: places, ties, edges } = createDeriver()(inputs(everythingProcedure));

  it('stands under it, tied to it by a short straight line', () => {
    const [host, side] = [places.get('appraise')?.absolute, places.get('visit')?.absolute];
    expect([side?.x, (side?.y ?? 0) > (host?.y ?? 0) + (host?.height ?? 0)]).toEqual([host?.x, true]);
    const tie = ties.find((one) => one.data?.line.sort === 'beside');
    expect([tie?.source, tie?.target, tie?.data?.route?.points.length]).toEqual(['appraise', 'visit', 2]);
  });

  it('is closed by pills under its card, without a line of march', () => {
    const card = places.get('visit')?.absolute;
    const closing = edges.filter((one) => one.type === 'closing');
    expect(closing.map((one) => one.id)).toEqual(['visited', 'not_visited']);
    for (const { data } of closing) {
      expect(data?.route?.points).toEqual([]);
      expect(data?.route?.label.y).toBeGreaterThan((card?.y ?? 0) + (card?.height ?? 0));
    }
  });
});

describe('a return to the sender', () => {
  const senders = (document: ProcedureDocument): string[] =>
    createDeriver()(inputs(document))
      .ties.filter((tie) => tie.data?.line.sort === 'sender')
      .map((tie) => tie.target);

  it('has a thin line to every further place it can lead back to', () => {
    expect(senders(everythingProcedure).toSorted()).toEqual(['notice', 'others']);
  });

  it('leaves them to its pill where they are many', () => {
    const { flow } = everythingProcedure;
    const backTo = ['receive', 'phase', 'opinions', 'others', 'notice', 'period', 'appraise'];
    const edges = flow.edges.map((one) => (one.id === 'back' ? { ...one, backTo } : one));
    expect(senders({ ...everythingProcedure, flow: { ...flow, edges } })).toEqual([]);
  });

  it('stands out as a whole when it is selected', () => {
    const drawn = createDeriver()({ ...inputs(everythingProcedure), selected: new Set(['edge:back']) });
    expect(drawn.ties.filter((tie) => tie.selected === true).map((tie) => tie.target)).toHaveLength(2);
  });
});

it('gives a card that lists something the height of its list, and its lines the height they have elsewhere', () => {
  const places = placementsAt(everythingProcedure, autoLayout(everythingProcedure));
  const [step, asked] = [places.get('decree'), places.get('opinions')];
  expect(asked?.absolute.height).toBeGreaterThan(step?.absolute.height ?? 0);
  expect(asked?.axis).toBe(step?.axis);
});

describe('deriving what React Flow draws', () => {
  it('keeps the identity of every node and edge that a rename does not touch', () => {
    const derive = createDeriver();
    const before = derive(inputs(sampleProcedure));
    const title = { vi: 'Ký', en: 'Sign' };
    const { document } = perform(openStack(sampleProcedure), renameNode, { id: 'sign', title });
    const after = derive(inputs(document));
    const changedNodes = after.nodes.filter((node) => !before.nodes.includes(node)).map((node) => node.id);
    const changedEdges = after.edges.filter((one) => !before.edges.includes(one)).map((one) => one.id);
    // The line without words on it is called by its ends.
    expect([changedNodes, changedEdges]).toEqual([['sign'], ['joined']]);
  });

  it('names every line for whoever hears it: by its words, and without them by its ends', () => {
    const { edges } = createDeriver()(inputs(sampleProcedure));
    const names = edges.map((one) => [one.data?.words ?? '', one.ariaLabel ?? ''] as const);
    for (const [words, name] of names) expect(name).toBe(words === '' ? name : words);
    const unnamed = names.filter(([words]) => words === '').map(([, name]) => name);
    expect(unnamed.length).toBeGreaterThan(0);
    for (const name of unnamed) expect(name).toMatch(/^Đường đi từ .+ đến .+$/);
  });

  it('lists containers before what they hold, as React Flow demands', () => {
    const { nodes } = createDeriver()(inputs(sampleProcedure));
    const ids = nodes.map((node) => node.id);
    for (const node of nodes)
      if (node.parentId !== undefined) expect(ids.indexOf(node.parentId)).toBeLessThan(ids.indexOf(node.id));
  });

  it('draws a document with an edge to nowhere without that edge', () => {
    const broken = {
      ...sampleProcedure,
      flow: {
        ...sampleProcedure.flow,
        edges: [...sampleProcedure.flow.edges, edge('lost', 'sign', 'nowhere')],
      },
    };
    const { edges } = createDeriver()(inputs(broken));
    expect(edges.map((one) => one.id)).not.toContain('lost');
  });
});

describe('words', () => {
  it('says a condition as a sentence', () => {
    const words = conditionWords(
      sampleProcedure,
      {
        all: [
          { fact: 'must_pay', op: 'eq', value: true },
          { fact: 'area', op: 'gte', value: 0.5 },
        ],
      },
      'vi',
    );
    expect(words).toBe('Phải nộp tiền: có và Diện tích (m²) từ 0,5');
  });

  it('says each amount of a table of durations, not what lies between', () => {
    const rows = [
      { when: { fact: 'hard_area', op: 'eq' as const, value: true }, value: 6, unit: 'WORKING_DAY' as const },
      { value: 2.5, unit: 'WORKING_DAY' as const },
    ];
    expect(durationWords({ rows }, 'vi')).toBe('2,5 hoặc 6 ngày LV');
    const more = [...rows, { value: 4, unit: 'WORKING_DAY' as const }];
    expect(durationWords({ rows: more }, 'vi')).toBe('2,5 / 4 / 6 ngày LV');
    expect(durationWords({ notStated: true }, 'en')).toBe('not stated');
    expect(durationWords(undefined, 'vi')).toBe('chưa có');
  });

  it('calls the timer of a wait by its amount', () => {
    const expired = indexOf(sampleProcedure).edge('supplement_expired');
    expect(expired && edgeWords(sampleProcedure, expired, 'vi')).toBe('Sau 30 ngày');
  });
});

it('gives every agency of a procedure its own hue', () => {
  const hues = agencyHues(sampleProcedure);
  expect([...hues.keys()]).toEqual(['receiving', 'competent', 'taxOffice:commune']);
  expect(new Set(hues.values()).size).toBe(hues.size);
});

it('draws a limit from the milestone that starts it to the one that ends it', () => {
  const [promise] = sampleProcedure.limits;
  const span = promise && limitSpan(sampleProcedure, placements, promise);
  const receive = placements.get('receive')?.absolute;
  expect(span?.from).toBe((receive?.x ?? 0) + (receive?.width ?? 0));
  expect(span?.to).toBe(placements.get('done')?.absolute.x);
});
