import {
  advanceDossier,
  canonicalJson,
  compileProcedure,
  openDossier,
  parseDefinition,
} from '@motcua/engine';
import { createMachine, initialTransition, transition } from 'xstate';
import { burstAgency, burstProcedure, toAndFro } from '../harness/burst-procedure.mjs';
import { print, ratePerSecond } from './figures.mjs';

const span = { runs: 5, seconds: 1 };
const actor = { person: 'bench', role: 'receptionClerk', agency: burstAgency };

/**
 * Actions a second that the engine decides, from stored text to stored text, beside the least that any program on
 * XState must do for it: parse, restore, transition, stringify, on a machine of the same shape without any meaning.
 */
export function benchEngine() {
  const actionsPerSecond = ratePerSecond(span, engineAction());
  const rawActionsPerSecond = ratePerSecond(span, rawAction());
  print({
    figure: 'engine actions',
    actionsPerSecond,
    rawXStateActionsPerSecond: rawActionsPerSecond,
    share: Number((actionsPerSecond / rawActionsPerSecond).toFixed(2)),
  });
}

function engineAction() {
  const parsed = parseDefinition(burstProcedure);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const procedure = compileProcedure(parsed.document, 1);
  const at = '2026-08-21T01:00:00.000Z';
  const opened = openDossier(procedure, {
    type: 'opened',
    at,
    actor,
    code: 'H99.01-260821-0001',
    channel: 'counter',
    receivingAgency: burstAgency,
    competentAgency: burstAgency,
    form: {},
    papers: [],
    findings: { agencies: {} },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const act = (/** @type {string} */ text, /** @type {string} */ action, /** @type {string} */ node) => {
    const dossier = JSON.parse(text);
    const task = dossier.open.find((/** @type {any} */ instance) => instance.node === node).id;
    const outcome = advanceDossier(procedure, dossier, { type: 'action', action, task, actor, at });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return canonicalJson(outcome.dossier);
  };
  let text = act(canonicalJson(opened.dossier), 'receive_both', 'receive');
  /** @type {keyof typeof toAndFro} */
  let node = 'left_a';
  return () => {
    text = act(text, toAndFro[node], node);
    node = node === 'left_a' ? 'left_b' : 'left_a';
  };
}

function rawAction() {
  const branch = (/** @type {string} */ name) => ({
    initial: 'a',
    states: { a: { on: { [`${name}-there`]: 'b' } }, b: { on: { [`${name}-back`]: 'a' } } },
  });
  const machine = createMachine({
    type: 'parallel',
    states: { left: branch('left'), right: branch('right') },
  });
  const [first] = initialTransition(machine);
  let text = JSON.stringify({ value: first.value, context: first.context });
  let there = true;
  return () => {
    const restored = machine.resolveState(JSON.parse(text));
    const [next] = transition(machine, restored, { type: there ? 'left-there' : 'left-back' });
    text = JSON.stringify({ value: next.value, context: next.context });
    there = !there;
  };
}
