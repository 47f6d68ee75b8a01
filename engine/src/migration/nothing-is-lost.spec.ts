import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Outcome } from '../dossier/outcome.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { at, calendars } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import { planBetween } from '../testing/migrating.ts';
import {
  asked,
  calendarDays,
  consultation,
  edge,
  end,
  fact,
  finished,
  limit,
  linked,
  milestone,
  pauseRule,
  procedure,
  received,
  step,
  text,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';
import { checkMigration } from './check-migration.ts';
import { decidedAtOnce } from './decided-at-once.ts';
import type { MigrationPlan } from './plan.ts';

/** Attacks: a plan that says something unwise, or versions that do not fit, lose nothing of a dossier. */

type More = Parameters<typeof procedure>[2];
type Nodes = Parameters<typeof procedure>[0];

const first = (document: ProcedureDocument) => compileProcedure(document, 1);
const next = (document: ProcedureDocument) => compileProcedure(document, 2);
const ground = { ground: text('Luật mới') };
const refusal = (outcome: Outcome) => (outcome.ok ? 'moved' : outcome.refusal.code);

/** These nodes one after another, then a last step. */
function line(more: More, ...nodes: Nodes): ProcedureDocument {
  const all = [...nodes, step('last'), end()];
  const edges = all.map((node, i) => {
    const from = all[i - 1];
    const arm =
      from?.kind === 'wait' ? from.arms[0]!.id : from?.kind === 'consultation' ? 'reached' : undefined;
    return edge(from?.id ?? 'start', node.id, arm === undefined ? {} : { arm });
  });
  return procedure(all, edges, more);
}

function problems(before: ProcedureDocument, after: ProcedureDocument, said: Partial<MigrationPlan>) {
  const [v1, v2] = [first(before), next(after)];
  return checkMigration(planBetween(v1, v2, said), v1, v2)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => [code, path]);
}

describe('two of a kind do not become one', () => {
  const limits = (...more: ReturnType<typeof limit>[]) => ({ limits: [limit('promise'), ...more] });
  const short = limit('short', { amount: [workingDays(1)] });
  const long = limit('long', { amount: [workingDays(9)] });

  it('two limits: neither in the plan nor of a dossier', () => {
    const [before, after] = [line(limits(short, long), step('work')), line(limits(long), step('work'))];
    const said = { limits: { short: 'long' } };
    expect(problems(before, after, said)).toEqual([['migration-limits-merged', '/limits/short']]);
    const driver = new Driver(first(before));
    expect(refusal(driver.migrate(next(after), said))).toBe('migration-limits-merged');
    expect(Object.keys(driver.dossier.ledgers)).toEqual(['promise', 'short', 'long']);
  });

  it('two limits whose names are exchanged keep each its own count', () => {
    const named = (one: string, other: string) =>
      line(
        limits(limit(one, { amount: [workingDays(1)] }), limit(other, { amount: [workingDays(9)] })),
        step('work'),
      );
    const said = { limits: { one: 'other', other: 'one' } };
    expect(problems(named('one', 'other'), named('other', 'one'), said)).toEqual([]);
    const driver = new Driver(first(named('one', 'other')));
    expect(refusal(driver.migrate(next(named('other', 'one')), said))).toBe('moved');
    expect([driver.due('other'), driver.due('one')]).toEqual(['2026-03-03T17:00', '2026-03-13T17:00']);
  });

  it('two who are asked', () => {
    const asking = (...ids: string[]) =>
      line(
        {},
        consultation(
          'ask',
          ids.map((id, i) => asked(id, `H99.2${i}`)),
        ),
      );
    const said = { respondents: { ask: { police: 'tax' } } };
    expect(problems(asking('tax', 'police'), asking('tax'), said)).toEqual([
      ['migration-respondents-merged', '/respondents/ask/police'],
    ]);
    const driver = new Driver(first(asking('tax', 'police')));
    expect(refusal(driver.migrate(next(asking('tax')), said))).toBe('migration-respondents-merged');
  });
});

describe('a date stays what it was', () => {
  const waiting = (days: number) =>
    line(
      {
        pauseRules: [pauseRule('supplement', { mode: 'RESTART', restarts: ['promise'] })],
        limits: [limit('promise', { amount: [workingDays(days)] })],
      },
      step('work'),
      wait('papers', ['brought'], { clock: uncounted('supplement') }),
    );
  const moved = (said: Partial<MigrationPlan>) => {
    const driver = new Driver(first(waiting(5))).take('work_to_papers', at('2026-03-03T09:00'));
    driver.migrate(next(waiting(2)), said, at('2026-03-04T09:00'));
    driver.take('papers_to_last', at('2026-03-05T09:00'));
    expect(driver.folded).toBe(driver.stored);
    return driver;
  };

  it('a limit that begins anew after a supplement has the days of reception', () => {
    const driver = moved({});
    expect(driver.lines()).toEqual(['started', 'paused', 'restarted']);
    expect(driver.due()).toBe('2026-03-12T17:00');
    expect(driver.dossier.keeps).toEqual(['promise']);
  });

  it('and those of the new version where the plan names the ground', () => {
    const driver = moved({ amounts: { promise: ground } });
    expect(driver.due()).toBe('2026-03-09T17:00');
    expect(driver.dossier.keeps).toBeUndefined();
  });

  it('and keeps them through a further version, until one adopts another amount', () => {
    const third = (days: number) => compileProcedure(waiting(days), 3);
    const driver = new Driver(first(waiting(5)));
    driver.migrate(next(waiting(2)));
    driver.migrate(third(2));
    expect(driver.dossier.keeps).toEqual(['promise']);
    driver.take('work_to_papers').take('papers_to_last', at('2026-03-05T09:00'));
    expect(driver.due()).toBe('2026-03-12T17:00');
  });

  it('a running limit is not moved to where its end has passed unnoticed', () => {
    const ending = (ends: string) =>
      line(
        {
          milestones: [received, finished, milestone('worked', { kind: 'left', node: 'work' })],
          limits: [limit('promise'), limit('phase', { ends })],
        },
        step('work'),
      );
    const driver = new Driver(first(ending('finished')));
    expect(refusal(driver.migrate(next(ending('worked'))))).toBe('moved');
    const late = new Driver(first(ending('finished'))).take('work_to_last');
    expect(refusal(late.migrate(next(ending('worked'))))).toBe('migration-limit-over');
  });
});

describe('nothing waits for what is past', () => {
  const worked = milestone('worked', { kind: 'left', node: 'work' });
  const waiting = (more: More) =>
    line(
      more,
      step('work'),
      step('more'),
      wait('hold', [{ id: 'ok', kind: 'milestone', milestone: 'worked' }]),
    );

  it('a dossier that passed a milestone which nobody noted is not made to wait for it', () => {
    const before = first(line({}, step('work'), step('more')));
    const after = next(waiting({ milestones: [received, finished, worked] }));
    const early = new Driver(before);
    expect(refusal(early.migrate(after))).toBe('moved');
    expect(early.take('work_to_more').take('more_to_hold').here).toEqual(['last']);
    const late = new Driver(before).take('work_to_more');
    expect(refusal(late.migrate(after))).toBe('migration-milestone-missed');
    expect(refusal(late.migrate(after, { milestones: { received: 'worked' } }))).toBe('moved');
    const elsewhere = first(
      waiting({ milestones: [received, finished, milestone('worked', { kind: 'left', node: 'more' })] }),
    );
    expect(refusal(new Driver(elsewhere).take('work_to_more').migrate(after))).toBe(
      'migration-milestone-missed',
    );
    const over = new Driver(before).take('work_to_more').take('more_to_last');
    expect(refusal(over.migrate(after))).toBe('moved');
  });

  it('nor does its limit run on for ever', () => {
    const drawn = (ends: string, milestones: NonNullable<More>['milestones']) =>
      line({ limits: [limit('promise'), limit('phase', { ends })], milestones }, step('work'), step('more'));
    const before = first(drawn('finished', [received, finished]));
    const after = next(drawn('worked', [received, finished, worked]));
    expect(refusal(new Driver(before).migrate(after))).toBe('moved');
    expect(refusal(new Driver(before).take('work_to_more').migrate(after))).toBe('migration-limit-over');
  });
});

describe('reports reach the stay they speak of', () => {
  it('not another to which the new version has given its old name', () => {
    const before = line({}, step('work'), linked('open', [{ id: 'birth' }]));
    const after = line(
      {},
      step('work'),
      linked('open_all', [{ id: 'birth' }]),
      linked('open', [{ id: 'birth' }]),
    );
    const said = { nodes: { open: 'open_all' } };
    const driver = new Driver(first(before)).take('work_to_open');
    expect(refusal(driver.migrate(next(after), said))).toBe('migration-name-taken');
    expect(driver.folded).toBe(driver.stored);
  });

  it('what is over gives its name free', () => {
    const before = line({}, linked('open', [{ id: 'birth' }]), step('work'));
    const after = line(
      {},
      linked('open_all', [{ id: 'birth' }]),
      step('work'),
      linked('open', [{ id: 'birth' }]),
    );
    const driver = new Driver(first(before));
    driver.hear({ from: 'child', instance: 'open.1', child: 'birth', change: 'opened', dossier: 'D2' });
    driver.hear({ from: 'child', instance: 'open.1', child: 'birth', change: 'closed', outcome: 'granted' });
    expect(refusal(driver.migrate(next(after), { nodes: { open: 'open_all' } }))).toBe('moved');
    driver.take('work_to_open');
    const opened = {
      from: 'child',
      instance: 'open.1',
      child: 'birth',
      change: 'opened',
      dossier: 'D3',
    } as const;
    expect(driver.hear(opened)).toBe('ok');
    expect(driver.dossier.children!['open.1']!['birth']!.dossier).toBe('D3');
    expect(driver.dossier.children!['open_all.1']!['birth']!.dossier).toBe('D2');
  });

  it('nor where two waits for other dossiers exchange their names', () => {
    const holding = (one: string, two: string) =>
      procedure(
        [
          {
            kind: 'parallel',
            id: 'both',
            title: text('both'),
            branches: [
              { id: 'l', title: text('l'), start: one },
              { id: 'r', title: text('r'), start: two },
            ],
            join: { mode: 'all' },
          },
          ...[one, two].map((id, i) =>
            wait(id, [{ id: 'over', kind: 'dossier', procedure: 'khac', fact: `other_${i}` }], {
              within: i === 0 ? 'l' : 'r',
            }),
          ),
          end('l_end', { within: 'l', outcome: 'branchDone' }),
          end('r_end', { within: 'r', outcome: 'branchDone' }),
          end(),
        ],
        [
          edge('start', 'both'),
          edge(one, 'l_end', { arm: 'over' }),
          edge(two, 'r_end', { arm: 'over' }),
          edge('both', 'done'),
        ],
        {
          facts: [0, 1].map((i) => fact(`other_${i}`, 'text', { kind: 'form', field: `other_${i}` })),
        },
      );
    const driver = new Driver(first(holding('a', 'b')), opening({ form: { other_0: 'D7', other_1: 'D8' } }));
    const said = { nodes: { a: 'b', b: 'a' } };
    expect(refusal(driver.migrate(next(holding('b', 'a')), said))).toBe('migration-name-taken');
  });
});

describe('no time is over that had not begun', () => {
  const silent = (days: number) =>
    line({}, wait('pay', [{ id: 'silent', kind: 'period', amount: calendarDays(days) }]));

  it('a shorter period that would be over already is told, and so is one that is not', () => {
    for (const [days, code] of [
      [3, 'migration-decided-at-once'],
      [25, undefined],
    ] as const) {
      const driver = new Driver(first(silent(30)));
      driver.migrate(next(silent(days)), {}, at('2026-03-20T09:00'));
      expect(decidedAtOnce(driver.procedure, driver.dossier, calendars)?.refusal.code).toBe(code);
    }
  });

  it('nothing falls due by a version before it held', () => {
    const planned = (value: number) => line({}, step('work', { duration: { rows: [workingDays(value)] } }));
    const driver = new Driver(first(planned(9)));
    driver.migrate(next(planned(1)), {}, at('2026-03-06T09:00'));
    expect(driver.timers['stepDue:work.1']).toBe('2026-03-06T09:00');
    driver.until(at('2026-03-06T09:30'));
    expect(driver.dossier.late).toEqual(['work.1']);
    expect(driver.last.event).toMatchObject({
      timer: { purpose: 'stepDue' },
      occurredAt: at('2026-03-06T09:00'),
    });
    expect(driver.folded).toBe(driver.stored);
  });
});
