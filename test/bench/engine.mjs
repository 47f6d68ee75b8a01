import { advanceDossier, canonicalJson } from '@motcua/engine';
import { isDeepStrictEqual } from 'node:util';
import { transition } from 'xstate';
import { print, compareRates } from './figures.mjs';
import { rawMachine } from './raw-machine.mjs';
import { samplesOfThreeSizes } from './samples.mjs';

const span = { rounds: 41, seconds: 0.1 };

/** Where a snapshot goes when it is stored: a text that is never written out costs less than it seems. */
const disk = Buffer.alloc(1024 * 1024);

/**
 * Actions a second that the engine decides, from stored text to stored text, beside what XState alone needs for the
 * same moves: parse, restore, transition, persist, stringify, on a machine with the same drawn states and regions that
 * carries the same state along and gives it no meaning. Both take turns, so that a busy moment hits both.
 */
export function benchEngine() {
  for (const { procedure, compiled, moments } of samplesOfThreeSizes()) {
    const machine = rawMachine(compiled);
    const pairs = moments
      .map((moment) => ({ engine: engineAction(compiled, moment), raw: rawAction(machine, moment) }))
      .filter(({ engine, raw }) => isDeepStrictEqual(raw.position(), engine.position()));
    const rates = compareRates(
      span,
      inTurn(pairs.map(({ engine }) => engine.act)),
      inTurn(pairs.map(({ raw }) => raw.act)),
    );
    print({
      figure: 'engine actions',
      procedure,
      nodes: compiled.document.flow.nodes.length,
      actions: moments.length,
      equalActions: pairs.length,
      equal:
        'drawn states, branches, groups, conditions, regions; state carried along; position after the action',
      stateBytes: Math.round(pairs.reduce((sum, { engine }) => sum + engine.text.length, 0) / pairs.length),
      actionsPerSecond: rates.perSecond,
      rawXStateActionsPerSecond: rates.otherPerSecond,
      share: rates.share,
    });
  }
}

/**
 * @param {import('@motcua/engine').CompiledProcedure} procedure
 * @param {import('./samples.mjs').Samples['moments'][number]} moment
 */
function engineAction(procedure, { before, event }) {
  const text = canonicalJson(before);
  const act = () => {
    const outcome = advanceDossier(procedure, JSON.parse(text), event);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return canonicalJson(outcome.dossier);
  };
  return { text, act, position: () => JSON.parse(act()).position };
}

/**
 * @param {import('xstate').AnyStateMachine} machine
 * @param {import('./samples.mjs').Samples['moments'][number]} moment
 */
function rawAction(machine, { before: { position, ...context }, event: { action, facts } }) {
  const text = JSON.stringify(
    machine.getPersistedSnapshot(machine.resolveState({ value: position, context })),
  );
  const event = { type: `take:${action}`, facts };
  const act = () => {
    const [next] = transition(machine, machine.resolveState(JSON.parse(text)), event);
    return JSON.stringify(machine.getPersistedSnapshot(next));
  };
  return { act, position: () => JSON.parse(act()).value };
}

/** @param {readonly (() => string)[]} acts */
function inTurn(acts) {
  let i = 0;
  return () => {
    disk.write(acts[i]?.() ?? '');
    i = (i + 1) % acts.length;
  };
}
