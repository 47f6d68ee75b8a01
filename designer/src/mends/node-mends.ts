import type { AmountTable, FlowNode } from '@motcua/engine';
import { connect, mayConnectNew } from '../commands/edge-connect.ts';
import { withField } from '../commands/with-field.ts';
import { amountWords } from '../drawing/words.ts';
import { textIn } from '../model/document-types.ts';
import { freeId } from '../model/ids.ts';
import { newNode } from '../model/new-node.ts';
import { isSideStep } from '../model/side-steps.ts';
import { inBoth } from '../text/text.ts';
import { type Fault, type Mend, type Mender, ofNode } from './mend.ts';

const mostTargets = 3;
const goingOn = 4;

/** Where a way on could lead: first to what nothing leads to yet, then to what comes next in the drawing. */
function connections(node: FlowNode, { index, text, language }: Fault): readonly Mend[] {
  const { nodes } = index.document.flow;
  const at = nodes.indexOf(node);
  const free = nodes.filter(
    (other) =>
      other.id !== node.id &&
      other.within === node.within &&
      !isSideStep(other) &&
      mayConnectNew(index, node.id, other.id).allowed,
  );
  const isLost = (other: FlowNode): boolean => index.edgesTo(other.id).length === 0 && other.kind !== 'start';
  const inOrder = free.toSorted(
    (a, b) =>
      Number(isLost(b)) - Number(isLost(a)) || Number(nodes.indexOf(b) > at) - Number(nodes.indexOf(a) > at),
  );
  return inOrder.slice(0, mostTargets).map((target) => ({
    label: text.connectTo(textIn(target.title, language)),
    act: (draft) => connect(draft, node.id, target.id),
  }));
}

const deadEnd = ofNode((node, fault) => {
  const { index, text } = fault;
  const end: Mend = {
    label: text.addEnd,
    act: (draft) => {
      const id = freeId('ket_thuc', index.placeIds);
      const title = inBoth((text) => text.newTitles.end);
      const made = newNode('end', { id, title, within: node.within }, []);
      draft.add('nodes', made);
      connect(draft, node.id, id);
    },
  };
  const inGroup = index.node(node.within ?? '')?.kind === 'group';
  return [...connections(node, fault), ...(inGroup ? [] : [end])];
});

const joinMissing = ofNode((node, fault) =>
  fault.problem.facts['count'] === 0 ? connections(node, fault) : [],
);

const duration = ofNode((node, { index, text, language }) => {
  if (node.kind !== 'step') return [];
  const around = [node.id, ...index.containersOf(node.id)];
  const covering = index.document.limits.filter(
    ({ covers }) => covers !== 'all' && covers.nodes.some((id) => around.includes(id)),
  );
  const set = (label: string, value: NonNullable<typeof node.duration>): Mend => ({
    label,
    act: (draft) =>
      draft.change('nodes', node.id, (now) => (now.kind === 'step' ? { ...now, duration: value } : now)),
  });
  return [
    set(text.durationNotStated, { notStated: true }),
    set(text.durationDay, { rows: [{ value: 1, unit: 'WORKING_DAY' }] }),
    ...covering.map((limit) => set(text.restOfLimit(textIn(limit.title, language)), { restOf: limit.id })),
  ];
});

const status = ofNode((node, { text }) => [
  {
    label: text.statusGoingOn,
    act: (draft) =>
      draft.change('nodes', node.id, (now) =>
        'kind' in now && now.kind !== 'start' ? withStatus(now) : now,
      ),
  },
]);

const withStatus = (node: FlowNode): FlowNode =>
  node.kind === 'step' ||
  node.kind === 'wait' ||
  node.kind === 'consultation' ||
  node.kind === 'linked' ||
  node.kind === 'service'
    ? { ...node, status: goingOn }
    : node;

const title = ofNode((node, { text, language }) => {
  const words = inBoth((text) => text.newTitles[node.kind]);
  return [
    {
      label: text.title(words[language]),
      act: (draft) => draft.change('nodes', node.id, (now) => ({ ...now, title: words })),
    },
  ];
});

const clock = ofNode((node, { text }) => [
  {
    label: text.counts,
    act: (draft) =>
      draft.change('nodes', node.id, (now) => ('clock' in now ? withField(now, 'clock', undefined) : now)),
  },
]);

/** A container begins with what nothing in it leads to, or else with its first. */
const firstInside = ofNode((node, { problem, index, text, language }) => {
  const holder = String(problem.facts['holder'] ?? node.id);
  const inside = index.childrenOf(holder).filter((child) => child.kind !== 'end' && !isSideStep(child));
  const first = inside.find((child) => index.edgesTo(child.id).length === 0) ?? inside[0];
  if (first === undefined) return [];
  return [
    {
      label: text.startOfContainer(textIn(first.title, language)),
      act: (draft) =>
        draft.change('nodes', node.id, (now) => {
          if (now.kind === 'group') return { ...now, start: first.id };
          if (now.kind !== 'parallel') return now;
          const branches = now.branches.map((branch) =>
            branch.id === holder ? { ...branch, start: first.id } : branch,
          );
          return { ...now, branches };
        }),
    },
  ];
});

/** The way without a condition, or the last one, is for whatever no condition holds of; the others are not. */
const otherwise = ofNode((node, { index, text, language }) => {
  const ways = index.edgesFrom(node.id);
  const chosen = ways.find((edge) => edge.when === undefined) ?? ways.at(-1);
  if (chosen === undefined) return [];
  const target = index.node(chosen.to);
  const words =
    chosen.label === undefined
      ? target === undefined
        ? chosen.id
        : textIn(target.title, language)
      : textIn(chosen.label, language);
  return [
    {
      label: text.makeOtherwise(words),
      act: (draft) => {
        for (const way of ways)
          draft.change('edges', way.id, (edge) =>
            way === chosen
              ? withField({ ...edge, otherwise: true }, 'when', undefined)
              : withField(edge, 'otherwise', false),
          );
      },
    },
  ];
});

const endsHere = ofNode((node, { index, text }) => [
  {
    label: text.removeEdge,
    act: (draft) => index.edgesFrom(node.id).forEach(({ id }) => draft.remove('edges', id)),
  },
]);

/** A table that says nothing for some case gets its longest time for all the others: nobody is promised too much. */
const tableOfNode = ofNode((node, { text, language }) => {
  if (node.kind !== 'step' || node.duration === undefined || !('rows' in node.duration)) return [];
  const { rows } = node.duration;
  const longest = longestOf(rows);
  if (longest === undefined) return [];
  return [
    {
      label: text.otherwiseRow(amountWords(longest, language)),
      act: (draft) =>
        draft.change('nodes', node.id, (now) =>
          now.kind === 'step' ? { ...now, duration: { rows: [...rows, longest] } } : now,
        ),
    },
  ];
});

/** The longest amount of a table without its condition; undefined where its units cannot be compared. */
export function longestOf(rows: AmountTable): Omit<AmountTable[number], 'when'> | undefined {
  if (new Set(rows.map(({ unit }) => unit)).size > 1) return undefined;
  const [longest] = rows.toSorted((a, b) => b.value - a.value);
  if (longest === undefined) return undefined;
  const { when: _when, ...amount } = longest;
  return amount;
}

const start: Mender = ({ index, text }) => {
  const { nodes } = index.document.flow;
  const first = nodes.find(
    ({ id, within, kind }) =>
      within === undefined && kind !== 'end' && index.edgesTo(id).every((edge) => edge.returns),
  );
  return [
    {
      label: text.addStart,
      act: (draft) => {
        const id = freeId('start', index.placeIds);
        const words = inBoth((text) => text.newTitles.start);
        draft.add('nodes', newNode('start', { id, title: words, within: undefined }, []));
        if (first !== undefined) connect(draft, id, first.id);
      },
    },
  ];
};

const lost = ofNode((node, { text }) => [
  { label: text.removeNode, act: (draft) => draft.remove('nodes', node.id) },
]);

export const nodeMends: Readonly<Record<string, Mender>> = {
  'dead-end': deadEnd,
  'join-edges': joinMissing,
  'duration-missing': duration,
  'status-missing': status,
  'status-without-pause': status,
  'title-missing': title,
  'pause-rule-unknown': clock,
  'container-start': firstInside,
  'decision-otherwise': otherwise,
  'end-has-edges': endsHere,
  'start-missing': start,
  unreachable: lost,
  'limit-unknown': duration,
  'table-without-otherwise': tableOfNode,
};
