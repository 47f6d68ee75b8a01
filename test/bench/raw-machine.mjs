import { compileCondition } from '@motcua/engine';
import { assign, createMachine, raise } from 'xstate';

/** The regions that every dossier has beside what is drawn: their states, and the marks that lead into each. */
const regions = {
  reception: { initial: 'registered', accepted: 'accepted', notAccepted: 'notAccepted' },
  finance: {
    ...{ initial: 'none', obligationNotified: 'requested', paid: 'paid', exempt: 'exempt' },
    ...{ deferred: 'deferred', refunded: 'refunded' },
  },
  result: {
    ...{ initial: 'none', drafted: 'drafted', approved: 'approved', signed: 'signed', issued: 'issued' },
    corrected: 'corrected',
  },
  delivery: {
    ...{ initial: 'none', atDesk: 'atDesk', handedToPost: 'handedToPost' },
    ...{ deliveredElectronically: 'deliveredElectronically', delivered: 'delivered' },
  },
  clock: { initial: 'running', stopped: 'stopped', resumed: 'running', withdrawn: 'withdrawn' },
};

/**
 * A procedure as somebody would write it for XState alone: the same drawn states, groups, branches and regions, the
 * same conditions, and nothing of what makes it a procedure: no visits, milestones, clocks, performers or history.
 * @param {import('@motcua/engine').CompiledProcedure} procedure
 */
export function rawMachine({ document: { flow }, index }) {
  const start = flow.nodes.find(({ kind }) => kind === 'start');
  return createMachine(
    /** @type {any} */ ({
      id: 'ROOT',
      type: 'parallel',
      context: {
        form: {},
        papers: [],
        facts: {},
        channel: 'counter',
        visits: {},
        milestones: {},
        results: [],
      },
      states: {
        business: { id: 'BUSINESS', initial: start?.id, states: inside('') },
        ...Object.fromEntries(Object.entries(regions).map(([name, region]) => [name, regionState(region)])),
      },
    }),
  );

  /** @param {string} container */
  function inside(container) {
    const nodes = (index.inside.get(container) ?? []).filter((node) => !('beside' in node && node.beside));
    return Object.fromEntries(nodes.map((node) => [node.id, state(node)]));
  }

  /** @param {any} node */
  function state(node) {
    const base = { id: node.id };
    const leaving = [...(index.leaving.get(node.id) ?? [])];
    switch (node.kind) {
      case 'start':
      case 'decision':
        leaving.sort((a, b) => Number(a.otherwise) - Number(b.otherwise));
        return { ...base, always: leaving.map((edge) => transition(edge)) };
      case 'group':
        return { ...base, initial: node.start, states: inside(node.id), on: actions(leaving) };
      case 'parallel':
        return parallel(node, leaving, base);
      case 'end':
        return index.branches.has(node.within) ? { ...base, type: 'final' } : base;
      default:
        return { ...base, on: actions(leaving) };
    }
  }

  /** @param {any} node @param {readonly any[]} leaving @param {object} base */
  function parallel(node, leaving, base) {
    const join = leaving.find(({ who }) => who === undefined);
    const branches = node.branches.map((/** @type {any} */ branch) => [
      branch.id,
      {
        id: branch.id,
        initial: `ENTER-${branch.id}`,
        states: {
          [`ENTER-${branch.id}`]: {
            always: [
              {
                guard: branch.entry ? holds(branch.entry) : () => true,
                target: `#${branch.start}`,
              },
              { target: `SKIPPED-${branch.id}` },
            ],
          },
          [`SKIPPED-${branch.id}`]: { type: 'final' },
          ...inside(branch.id),
        },
      },
    ]);
    return {
      ...base,
      type: 'parallel',
      states: Object.fromEntries(branches),
      on: actions(leaving.filter((edge) => edge !== join)),
      onDone: join ? transition(join) : undefined,
    };
  }

  /** @param {readonly any[]} edges */
  function actions(edges) {
    return Object.fromEntries(edges.map((edge) => [`take:${edge.id}`, transition(edge)]));
  }

  /** @param {any} edge */
  function transition(edge) {
    return {
      target: `#${edge.to}`,
      reenter: true,
      ...(edge.when && !edge.otherwise ? { guard: holds(edge.when) } : {}),
      actions: [
        assign(
          /** @type {any} */ (
            ({ context, event }) => ({
              facts: {
                ...context.facts,
                ...event.facts,
                ...Object.fromEntries(edge.sets.map(({ fact, value }) => [fact, value])),
              },
            })
          ),
        ),
        ...edge.marks.map((/** @type {string} */ mark) => raise({ type: `mark:${mark}` })),
      ],
    };
  }

  /** @param {any} condition */
  function holds(condition) {
    const predicate = compileCondition(condition, index.facts);
    return (/** @type {any} */ { context, event }) =>
      predicate(event.facts ? { ...context, facts: { ...context.facts, ...event.facts } } : context);
  }
}

/** @param {Record<string, string>} region */
function regionState({ initial, ...marks }) {
  return {
    initial,
    states: Object.fromEntries([initial, ...Object.values(marks)].map((state) => [state, {}])),
    on: Object.fromEntries(
      Object.entries(marks).map(([mark, state]) => [`mark:${mark}`, { target: `.${state}` }]),
    ),
  };
}
