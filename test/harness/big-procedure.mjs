/**
 * A procedure of about so many steps, made like real ones: phases with a limit of their own, in each a table by facts, a
 * decision, two branches, an opinion within calendar days and a way back.
 */

const text = (/** @type {string} */ vi) => ({ vi, en: vi });
const days = (/** @type {number} */ value) => ({ value, unit: 'WORKING_DAY' });
const hardArea = { fact: 'hard_area', op: 'eq', value: true };
const agency = { agency: 'H99.12' };

/** Steps in each phase. */
const perPhase = 10;
/** As many blocks as a definition may have with two branches each; what follows goes one after the other. */
const mostBlocks = 30;

/** @param {number} steps @returns {object} a document as it is stored */
export function bigProcedure(steps) {
  const phases = Array.from({ length: Math.max(1, Math.round(steps / perPhase)) }, (_, i) => phase(i + 1));
  const ends = phases.map(({ last }, i) => edge(last, phases[i + 1]?.id ?? 'done'));
  return {
    format: 1,
    head: {
      id: 'big',
      nationalCode: null,
      title: text('Thủ tục lớn'),
      field: text('Thử'),
      level: 'commune',
      competentAgency: agency,
    },
    facts: [
      fact('hard_area', 'boolean', { default: false }),
      ...phases.map((_, i) => fact(`parcels_${i + 1}`, 'number', { default: 1 })),
    ],
    milestones: [
      milestone('received', { kind: 'opened' }),
      milestone('finished', { kind: 'entered', node: 'done' }),
      ...phases.flatMap(({ id }) => [
        milestone(`${id}_begun`, { kind: 'entered', node: id }),
        milestone(`${id}_over`, { kind: 'left', node: id }),
      ]),
    ],
    limits: [
      limit('promise', 'received', 'finished', phases.length * 25, 'all'),
      // As many as a real procedure has.
      ...phases
        .slice(0, 8)
        .map(({ id }) =>
          limit(`${id}_limit`, `${id}_begun`, `${id}_over`, 22, { nodes: [id], agencies: [] }),
        ),
    ],
    flow: {
      nodes: [
        { kind: 'start', id: 'start', title: text('Nộp') },
        ...phases.flatMap(({ nodes }) => nodes),
        { kind: 'end', id: 'done', title: text('Xong'), outcome: 'granted', status: 10 },
      ],
      edges: [edge('start', 'p1'), ...phases.flatMap(({ edges }) => edges), ...ends],
    },
  };
}

function phase(/** @type {number} */ number) {
  const id = `p${number}`;
  const at = (/** @type {string} */ name) => `${id}_${name}`;
  const isBlock = number <= mostBlocks;
  const branches = isBlock ? [at('left'), at('right')] : [id, id];
  const step = (/** @type {string} */ name, /** @type {object} */ more = {}) => ({
    kind: 'step',
    id: at(name),
    within: id,
    title: text(at(name)),
    performer: { role: 'specialist', agency },
    duration: { rows: [{ when: hardArea, ...days(2) }, days(1)] },
    status: 4,
    ...more,
  });
  const way = (/** @type {string} */ from, /** @type {string} */ to, /** @type {object} */ more = {}) =>
    edge(at(from), at(to), more);
  return {
    id,
    last: at('sign'),
    nodes: [
      { kind: 'group', id, title: text(id), start: at('receive') },
      step('receive'),
      { kind: 'decision', id: at('size'), within: id, title: text(at('size')) },
      step('survey'),
      step('look'),
      ...(isBlock ? [block(id, branches)] : []),
      step('tax', { within: branches[0] }),
      step('fee', { within: branches[0] }),
      ...(isBlock ? [branchEnd(at('left_end'), branches[0]), branchEnd(at('right_end'), branches[1])] : []),
      step('land', { within: branches[1] }),
      step('map', { within: branches[1] }),
      {
        kind: 'consultation',
        id: at('opinion'),
        within: id,
        title: text(at('opinion')),
        respondents: [{ id: at('asked'), performer: { role: 'specialist', agency } }],
        limit: { value: 5, unit: 'CALENDAR_DAY' },
        onSilence: 'agrees',
        performer: { role: 'specialist', agency },
        status: 4,
      },
      step('draft'),
      step('review'),
      step('sign'),
    ],
    edges: [
      way('receive', 'size'),
      way('size', 'survey', { when: { fact: `parcels_${number}`, op: 'gt', value: 10 } }),
      way('size', 'look', { otherwise: true, order: 1 }),
      way('survey', isBlock ? 'both' : 'tax'),
      way('look', isBlock ? 'both' : 'tax'),
      way('tax', 'fee'),
      way('land', 'map'),
      ...(isBlock
        ? [way('fee', 'left_end'), way('map', 'right_end'), way('both', 'opinion')]
        : [way('fee', 'land'), way('map', 'opinion')]),
      way('opinion', 'draft', { arm: 'reached' }),
      way('draft', 'review'),
      way('review', 'draft', { returns: true, order: 1 }),
      way('review', 'sign'),
    ],
  };
}

function block(/** @type {string} */ phaseId, /** @type {readonly string[]} */ branches) {
  const id = `${phaseId}_both`;
  return {
    kind: 'parallel',
    id,
    within: phaseId,
    title: text(id),
    branches: branches.map((branch, i) => ({
      id: branch,
      title: text(branch),
      start: `${phaseId}_${i === 0 ? 'tax' : 'land'}`,
    })),
    join: { mode: 'all' },
  };
}

function edge(/** @type {string} */ from, /** @type {string} */ to, /** @type {object} */ more = {}) {
  return { id: `${from}_to_${to}`, from, to, label: text(`${from} ${to}`), ...more };
}

function branchEnd(/** @type {string} */ id, /** @type {string | undefined} */ within) {
  return { kind: 'end', id, within, title: text(id), outcome: 'branchDone' };
}

function milestone(/** @type {string} */ id, /** @type {object} */ on) {
  return { id, title: text(id), on };
}

function fact(/** @type {string} */ id, /** @type {string} */ type, /** @type {object} */ more) {
  return { id, type, title: text(id), source: { kind: 'form', field: id }, ...more };
}

function limit(
  /** @type {string} */ id,
  /** @type {string} */ starts,
  /** @type {string} */ ends,
  /** @type {number} */ value,
  /** @type {unknown} */ covers,
) {
  const amount = [{ when: hardArea, ...days(value) }, days(Math.round(value * 0.6))];
  return { id, title: text(id), promise: id === 'promise', amount, starts, ends, covers };
}
