import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { ProblemError } from '../problem/problem.ts';
import { at, workCalendar } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import { timersOf } from '../clock/timers.ts';
import { compiled, edge, end, procedure, step } from '../testing/procedures.ts';
import { buildMachine } from './build-machine.ts';
import { caps } from './caps.ts';
import { openDossier } from '../dossier/open.ts';
import { compileProcedure } from './compile-procedure.ts';
import { indexProcedure } from './procedure-index.ts';

const text = (vi: string) => ({ vi, en: vi });

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
  it('keeps a timer as an absolute due time that survives storing and restoring', () => {
    const procedure = periodWait(3);
    const { dossier } = new Driver(procedure);
    const restored = JSON.parse(JSON.stringify(dossier)) as typeof dossier;
    const arm = (each: typeof dossier) =>
      timersOf(procedure, each, () => workCalendar).filter(({ id }) => id.startsWith('arm:'));
    expect(arm(restored)).toEqual(arm(dossier));
    expect(workCalendar.localDateTime(arm(restored)[0]!.dueAt)).toBe('2026-03-05T17:00');
  });

  it.each([24, 25, 30, 90, 365])('waits %i days without firing at once', (days) => {
    const procedure = periodWait(days);
    const { dossier } = new Driver(procedure, opening());
    const [timer] = timersOf(procedure, dossier, () => workCalendar).filter(({ id }) =>
      id.startsWith('arm:'),
    );
    expect(Date.parse(timer!.dueAt) - Date.parse(at('2026-03-02T08:00'))).toBeGreaterThanOrEqual(
      days * 86_400_000,
    );
  });

  it('refuses a cycle of eventless nodes, and gives up after a bounded number of steps if one is forced in', () => {
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

  it('builds what is at the caps and refuses one more', () => {
    expect(codesOf(nested(caps.depth))).toEqual([]);
    expect(codesOf(nested(caps.depth + 1))).toEqual(['nesting-too-deep']);
    expect(codesOf(chain(caps.states - 2))).toEqual([]);
    const tooMany = chain(caps.states - 2);
    tooMany.flow.nodes.push(...chain(3).flow.nodes.map((node) => ({ ...node, id: `x_${node.id}` })));
    expect(codesOf(tooMany)).toEqual(['too-many-nodes']);
  });

  it('treats ids that objects inherit as plain names everywhere', () => {
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

});
