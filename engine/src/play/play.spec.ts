import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../document/canonical-json.ts';
import { Scenario } from '../document/scenario.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { playWorld } from '../testing/play-world.ts';
import {
  asked,
  compiled,
  consultation,
  edge,
  end,
  fact,
  finished,
  limit,
  linked,
  pauseRule,
  post,
  procedure,
  received,
  step,
  text,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { playScenario } from './play-scenario.ts';
import { startPlay, type Play, type Played } from './play.ts';
import { firstAnswers } from './suggest.ts';

const opening = {
  at: '2026-03-02T08:00',
  channel: 'counter',
  receivingAgency: 'H99.01',
  form: { coin: true },
  papers: [],
} as const;

function started(document: CompiledProcedure, form: Record<string, unknown> = opening.form): Play {
  const start = startPlay(document, playWorld, { ...opening, form, papers: [] });
  if (!start.ok) throw new Error(start.refusal.code);
  return start.play;
}

const code = (played: Played) => (played.ok ? 'ok' : played.refusal.code);

function went(played: Played): Play {
  if (!played.ok) throw new Error(`${played.refusal.code} ${JSON.stringify(played.refusal.facts)}`);
  return played.play;
}

/** Examine, ask the citizen once, decide. */
const small = compiled(
  procedure(
    [
      step('examine'),
      wait('supplement', ['brought', { id: 'silent', kind: 'period', amount: workingDays(5) }], {
        status: 5,
        clock: uncounted('asked'),
      }),
      step('approve', { performer: post('agencyLeader') }),
      end('refused', { outcome: 'refused' }),
      end(),
    ],
    [
      edge('start', 'examine'),
      edge('examine', 'approve', {
        demands: { reason: true, facts: [{ fact: 'opinion' }, { fact: 'area', required: false }] },
      }),
      edge('examine', 'supplement'),
      edge('supplement', 'examine', { arm: 'brought', returns: true }),
      edge('supplement', 'refused', { arm: 'silent' }),
      edge('approve', 'done'),
    ],
    {
      facts: [
        fact(
          'opinion',
          'choice',
          { kind: 'outcome', step: 'examine' },
          {
            choices: [
              { value: 'good', title: text('đạt') },
              { value: 'bad', title: text('không đạt') },
            ],
          },
        ),
        fact('area', 'number', { kind: 'outcome', step: 'examine' }),
      ],
      milestones: [received, finished],
      limits: [limit('promise', { amount: [workingDays(4)] })],
      pauseRules: [pauseRule('asked', { scope: 'dossier' })],
    },
  ),
);

describe('a play', () => {
  it('steps through a procedure by what is offered, to its end', () => {
    const play = started(small);
    const [onward] = play.offers();
    const suggestions = play.suggestions(onward!);
    expect(suggestions.facts.map(({ name, answers }) => [name, answers.map(({ value }) => value)])).toEqual([
      ['opinion', ['good', 'bad']],
      ['area', [1]],
    ]);
    const approving = went(play.take(onward!, firstAnswers(suggestions)));
    const done = went(approving.take('approve_to_done', { at: '2026-03-04T09:00' }));
    expect(done.look()).toMatchObject({
      closed: true,
      outcome: 'granted',
      now: '2026-03-04T09:00',
      tasks: [],
    });
  });

  it('says where it stands: who has it, when it is due and why, and what has happened', () => {
    const look = went(started(small).take('examine_to_supplement')).look();
    expect(look.tasks).toMatchObject([{ node: 'supplement', dueAt: null, counts: false }]);
    expect(look.limits).toMatchObject([{ id: 'promise', standing: true, overdue: false }]);
    expect(look.limits[0]!.explanation.map(({ code: what }) => what)).toContain('paused');
    expect(look.history.map(({ title, entered }) => [title?.vi, entered])).toEqual([
      [undefined, ['examine']],
      ['examine to supplement', ['supplement']],
    ]);
    expect(look.timers.map(({ id, dueAt }) => [id, dueAt])).toContainEqual([
      'arm:supplement.1:silent',
      '2026-03-09T17:00',
    ]);
  });

  it('leaves everything as it was when something is refused, and says why', () => {
    const play = started(small);
    const onward = play.offers()[0]!;
    for (const [played, why] of [
      [play.take(onward), 'reason-required'],
      [play.take('nowhere'), 'action-unknown'],
      [play.take('approve_to_done'), 'action-not-open-now'],
      [play.take(onward, { note: 'x', facts: { opinion: 'so-so' } }), 'fact-wrong-type'],
      [play.take(onward, { actor: post_('agencyLeader', 'H99.13'), note: 'x' }), 'action-not-yours'],
      [play.waitUntil('2026-03-01T08:00'), 'time-goes-back'],
      [play.waitUntil('2999-01-01T08:00'), 'moment-beyond-calendar'],
      [play.waitUntil('tomorrow'), 'moment-beyond-calendar'],
      [play.advanceWorkingDays(99_999), 'moment-beyond-calendar'],
      [play.take(onward, { at: '2999-01-01T08:00', note: 'x' }), 'moment-beyond-calendar'],
      [play.take('examine_to_approve', { at: '2999-01-01T08:00' }), 'moment-beyond-calendar'],
      [play.signal({ signal: 'child', node: 'examine', child: 'x', change: 'closed' }), 'signal-stale'],
    ] as const) {
      expect(code(played)).toBe(why);
      expect(played.play).toBe(play);
    }
  });

  it('refuses to open at a moment that no calendar reaches', () => {
    const start = startPlay(small, playWorld, { ...opening, at: '2999-01-01T08:00', papers: [] });
    expect(start).toMatchObject({ ok: false, refusal: { code: 'moment-beyond-calendar' } });
  });

  it('shows each actor only what that post is offered', () => {
    const play = started(small);
    const names = (role: string) =>
      play.offers({ role, agency: 'H99.12' }).flatMap(({ action, standing }) => (standing ? [] : [action]));
    expect(names('specialist')).toEqual(['examine_to_approve', 'examine_to_supplement']);
    expect(names('agencyLeader')).toEqual([]);
  });

  it('lets time pass: to a moment, by working days, to whatever falls due next', () => {
    const play = started(small);
    // A Monday, five working days on, over a weekend.
    expect(went(play.advanceWorkingDays(5)).now).toBe('2026-03-09T08:00');
    const asked_ = went(play.take('examine_to_supplement'));
    const silent = went(asked_.toNextDeadline());
    expect(silent.now).toBe('2026-03-09T17:01');
    expect(silent.look()).toMatchObject({ closed: true, outcome: 'refused' });
    expect(code(silent.toNextDeadline())).toBe('nothing-falls-due');
  });

  it('goes back by moments or to one, and the ways on from there share what lies before', () => {
    const first = started(small);
    const second = went(first.take('examine_to_supplement'));
    const third = went(second.take('supplement_to_examine'));
    expect(third.rewind(2).moment).toBe(first.moment);
    expect(third.rewindTo(1).moment).toBe(second.moment);
    expect(third.rewind(99).moment).toBe(first.moment);
    const other = went(third.rewind().waitUntil('2026-04-01T08:00'));
    expect(other.moment.before).toBe(third.moment.before);
  });

  it('is recorded with the limits that have run over, and the scenario fails where others have', () => {
    const late = went(started(small).waitUntil('2026-03-20T08:00'));
    const scenario = late.record('late', text('Muộn'));
    expect(scenario.events[0]!.expect!.overdue).toEqual(['promise']);
    const wrong = { ...scenario, events: [{ until: '2026-03-20T08:00', expect: { overdue: [] } }] };
    expect(playScenario(small, wrong, playWorld).failures).toEqual([
      { event: 0, code: 'expected-overdue', expected: '', found: 'promise' },
    ]);
  });

  it('remembers who acted where that was a second post or person, and the scenario plays it so', () => {
    const escalating = compiled(
      procedure(
        [
          step('examine', {
            deadlineActions: [{ id: 'up', at: 'due', do: { kind: 'escalate', to: post('agencyLeader') } }],
          }),
          end(),
        ],
        [edge('start', 'examine'), edge('examine', 'done')],
      ),
    );
    const late = went(started(escalating).waitUntil('2026-03-05T08:00'));
    const offers = late.offers().filter(({ standing }) => !standing);
    expect(offers.map(({ role }) => role)).toEqual(['specialist', 'agencyLeader']);
    const done = went(late.take(offers[1]!, { actor: { ...post_('agencyLeader', 'H99.12'), person: 'p7' } }));
    const scenario = done.record('late', text('Muộn'));
    expect(scenario.events[1]).toMatchObject({
      as: { role: 'agencyLeader', agency: 'H99.12', person: 'p7' },
    });
    const { ok, entries } = playScenario(escalating, scenario, playWorld);
    expect(ok).toBe(true);
    expect(entries.at(-1)!.event).toMatchObject({ actor: { role: 'agencyLeader', person: 'p7' } });
  });

  it('offers what children could report, by hand', () => {
    const family = compiled(
      procedure(
        [linked('births', [{ id: 'birth' }]), end()],
        [edge('start', 'births'), edge('births', 'done')],
      ),
    );
    const play = started(family);
    expect(play.signals().map(({ report }) => report.change)).toEqual(['opened', 'failed']);
    const open = went(play.signal(play.signals()[0]!.report));
    expect(open.signals().map(({ report }) => [report.change, report.outcome])).toEqual([
      ['closed', 'granted'],
      ['closed', 'refused'],
      ['paused', undefined],
    ]);
    expect(went(open.signal(open.signals()[0]!.report)).look().closed).toBe(true);
  });

  it('suggests whom to ask: agencies in which somebody holds the role', () => {
    const asking = compiled(
      procedure(
        [
          step('examine'),
          consultation('ask', [asked('tax', 'H99.20')], { chosenAtRunTime: true, chosenRole: 'specialist' }),
          end(),
        ],
        [
          edge('start', 'examine'),
          edge('examine', 'ask'),
          ...['reached', 'failed', 'nobody'].map((arm) => edge('ask', 'done', { id: arm, arm })),
        ],
      ),
    );
    const play = started(asking);
    const { respondents } = play.suggestions(play.offers()[0]!);
    expect(respondents).toContain('H99.13');
    expect(respondents!.slice(-2)).toEqual(['H99.01', 'H99.12']);
  });
});

function post_(role: string, agency: string) {
  return { role, agency };
}

/** What somebody might do next, chosen by a number. */
function randomly(play: Play, choice: number): Played {
  if (choice % 7 === 0) return play.advanceWorkingDays(choice % 4);
  if (choice % 7 === 1) return play.toNextDeadline();
  const signals = play.signals();
  if (choice % 3 === 0 && signals.length > 0) {
    const { report } = signals[choice % signals.length]!;
    return play.signal(report);
  }
  const offers = play.offers().filter(({ possible }) => possible);
  const onward = offers.filter(({ standing }) => !standing);
  const pool = choice % 4 > 0 && onward.length > 0 ? onward : offers;
  if (pool.length === 0) return play.toNextDeadline();
  const offer = pool[choice % pool.length]!;
  const person = choice % 5 === 0 ? { actor: { ...post_(offer.role!, offer.agency!), person: 'p2' } } : {};
  return play.take(offer, { ...firstAnswers(play.suggestions(offer)), ...person });
}

const walks = fc.tuple(randomProcedure, fc.boolean(), fc.array(fc.nat({ max: 10_000 }), { maxLength: 20 }));

function walked(document: Parameters<typeof compileProcedure>[0], coin: boolean, choices: readonly number[]) {
  let play = started(compileProcedure(document, 1), { coin });
  for (const choice of choices) ({ play } = randomly(play, choice));
  return play;
}

describe('random plays of random procedures', () => {
  it('recorded as a scenario parse by its schema and hold, with the same state at the end', () => {
    fc.assert(
      fc.property(walks, ([document, coin, choices]) => {
        const play = walked(document, coin, choices);
        const scenario = Scenario.parse(JSON.parse(JSON.stringify(play.record('play', text('Chơi thử')))));
        const report = playScenario(play.procedure, scenario, playWorld);
        expect(report.failures).toEqual([]);
        expect(canonicalJson(report.dossier)).toBe(canonicalJson(play.dossier));
        expect(canonicalJson(report.entries)).toBe(canonicalJson(play.entries));
      }),
      { numRuns: 60 },
    );
  });

  it('rewound by any number of moments and played again stand where they stood, byte for byte', () => {
    fc.assert(
      fc.property(walks, fc.nat({ max: 20 }), ([document, coin, choices], back) => {
        const play = walked(document, coin, choices);
        const lines = play.moments.slice(Math.max(1, play.moment.index - back + 1)).map(({ line }) => line!);
        const again = lines.reduce((at, line) => went(at.do(line)), play.rewind(back));
        expect(canonicalJson(again.dossier)).toBe(canonicalJson(play.dossier));
        expect(canonicalJson(again.record('a', text('a')))).toBe(canonicalJson(play.record('a', text('a'))));
      }),
      { numRuns: 30 },
    );
  });
});
