import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { ProblemError } from '../problem/problem.ts';
import { at, workCalendar } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import { timersOf } from '../clock/timers.ts';
import {
  asked,
  compiled,
  consultation,
  edge,
  end,
  linked,
  procedure,
  step,
  text,
  wait,
} from '../testing/procedures.ts';
import { parseDefinition } from '../document/parse-definition.ts';
import { buildMachine } from './build-machine.ts';
import { caps } from './caps.ts';
import { openDossier } from '../dossier/open.ts';
import { compileProcedure } from './compile-procedure.ts';
import { indexProcedure } from './procedure-index.ts';

const fact = {
  id: 'day',
  type: 'text' as const,
  title: text('day'),
  source: { kind: 'form' as const, field: 'day' },
};

function codesOf(document: ProcedureDocument): readonly string[] {
  try {
    compileProcedure(document, 1);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

function nested(depth: number): ProcedureDocument {
  const groups = Array.from({ length: depth - 1 }, (_, i) => ({
    kind: 'group' as const,
    id: `g${i}`,
    title: text(`g${i}`),
    start: i === depth - 2 ? 'inner' : `g${i + 1}`,
    ...(i === 0 ? {} : { within: `g${i - 1}` }),
  }));
  return procedure(
    [...groups, step('inner', depth > 1 ? { within: `g${depth - 2}` } : {}), end()],
    [edge('start', 'g0'), edge('inner', 'done')],
  );
}

function chain(length: number): ProcedureDocument {
  const steps = Array.from({ length }, (_, i) => step(`s${i}`));
  const edges = steps.map((_, i) => edge(`s${i}`, i === length - 1 ? 'done' : `s${i + 1}`));
  return procedure([...steps, end()], [edge('start', 's0'), ...edges]);
}

const periodWait = (days: number) =>
  compiled(
    procedure(
      [
        {
          kind: 'wait',
          id: 'posted',
          title: text('Niêm yết'),
          status: 4,
          arms: [{ id: 'over', kind: 'period', amount: { value: days, unit: 'CALENDAR_DAY' } }],
        },
        end(),
      ],
      [edge('start', 'posted'), edge('posted', 'done', { arm: 'over' })],
    ),
  );

describe('hazards of statechart libraries', () => {
  it('H1: a timer is an absolute due time that survives storing and restoring', () => {
    const procedure = periodWait(3);
    const { dossier } = new Driver(procedure);
    const restored = JSON.parse(JSON.stringify(dossier)) as typeof dossier;
    const arm = (each: typeof dossier) =>
      timersOf(procedure, each, () => workCalendar).filter(({ id }) => id.startsWith('arm:'));
    expect(arm(restored)).toEqual(arm(dossier));
    expect(workCalendar.localDateTime(arm(restored)[0]!.dueAt)).toBe('2026-03-05T17:00');
  });

  it.each([24, 25, 30, 90, 365])('H2: waits %i days without firing at once', (days) => {
    const procedure = periodWait(days);
    const { dossier } = new Driver(procedure, opening());
    const [timer] = timersOf(procedure, dossier, () => workCalendar).filter(({ id }) =>
      id.startsWith('arm:'),
    );
    expect(Date.parse(timer!.dueAt) - Date.parse(at('2026-03-02T08:00'))).toBeGreaterThanOrEqual(
      days * 86_400_000,
    );
  });

  it('H3, F41: refuses a cycle of eventless nodes with its path, and gives up after a bounded number of steps if one is forced in', () => {
    const decision = (id: string) => ({ kind: 'decision' as const, id, title: text(id) });
    const spinning = procedure(
      [decision('a'), decision('b'), end()],
      [edge('start', 'a'), edge('a', 'b', { otherwise: true }), edge('b', 'a', { otherwise: true })],
    );
    expect(codesOf(spinning)).toEqual(['automatic-cycle']);
    const forced = buildMachine(spinning, indexProcedure(spinning));
    const procedureForced = { ...compiled(chain(1)), machine: forced };
    expect(openDossier(procedureForced, opening())).toMatchObject({
      ok: false,
      refusal: { code: 'flow-fault' },
    });
  });

  it('H4: builds what is at the caps and refuses one more', () => {
    expect(codesOf(nested(caps.depth))).toEqual([]);
    expect(codesOf(nested(caps.depth + 1))).toEqual(['nesting-too-deep']);
    expect(codesOf(chain(caps.states - 2))).toEqual([]);
    const tooMany = chain(caps.states - 2);
    tooMany.flow.nodes.push(...chain(3).flow.nodes.map((node) => ({ ...node, id: `x_${node.id}` })));
    expect(codesOf(tooMany)).toEqual(['too-many-nodes']);
  });

  it('H6: treats ids that objects inherit as plain names everywhere', () => {
    const odd = procedure(
      [step('hasownproperty'), step('valueof'), end()],
      [
        edge('start', 'hasownproperty'),
        edge('hasownproperty', 'valueof'),
        edge('valueof', 'done', { id: 'tostring' }),
      ],
    );
    const driver = new Driver(compiled(odd)).take('hasownproperty_to_valueof').take('tostring');
    expect(driver.dossier.outcome).toBe('granted');
  });

  it('H5: no guard, action or actor is left as a name that somebody would have to find at run time', () => {
    const machine = compiled(
      procedure(
        [
          { kind: 'decision', id: 'which', title: text('which') },
          consultation('ask', [asked('tax', 'H99.20')]),
          linked('open', [{ id: 'birth' }]),
          end(),
        ],
        [
          edge('start', 'which'),
          edge('which', 'ask', { when: { fact: 'x', op: 'known' } }),
          edge('which', 'open', { otherwise: true }),
          edge('ask', 'done', { arm: 'reached' }),
          edge('ask', 'open', { arm: 'nobody' }),
          edge('open', 'done'),
        ],
      ),
    ).machine;
    const names: unknown[] = [];
    const look = (state: typeof machine.root): void => {
      for (const action of [...state.entry, ...state.exit])
        if (typeof action === 'string') names.push(action);
      for (const list of [...state.transitions.values(), state.always ?? []])
        for (const { guard, actions } of list)
          names.push(...[guard, ...actions].filter((part) => typeof part === 'string'));
      for (const inner of Object.values(state.states)) look(inner);
    };
    look(machine.root);
    expect(names).toEqual([]);
  });

  it('H6: ids that cannot be told from inherited ones are refused', () => {
    for (const id of ['__proto__', 'constructor', 'prototype', 'toString', 'A', '9', ''])
      expect(parseDefinition({ ...chain(1), facts: [{ ...fact, id }] })).toMatchObject({ ok: false });
  });

  it('H12: what comes in with an event is never merged into a prototype', () => {
    const driver = new Driver(compiled(chain(2)));
    const evil = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ) as object;
    driver.take('s0_to_s1', undefined, {
      form: { ...evil },
      data: { ...evil },
      findings: { facts: { ...evil } as never },
    });
    driver.attempt('dossier.stop', undefined, { note: 'x', data: { ...evil }, facts: { ...evil } as never });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(driver.dossier.form)).toBe(Object.prototype);
    expect(driver.folded).toBe(driver.stored);
  });

  it('F41: what may be over at once, or never takes time, is no way round either', () => {
    const facts = [{ ...fact, type: 'date' as const, default: '2026-01-05' }];
    const spinning = (arm: Parameters<typeof wait>[1][number]) =>
      codesOf(
        procedure(
          [wait('ever', [arm]), end()],
          [edge('start', 'ever'), edge('ever', 'ever', { arm: 'come' })],
          {
            facts,
          },
        ),
      );
    expect(spinning({ id: 'come', kind: 'date', fact: 'day' })).toEqual(['automatic-cycle']);
    expect(spinning({ id: 'come', kind: 'milestone', milestone: 'received' })).toEqual(['automatic-cycle']);
    const nothing = { value: 0, unit: 'HOUR' as const };
    expect(spinning({ id: 'come', kind: 'period', amount: nothing })).toEqual(['period-zero']);
  });
});
