import { about } from './accounts.ts';
import { defaultTitles, inBoth, type Notes } from './default-titles.ts';
import type { GraphFlow } from './graph.ts';
import type { NodeInput, Parts } from './node-maker.ts';
import type { Questions } from './questions.ts';
import { branchTitle, type PlacedBlock } from './scopes.ts';

/** A block as a container with its branches and the end of each. */
export function containerOf(block: PlacedBlock, parts: Parts, notes: Notes): readonly NodeInput[] {
  const { places, accounts, routes, questions } = parts;
  const { split, join, id } = block;
  const within = places.within(split);
  if (!split.implied) accounts.became(split.element, [id]);
  if (join && !join.implied) accounts.became(join.element, [id]);
  const conditions = split.outgoing.map((flow) =>
    split.kind === 'inclusive' && flow.condition !== null ? questions.conditionOf(flow.condition) : null,
  );
  const branches = split.outgoing.map((flow, i) => {
    const route = routes.follow(flow);
    if (flow.element) accounts.became(flow.element, [block.branchIds[i]!]);
    const entry = entryOf(block, flow, parts, notes, conditions[i] ?? null, conditions);
    return { id: block.branchIds[i]!, title: branchTitle(block, i), start: route.to, ...entry };
  });
  const title = split.implied || split.name === '' ? defaultTitles.parallel : inBoth(split.name);
  const node: NodeInput = {
    kind: 'parallel',
    ...{ id, title, branches, join: { mode: 'all' } },
    ...(within === undefined ? {} : { within }),
    ...notes.text,
  };
  const ends = block.endIds.map((end, i): NodeInput => ({
    ...{ kind: 'end', id: end, title: defaultTitles.branchEnd, within: block.branchIds[i]! },
    outcome: 'branchDone',
  }));
  return [node, ...ends];
}

/** When a branch is entered: the condition of its flow; of the default flow, that none of the others is. */
function entryOf(
  block: PlacedBlock,
  flow: GraphFlow,
  { accounts }: Parts,
  notes: Notes,
  condition: ReturnType<Questions['conditionOf']>,
  all: readonly ReturnType<Questions['conditionOf']>[],
) {
  if (block.split.kind !== 'inclusive') return {};
  if (flow.isDefault) {
    const others = all.filter((one) => one !== null);
    return others.length === all.length - 1 ? { entry: { not: { any: others } } } : {};
  }
  if (condition) return { entry: condition };
  if (flow.condition === null) return {};
  notes.add('condition', `${flow.name} ${flow.condition}`);
  if (flow.element)
    accounts.became(
      flow.element,
      [],
      about(flow.element, 'foreign-condition', 'warning', { condition: flow.condition }),
    );
  return {};
}
