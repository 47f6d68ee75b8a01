import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMachine, raise, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate';
import { compileCondition } from '../../condition/compile-condition.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import { compileProcedure } from '../../machine/compile-procedure.ts';
import { EventRecord } from '../../machine/event-record.ts';
import { inertScope } from '../../machine/inert-scope.ts';
import { chooseChildren, inviteRespondents, nobodyFacts } from '../../machine/multiplicity.ts';
import { enterParallel, finishBranch, isJoined, shouldStart } from '../../machine/parallel.ts';
import { nodesUnder } from '../../machine/procedure-index.ts';
import { moveMachine, startMachine } from '../../machine/run-machine.ts';
import { everyKind } from '../../testing/every-kind.ts';
import { randomProcedure } from '../../testing/random-procedure.ts';
import { exportXstate } from './export-xstate.ts';
import type { NamedGuard, XstateConfig } from './named-config.ts';

type Of<K extends string> = Extract<CompiledProcedure['document']['flow']['nodes'][number], { kind: K }>;
interface Scope {
  readonly context: { readonly record: EventRecord };
}

/** What the names of an exported machine do, as anybody would have to provide it who wants to run it. */
function bound(config: XstateConfig, { index }: CompiledProcedure): AnyStateMachine {
  const node = <K extends string>(id: string) => index.nodes.get(id) as Of<K>;
  const conditionsOf = (
    parts: readonly { readonly id: string; readonly when?: never }[] | readonly object[],
  ) => {
    const list = parts as readonly { id: string; when?: Parameters<typeof compileCondition>[0] }[];
    return new Map(
      list.flatMap(({ id, when }) => (when ? [[id, compileCondition(when, index.facts)] as const] : [])),
    );
  };
  const holds = (guard: NamedGuard, record: EventRecord): boolean => {
    switch (guard.kind) {
      case 'condition':
        return compileCondition(guard.condition, index.facts)(record);
      case 'joined':
        return isJoined(record, node<'parallel'>(guard.parallel));
      case 'starts':
        return shouldStart(
          record,
          node<'parallel'>(guard.parallel),
          index.branches.get(guard.branch)!.branch,
        );
      case 'nobody':
        return record.invited.get(guard.consultation)?.length === 0;
      case 'passed': {
        const chosen = record.chosen.get(guard.linked);
        return (
          chosen !== undefined && (chosen.length === 0 || node<'linked'>(guard.linked).waitFor === 'none')
        );
      }
      case 'milestone':
        return record.milestones.has(guard.milestone);
      case 'returnsTo':
        return record.brought.returnTo === guard.node;
      case 'all':
        return guard.of.every((name) => holds(config.meta.guards[name]!, record));
    }
  };
  const act =
    (write: (record: EventRecord, params: Record<string, string>) => void) =>
    ({ context }: Scope, params: unknown) =>
      write(context.record, params as Record<string, string>);
  const machine = createMachine({
    ...(config as object),
    context: ({ input }: { input: Scope['context'] }) => input,
  } as Parameters<typeof createMachine>[0]);
  return machine.provide({
    guards: Object.fromEntries(
      Object.entries(config.meta.guards).map(([name, guard]) => [
        name,
        ({ context }: Scope) => holds(guard, context.record),
      ]),
    ),
    actions: {
      entered: act((record, { node: id }) => record.enter(id!)),
      left: act((record, { node: id }) => record.leave(id!)),
      took: act((record, { edge }) => record.take(index.edges.get(edge!)!)),
      raise: raise((_, params) => ({ type: (params as unknown as { event: string }).event })),
      enterBranches: act((record, { parallel }) => {
        const one = node<'parallel'>(parallel!);
        const entries = one.branches.map(({ id, entry }) => ({ id, when: entry }));
        enterParallel(
          record,
          one,
          conditionsOf(entries),
          new Map(one.branches.map(({ id }) => [id, nodesUnder(index, id)])),
        );
      }),
      finishBranch: act((record, { branch }) => finishBranch(record, index.branches.get(branch!)!)),
      invite: act((record, { consultation }) => {
        const one = node<'consultation'>(consultation!);
        inviteRespondents(record, one, conditionsOf(one.respondents));
        if (record.invited.get(one.id)?.length === 0) record.learn(nobodyFacts(one, index.facts));
      }),
      chooseChildren: act((record, { linked }) => {
        const one = node<'linked'>(linked!);
        chooseChildren(record, one, conditionsOf(one.children));
      }),
    },
  } as unknown as Parameters<typeof machine.provide>[0]) as unknown as AnyStateMachine;
}

/** A record that begins where the last one stopped. */
function next(procedure: CompiledProcedure, coin: boolean, last?: EventRecord): EventRecord {
  const standing = last && {
    visits: last.visits,
    branches: last.branches,
    results: last.results,
    milestones: Object.fromEntries([...last.milestones].map((id) => [id, true])),
  };
  const view = { form: { coin }, papers: [], facts: last?.facts ?? {}, channel: 'counter' as const };
  return new EventRecord(view, procedure.milestones, standing);
}

describe('the machine as XState JSON', () => {
  it('is plain JSON: no function, no date, nothing that JSON would lose', () => {
    const config = exportXstate(compileProcedure(everyKind(), 1));
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  it('names every guard it uses and says what each means', () => {
    const config = exportXstate(compileProcedure(everyKind(), 1));
    const used = [...JSON.stringify(config.states).matchAll(/"guard":"([^"]+)"/g)].map(([, name]) => name!);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !(name in config.meta.guards))).toEqual([]);
  });

  it('loads in createMachine and, its names bound, walks the same states as ours on random walks', () => {
    let moves = 0;
    fc.assert(
      fc.property(
        randomProcedure,
        fc.boolean(),
        fc.array(fc.nat(), { minLength: 10, maxLength: 25 }),
        (document, coin, lots) => {
          const procedure = compileProcedure(document, 1);
          const theirs = bound(
            JSON.parse(JSON.stringify(exportXstate(procedure))) as XstateConfig,
            procedure,
          );
          let [ourRecord, theirRecord] = [next(procedure, coin), next(procedure, coin)];
          const started = startMachine(procedure, ourRecord);
          if (started.kind !== 'moved') return;
          const first = theirs.getInitialSnapshot(inertScope, { record: theirRecord }) as AnyMachineSnapshot;
          let position = started.snapshot.value as StateValue;
          expect(first.value).toEqual(position);
          const edges = document.flow.edges.map(({ id }) => id);
          for (const lot of lots) {
            // Mostly what can be taken where the dossier stands, now and then what cannot.
            const standing = JSON.stringify(position);
            const here = document.flow.edges
              .filter(({ from }) => standing.includes(`"${from}"`))
              .map(({ id }) => id);
            const among = here.length > 0 && lot % 5 > 0 ? here : edges;
            const edge = among[lot % among.length]!;
            [ourRecord, theirRecord] = [next(procedure, coin, ourRecord), next(procedure, coin, theirRecord)];
            const answer = moveMachine(procedure, position, ourRecord, edge);
            const from = { ...theirs.resolveState({ value: position, context: { record: theirRecord } }) };
            const to = theirs.transition(
              from as AnyMachineSnapshot,
              { type: `take:${edge}` },
              inertScope,
            ) as AnyMachineSnapshot;
            if (answer.kind !== 'moved') {
              expect(to.value).toEqual(position);
              continue;
            }
            moves += 1;
            position = answer.snapshot.value as StateValue;
            expect(to.value).toEqual(position);
            expect(theirRecord.log).toEqual(ourRecord.log);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(moves).toBeGreaterThan(50);
  });
});
