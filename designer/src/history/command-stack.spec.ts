import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProcedureDocument } from '@motcua/engine';
import { autoArrange } from '../commands/auto-arrange.ts';
import { addBranch, removeBranch } from '../commands/branches.ts';
import { insertBlueprint } from '../blueprints/insert-blueprint.ts';
import { connectNodes } from '../commands/edge-connect.ts';
import { demandReason, setBackTo, setOtherwise, setSignatures } from '../commands/edge-edit.ts';
import { reorderEdge } from '../commands/edge-order.ts';
import { addNode } from '../commands/node-add.ts';
import {
  renameNode,
  setDeadlineActions,
  setDuration,
  setPerformer,
  setPerformers,
} from '../commands/node-edit.ts';
import { dissolve } from '../commands/dissolve.ts';
import { swapInLine, takeOut } from '../commands/line-of-steps.ts';
import { moveInto } from '../commands/move-into.ts';
import { moveNodes } from '../commands/node-move.ts';
import { pasteRows } from '../commands/rows-paste.ts';
import { wrapInParallel, wrapInPhase } from '../commands/wrap.ts';
import { removeThings } from '../commands/remove.ts';
import { paste } from '../commands/paste.ts';
import { setConsultation, setLinked } from '../commands/asking-edit.ts';
import { addSideStep, setBeside } from '../commands/side-step.ts';
import { indexOf } from '../model/flow-index.ts';
import { freeId } from '../model/ids.ts';
import { newNode } from '../model/new-node.ts';
import type { PartList } from '../model/uses.ts';
import { RefusedError } from '../rules/ruling.ts';
import { actOnParts } from '../testing/author-of-parts.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { canRedo, canUndo, type CommandStack, openStack, perform, redo, undo } from './command-stack.ts';

const kinds = [
  'step',
  'decision',
  'parallel',
  'group',
  'wait',
  'consultation',
  'linked',
  'service',
  'end',
] as const;

/** One act of a restless author: numbers choose the act and what it is done to. */
function act(stack: CommandStack, [which, a, b]: readonly [number, number, number]): CommandStack {
  const { document } = stack;
  const { nodes, edges } = document.flow;
  const node = nodes[a % nodes.length];
  const other = nodes[b % nodes.length];
  const edge = edges[a % Math.max(1, edges.length)];
  if (node === undefined || other === undefined) return stack;
  const title = { vi: `Bước ${b}`, en: `Step ${b}` };
  switch (which) {
    case 0: {
      const kind = kinds[a % kinds.length] ?? 'step';
      const id = freeId(kind, indexOf(document).placeIds);
      const within = other.kind === 'group' ? other.id : undefined;
      const branches = [`${id}_b1`, `${id}_b2`];
      return perform(stack, addNode, {
        node: newNode(kind, { id, title, within }, branches),
        at: { x: a, y: b },
      });
    }
    case 1:
      return perform(stack, removeThings, { nodes: [node.id, other.id], edges: [] });
    case 2:
      return perform(stack, connectNodes, { from: node.id, to: other.id });
    case 3:
      return perform(stack, moveNodes, [{ id: node.id, at: { x: a, y: b } }]);
    case 4:
      return perform(stack, renameNode, { id: node.id, title });
    case 5:
      return perform(stack, setDuration, {
        id: node.id,
        duration: b % 2 === 0 ? undefined : { notStated: true },
      });
    case 6:
      return b % 2 === 0
        ? perform(stack, setPerformer, { id: node.id, performer: undefined })
        : perform(stack, setPerformers, {
            ids: [node.id, other.id],
            performer: { role: 'specialist', agency: { is: 'receiving' } },
          });
    case 7:
      return perform(stack, autoArrange, undefined);
    case 8:
      return edge === undefined ? stack : perform(stack, removeThings, { nodes: [], edges: [edge.id] });
    case 9:
      return edge === undefined ? stack : perform(stack, demandReason, { id: edge.id, reason: b % 2 === 0 });
    case 10:
      return edge === undefined
        ? stack
        : perform(stack, reorderEdge, { id: edge.id, by: b % 2 === 0 ? 1 : -1 });
    case 11:
      return edge === undefined ? stack : perform(stack, setOtherwise, { id: edge.id });
    case 12:
      return perform(stack, addBranch, { parallel: node.id });
    case 13:
      return perform(stack, removeBranch, { parallel: node.id, branch: 'land' });
    case 14:
      return perform(stack, moveNodes, [
        { id: node.id, at: { x: a, y: b }, within: other.kind === 'group' ? other.id : null },
      ]);
    case 15:
      return perform(stack, addSideStep, {
        id: freeId('kem', indexOf(document).placeIds),
        title,
        host: node.id,
        at: { x: a, y: b },
      });
    case 16:
      return perform(stack, setBeside, { id: node.id, beside: b % 3 === 0 ? [] : [other.id] });
    case 17:
      return edge === undefined ? stack : perform(stack, setBackTo, { id: edge.id, backTo: [other.id] });
    case 18:
      return edge === undefined
        ? stack
        : perform(stack, setDeadlineActions, {
            id: edge.from,
            actions: [{ id: 'den_han', at: 'due', do: { kind: 'take', edge: edge.id } }],
          });
    case 19: {
      const performer = { role: 'specialist', agency: { is: 'competent' as const } };
      if (node.kind === 'consultation')
        return perform(stack, setConsultation, {
          id: node.id,
          changes: { respondents: [{ id: 'noi_hoi', performer }], quorum: b + 1 },
        });
      if (node.kind === 'linked')
        return perform(stack, setLinked, { id: node.id, changes: { waitFor: 'any' } });
      return edge === undefined
        ? stack
        : perform(stack, setSignatures, { id: edge.id, signatures: [performer] });
    }
    case 20:
    case 21:
    case 22:
      return actOnParts(stack, a, b);
    case 23:
      return perform(stack, insertBlueprint, {
        piece: {
          nodes: [...new Set([node, other])],
          edges,
          places: {},
          height: 0,
          pauseRules: document.pauseRules,
        },
        shift: { x: a, y: b },
        after: other.id,
      });
    case 24:
      return perform(stack, moveInto, [
        {
          id: node.id,
          at: { x: a, y: b },
          within: other.kind === 'group' ? other.id : (other.within ?? null),
        },
      ]);
    case 25:
      return perform(stack, wrapInPhase, { ids: [...new Set([node.id, other.id])] });
    case 26:
      return perform(stack, wrapInParallel, { ids: [...new Set([node.id, other.id])] });
    case 27:
      return perform(stack, dissolve, { id: node.id });
    case 28:
      return perform(stack, takeOut, { ids: [node.id] });
    case 29:
      return perform(stack, swapInLine, { first: node.id, second: other.id });
    case 30: {
      const row = newNode(
        'step',
        { id: freeId('dong', indexOf(document).placeIds), title, within: undefined },
        [],
      );
      return node.kind === 'end'
        ? stack
        : perform(stack, pasteRows, { after: node.id, items: [{ node: row }] });
    }
    default:
      return perform(stack, paste, {
        fragment: { nodes: [...new Set([node, other])], edges, places: {}, height: 0 },
        shift: { x: a, y: b },
      });
  }
}

function actOrRefuse(stack: CommandStack, choice: readonly [number, number, number]): CommandStack {
  try {
    return act(stack, choice);
  } catch (error) {
    if (error instanceof RefusedError) return stack;
    throw error;
  }
}

const restlessAuthor = fc.array(fc.tuple(fc.nat(31), fc.nat(500), fc.nat(500)), {
  minLength: 1,
  maxLength: 40,
});

describe('the command stack', () => {
  it.each([
    ['an ordinary procedure', sampleProcedure],
    ['the procedure that uses everything', everythingProcedure],
  ])('gives back the same bytes of %s when everything is undone, whatever was done (D1)', (_name, first) => {
    fc.assert(
      fc.property(restlessAuthor, (choices) => {
        let stack = choices.reduce(actOrRefuse, openStack(first));
        const last = JSON.stringify(stack.document);
        while (canUndo(stack)) stack = undo(stack);
        expect(JSON.stringify(stack.document)).toBe(JSON.stringify(first));
        expect(stack.document).toEqual(first);
        while (canRedo(stack)) stack = redo(stack);
        expect(JSON.stringify(stack.document)).toBe(last);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['an ordinary procedure', sampleProcedure],
    ['the procedure that uses everything', everythingProcedure],
  ])('never leaves in %s an edge, a lane, a place or a mention of something that is gone', (_name, first) => {
    fc.assert(
      fc.property(restlessAuthor, (choices) => {
        const { document } = choices.reduce(actOrRefuse, openStack(first));
        expect(danglingIn(document)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps at least two hundred steps (D1)', () => {
    let stack = openStack(sampleProcedure);
    for (let x = 0; x < 250; x += 1) stack = perform(stack, moveNodes, [{ id: 'sign', at: { x, y: x } }]);
    for (let step = 0; step < 250; step += 1) stack = undo(stack);
    expect(JSON.stringify(stack.document)).toBe(JSON.stringify(sampleProcedure));
    expect(canUndo(stack)).toBe(false);
  });

  it('forgets undone steps once something new is done', () => {
    const once = perform(openStack(sampleProcedure), moveNodes, [{ id: 'sign', at: { x: 1, y: 1 } }]);
    const anew = perform(undo(once), moveNodes, [{ id: 'sign', at: { x: 2, y: 2 } }]);
    expect(canRedo(undo(once))).toBe(true);
    expect(canRedo(anew)).toBe(false);
  });
});

function danglingIn(document: ProcedureDocument): string[] {
  const { placeIds, edgeIds } = indexOf(document);
  const actions = document.flow.nodes.flatMap((node) =>
    node.kind === 'step' || node.kind === 'group' ? (node.deadlineActions ?? []) : [],
  );
  return [
    ...namedParts(document).flatMap(([list, ids]) => {
      const known = list === 'results' ? document.head.results : document[list];
      return ids.filter((id) => !known.some((part) => part.id === id)).map((id) => `${list} ${id}`);
    }),
    ...actions
      .flatMap(({ do: act }) => (act.kind === 'take' ? act.edge : []))
      .filter((id) => !edgeIds.has(id)),
    ...document.flow.nodes
      .flatMap((node) => (node.kind === 'step' ? (node.beside ?? []) : []))
      .filter((id) => !placeIds.has(id)),
    ...document.flow.edges.flatMap((edge) => edge.backTo ?? []).filter((id) => !placeIds.has(id)),
    ...document.flow.edges.flatMap((edge) => [edge.from, edge.to]).filter((id) => !placeIds.has(id)),
    ...document.flow.nodes.flatMap((node) => node.within ?? []).filter((id) => !placeIds.has(id)),
    ...Object.keys(document.layout.nodes).filter((id) => !placeIds.has(id)),
    ...Object.keys(document.layout.edges).filter((id) => !edgeIds.has(id)),
    ...withoutPlace(document),
  ];
}

/** Where one thing has a place, all have: what has none would be drawn wherever there is room, now here, now there. */
function withoutPlace({ flow, layout }: ProcedureDocument): string[] {
  const loose = flow.nodes.filter(({ id }) => layout.nodes[id] === undefined).map(({ id }) => id);
  return loose.length === flow.nodes.length ? [] : loose;
}

/** Ids of papers, results, milestones, pauses and limits that the rest of the document names. */
function namedParts(document: ProcedureDocument): [PartList, string[]][] {
  const { nodes, edges } = document.flow;
  const clocks = nodes.flatMap((node) =>
    'clock' in node && node.clock?.counts === false ? node.clock.pauseRule : [],
  );
  const rest = nodes.flatMap((node) =>
    'duration' in node && node.duration !== undefined && 'restOf' in node.duration
      ? node.duration.restOf
      : [],
  );
  return [
    ['papers', edges.flatMap((edge) => edge.demands?.papers ?? [])],
    ['results', edges.flatMap((edge) => edge.produces)],
    ['milestones', document.limits.flatMap(({ starts, ends }) => [starts, ends])],
    ['pauseRules', [...clocks, document.head.standing?.stopRule ?? []].flat()],
    [
      'limits',
      [...rest, ...document.pauseRules.flatMap((rule) => [...rule.restarts, ...(rule.limits ?? [])])],
    ],
  ];
}
