import {
  advanceDossier,
  caps,
  compileProcedure,
  openDossier,
  parseDefinition,
  parseDefinitionText,
} from '@motcua/engine';
import { median, print } from './figures.mjs';

const runs = 5;
const performer = { role: 'receptionClerk', agency: { is: 'receiving' } };
const actor = { person: 'bench', role: 'receptionClerk', agency: 'H99.01' };
const at = '2026-08-21T01:00:00.000Z';
const said = (/** @type {string} */ text) => ({ vi: text, en: text });

/**
 * What the largest definitions cost that are accepted: to read, to compile and open the first dossier, and to take one
 * action; one figure for each cap. And what it costs to refuse one that is larger than any.
 */
export function benchCaps() {
  const largest = {
    states: chain(caps.states),
    transitions: choices(caps.transitions),
    regions: branches(caps.regions),
    depth: nested(caps.depth),
  };
  for (const [cap, flow] of Object.entries(largest)) {
    const document = { format: 1, head, flow };
    /** @type {number[][]} */
    const taken = [[], [], [], []];
    for (let run = 0; run < runs; run += 1) measure(document).forEach((each, i) => taken[i]?.push(each));
    const [read, compile, open, action] = taken.map((each) => Number(median(each).toFixed(2)));
    print({
      figure: 'definition at a cap',
      cap,
      size: caps[/** @type {keyof typeof caps} */ (cap)],
      readMilliseconds: read,
      compileMilliseconds: compile,
      openMilliseconds: open,
      actionMilliseconds: action,
    });
  }
  const tooLarge = ' '.repeat(2 * 1024 * 1024 + 1);
  print({
    figure: 'definition one byte too large',
    refusedMilliseconds: Number(
      median(Array.from({ length: runs }, () => time(() => parseDefinitionText(tooLarge))[0])).toFixed(3),
    ),
  });
}

/** @param {unknown} json @returns {number[]} */
function measure(json) {
  const [read, parsed] = time(() => parseDefinition(json));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  const [compile, procedure] = time(() => compileProcedure(parsed.document, 1));
  const [open, opened] = time(() =>
    openDossier(procedure, {
      ...{ type: 'opened', at, actor, code: 'H99.01-260821-0001', channel: 'counter' },
      ...{ receivingAgency: 'H99.01', competentAgency: 'H99.01', form: {}, papers: [], findings: {} },
    }),
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const [instance] = opened.dossier.open.filter(({ kind }) => kind === 'step');
  const [edge] = procedure.index.leaving.get(instance?.node ?? '') ?? [];
  const event = {
    type: /** @type {const} */ ('action'),
    action: edge?.id ?? '',
    task: instance?.id ?? '',
    actor,
    at,
  };
  const actions = Array.from({ length: 21 }, () => {
    const [milliseconds, outcome] = time(() => advanceDossier(procedure, opened.dossier, event));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return milliseconds;
  });
  return [read, compile, open, median(actions)];
}

/** @template T @param {() => T} act @returns {[number, T]} */
function time(act) {
  const startedAt = performance.now();
  const result = act();
  return [performance.now() - startedAt, result];
}

const head = {
  ...{ id: 'cap', nationalCode: null, title: said('Cỡ lớn nhất'), field: said('Kiểm thử'), level: 'any' },
  competentAgency: { agency: 'H99.01' },
};
const start = { kind: 'start', id: 'start', title: said('Bắt đầu') };
const done = { kind: 'end', id: 'done', title: said('Xong'), status: 10 };

/** @param {string} id @param {string} [within] */
const step = (id, within) => ({
  kind: 'step',
  id,
  title: said(id),
  performer,
  status: 4,
  ...(within ? { within } : {}),
});

/** @param {string} from @param {string} to @param {number} [nr] */
const edge = (from, to, nr = 0) => ({ id: `${from}_${to}_${nr}`, from, to, label: said(to) });

/** @param {number} states */
function chain(states) {
  const steps = Array.from({ length: states - 2 }, (_, i) => step(`s${i}`));
  const ids = ['start', ...steps.map(({ id }) => id), 'done'];
  return { nodes: [start, ...steps, done], edges: ids.slice(1).map((id, i) => edge(ids[i] ?? '', id)) };
}

/** @param {number} transitions */
function choices(transitions) {
  const steps = Array.from({ length: 99 }, (_, i) => step(`s${i}`));
  const edges = Array.from({ length: transitions - 2 }, (_, i) =>
    edge(`s${i % 99}`, `s${(i + 1 + Math.floor(i / 99)) % 99}`, i),
  );
  return { nodes: [start, ...steps, done], edges: [edge('start', 's0'), ...edges, edge('s98', 'done')] };
}

/** @param {number} regions */
function branches(regions) {
  const names = Array.from({ length: regions }, (_, i) => `b${i}`);
  return {
    nodes: [
      start,
      {
        ...{ kind: 'parallel', id: 'all', title: said('all'), join: { mode: 'all' } },
        branches: names.map((id) => ({ id, title: said(id), start: `${id}_s` })),
      },
      ...names.flatMap((id) => [
        step(`${id}_s`, id),
        { kind: 'end', id: `${id}_end`, title: said(id), within: id, outcome: 'branchDone' },
      ]),
      done,
    ],
    edges: [edge('start', 'all'), ...names.map((id) => edge(`${id}_s`, `${id}_end`)), edge('all', 'done')],
  };
}

/** @param {number} depth */
function nested(depth) {
  const groups = Array.from({ length: depth - 1 }, (_, i) => ({
    ...{ kind: 'group', id: `g${i}`, title: said(`g${i}`), start: i === depth - 2 ? 'inner' : `g${i + 1}` },
    ...(i === 0 ? {} : { within: `g${i - 1}` }),
  }));
  return {
    nodes: [start, ...groups, step('inner', `g${depth - 2}`), done],
    edges: [edge('start', 'g0'), edge('inner', 'done')],
  };
}
