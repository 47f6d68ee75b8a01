import { describe, expect, it } from '@jest/globals';
import { timeAccounts } from '../accounts/time-accounts.ts';
import { explainDue } from '../clock/explain.ts';
import { wordExplanation } from '../clock/word-explanation.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Outcome } from '../dossier/outcome.ts';
import { migrateDossier } from '../migration/migrate-dossier.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { at, calendars } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import { versions } from '../testing/migrating.ts';
import {
  asked,
  branchEnd,
  calendarDays,
  consultation,
  decision,
  edge,
  end,
  fact,
  finished,
  group,
  limit,
  linked,
  milestone,
  parallel,
  pauseRule,
  post,
  procedure,
  received,
  serialProcedure,
  service,
  step,
  text,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';

/** What the language means, part 7, and the row "Migration" of part 3: a test for each clause. */

const first = (document: ProcedureDocument) => compileProcedure(document, 1);
const next = (document: ProcedureDocument) => compileProcedure(document, 2);
const ground = { ground: text('Luật 03/2026/QH16, điều 40') };

/** The refusal's code and what it is about, or where the dossier stands. */
const answer = (outcome: Outcome) =>
  outcome.ok
    ? outcome.dossier.open.map(({ id }) => id)
    : [outcome.refusal.code, outcome.refusal.facts['node'], outcome.refusal.facts['instance']];

type Nodes = Parameters<typeof procedure>[0];
type Edges = Parameters<typeof procedure>[1];
type More = Parameters<typeof procedure>[2];

/** Two branches side by side, each two steps long; more nodes and branches by choice. */
function block(
  branches: Readonly<Record<string, string>>,
  nodes: Nodes,
  edges: Edges,
  more: More = {},
  join: 'all' | 'any' = 'all',
): ProcedureDocument {
  return procedure(
    [step('check'), parallel('both', branches, { join: { mode: join } }), ...nodes, step('conclude'), end()],
    [
      edge('start', 'check'),
      edge('check', 'both'),
      ...edges,
      edge('both', 'conclude'),
      edge('conclude', 'done'),
    ],
    more,
  );
}

const left: Nodes = [
  step('left_a', { within: 'left' }),
  step('left_b', { within: 'left' }),
  branchEnd('left_end', 'left'),
];
const leftEdges: Edges = [edge('left_a', 'left_b'), edge('left_b', 'left_end')];
const right: Nodes = [step('right_a', { within: 'right' }), branchEnd('right_end', 'right')];
const rightEdges: Edges = [edge('right_a', 'right_end')];
const third: Nodes = [step('third_a', { within: 'third' }), branchEnd('third_end', 'third')];
const thirdEdges: Edges = [edge('third_a', 'third_end')];

const two = () =>
  block({ left: 'left_a', right: 'right_a' }, [...left, ...right], [...leftEdges, ...rightEdges]);
const three = (join: 'all' | 'any' = 'all') =>
  block(
    { left: 'left_a', right: 'right_a', third: 'third_a' },
    [...left, ...right, ...third],
    [...leftEdges, ...rightEdges, ...thirdEdges],
    {},
    join,
  );
const one = () => block({ left: 'left_a' }, left, leftEdges);

/** A document in which one id stands for another wherever it is used. */
function withName(document: ProcedureDocument, id: string, name: string): ProcedureDocument {
  return JSON.parse(JSON.stringify(document).replaceAll(`"${id}"`, `"${name}"`)) as ProcedureDocument;
}

describe('map per node', () => {
  it('what has the same id and kind maps to itself; a renamed node is named in the plan', () => {
    const driver = new Driver(first(two())).take('check_to_both').take('left_a_to_left_b');
    const renamed = next(withName(two(), 'left_b', 'left_sign'));
    expect(answer(driver.migrate(renamed))).toEqual(['migration-unmapped', 'left_b', 'left_b.1']);
    expect(answer(driver.migrate(renamed, { nodes: { left_b: 'left_sign' } }))).toEqual([
      'both.1',
      'right_a.1',
      'left_sign.1',
    ]);
    expect(driver.last.renamed).toEqual({ 'left_b.1': 'left_sign.1' });
    expect(driver.take('left_b_to_left_end').take('right_a_to_right_end').here).toEqual(['conclude']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('branches and containers are mapped like nodes', () => {
    const after = next(withName(withName(two(), 'both', 'block'), 'left', 'west'));
    const driver = new Driver(first(two()))
      .take('check_to_both')
      .take('left_a_to_left_b')
      .take('left_b_to_left_end');
    expect(driver.migrate(after, { nodes: { both: 'block', left: 'west' } }).ok).toBe(true);
    expect(driver.dossier.branches).toEqual({ block: { entered: ['west', 'right'], done: ['west'] } });
    expect(driver.take('right_a_to_right_end').here).toEqual(['conclude']);
  });

  it('a node of another kind is entered anew, and only where the plan says so', () => {
    const automatic = next(
      procedure(
        [step('receive', { status: 2 }), decision('appraise'), step('sign'), end()],
        [
          edge('start', 'receive'),
          edge('receive', 'appraise', { marks: ['accepted'] }),
          edge('appraise', 'sign', { otherwise: true, label: undefined }),
          edge('sign', 'done'),
        ],
      ),
    );
    const driver = new Driver(first(serialProcedure())).take('receive_to_appraise');
    expect(answer(driver.migrate(automatic))).toEqual(['migration-unmapped', 'appraise', 'appraise.1']);
    // A decision is no place to stand: it decides at once.
    expect(answer(driver.migrate(automatic, { nodes: { appraise: 'appraise' } }))).toEqual(['sign.1']);
    expect(driver.last.edges).toEqual(['appraise_to_sign']);
    expect(driver.last.left).toEqual([{ instance: 'appraise.1', node: 'appraise', reason: 'superseded' }]);
    expect(driver.folded).toBe(driver.stored);
  });

  it('a step that has become a phase or a block is entered at its border', () => {
    const phased = next(
      procedure(
        [
          step('receive'),
          group('appraise', 'look'),
          step('look', { within: 'appraise' }),
          step('sign'),
          end(),
        ],
        [edge('start', 'receive'), edge('receive', 'appraise'), edge('look', 'sign'), edge('sign', 'done')],
      ),
    );
    const driver = new Driver(first(serialProcedure())).take('receive_to_appraise');
    expect(answer(driver.migrate(phased, { nodes: { appraise: 'appraise' } }))).toEqual([
      'appraise.2',
      'look.1',
    ]);
    const split = next(
      procedure(
        [
          step('receive'),
          parallel('appraise', { left: 'left_a', right: 'right_a' }),
          ...left,
          ...right,
          step('sign'),
          end(),
        ],
        [
          edge('start', 'receive'),
          edge('receive', 'appraise'),
          ...leftEdges,
          ...rightEdges,
          edge('appraise', 'sign'),
          edge('sign', 'done'),
        ],
      ),
    );
    const other = new Driver(first(serialProcedure())).take('receive_to_appraise');
    expect(answer(other.migrate(split, { nodes: { appraise: 'appraise' } }))).toEqual([
      'appraise.2',
      'left_a.1',
      'right_a.1',
    ]);
    expect(other.folded).toBe(other.stored);
  });

  it('no dossier ends by it', () => {
    const shorter = next(
      procedure([step('receive'), end()], [edge('start', 'receive'), edge('receive', 'done')]),
    );
    const driver = new Driver(first(serialProcedure())).take('receive_to_appraise');
    expect(answer(driver.migrate(shorter, { nodes: { appraise: 'done' } }))[0]).toBe('migration-would-end');
    const closing = new Driver(first(two()))
      .take('check_to_both')
      .take('left_a_to_left_b')
      .take('left_b_to_left_end');
    const ends = next(
      procedure(
        [step('check'), parallel('both', { left: 'left_a' }), ...left, end()],
        [edge('start', 'check'), edge('check', 'both'), ...leftEdges, edge('both', 'done')],
      ),
    );
    expect(answer(closing.migrate(ends, { closed: { right: text('Bỏ') } }))[0]).toBe('migration-would-end');
  });
});

describe('legal only if the image has exactly one active leaf per branch of every active container', () => {
  it('two leaves in one place are refused, also where a block has become a line', () => {
    const line = next(
      procedure(
        [step('check'), step('left_a'), step('right_a'), step('conclude'), end()],
        [
          edge('start', 'check'),
          edge('check', 'left_a'),
          edge('left_a', 'right_a'),
          edge('right_a', 'conclude'),
          edge('conclude', 'done'),
        ],
      ),
    );
    const driver = new Driver(first(two())).take('check_to_both');
    expect(answer(driver.migrate(line))[0]).toBe('migration-two-in-one');
    expect(answer(driver.migrate(line, { nodes: { left_a: 'right_a' } }))[0]).toBe('migration-two-in-one');
    // With one of the branches closed there is one place left.
    expect(answer(driver.migrate(line, { closed: { right: text('Làm sau') } }))).toEqual(['left_a.1']);
    expect(driver.last.left.map(({ instance }) => instance)).toEqual(['right_a.1', 'both.1']);
    expect(driver.take('left_a_to_right_a').take('right_a_to_conclude').folded).toBe(driver.stored);
  });

  it('a step that lies in a new block asks what becomes of the other branches', () => {
    const serial = procedure(
      [step('check'), step('left_a'), step('conclude'), end()],
      [edge('start', 'check'), edge('check', 'left_a'), edge('left_a', 'conclude'), edge('conclude', 'done')],
    );
    const driver = new Driver(first(serial)).take('check_to_left_a');
    expect(answer(driver.migrate(next(two())))).toEqual(['migration-branch-unsaid', 'both', undefined]);
    expect(answer(driver.migrate(next(two()), { branches: { right: 'start' } }))).toEqual([
      'left_a.1',
      'both.1',
      'right_a.1',
    ]);
    expect(driver.dossier.branches).toEqual({ both: { entered: ['left', 'right'], done: [] } });
  });

  it('a dossier that is nowhere any more is refused', () => {
    const driver = new Driver(first(two())).take('check_to_both');
    const line = next(
      procedure(
        [step('check'), step('conclude'), end()],
        [edge('start', 'check'), edge('check', 'conclude'), edge('conclude', 'done')],
      ),
    );
    expect(answer(driver.migrate(line, { closed: { left: text('Bỏ'), right: text('Bỏ') } }))[0]).toBe(
      'migration-nowhere',
    );
  });
});

describe('a new branch says start or treat as done', () => {
  it('start enters it, in the same moment and with tasks of its own', () => {
    const driver = new Driver(first(two())).take('check_to_both');
    expect(answer(driver.migrate(next(three())))).toEqual(['migration-branch-unsaid', 'both', undefined]);
    expect(answer(driver.migrate(next(three()), { branches: { third: 'start' } }))).toEqual([
      'both.1',
      'left_a.1',
      'right_a.1',
      'third_a.1',
    ]);
    expect(driver.last.entered).toEqual([{ instance: 'third_a.1', node: 'third_a' }]);
    driver.take('left_a_to_left_b').take('left_b_to_left_end').take('right_a_to_right_end');
    expect(driver.here).toEqual(['third_a']);
    expect(driver.take('third_a_to_third_end').here).toEqual(['conclude']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('treated as done it counts for the join and opens nothing', () => {
    const driver = new Driver(first(two())).take('check_to_both');
    driver.migrate(next(three()), { branches: { third: 'done' } });
    expect(driver.dossier.branches).toEqual({
      both: { entered: ['left', 'right', 'third'], done: ['third'] },
    });
    driver.take('left_a_to_left_b').take('left_b_to_left_end').take('right_a_to_right_end');
    expect(driver.here).toEqual(['conclude']);
  });

  it('treated as done, it completes a block that needs only one', () => {
    const driver = new Driver(first(two())).take('check_to_both');
    driver.migrate(next(three('any')), { branches: { third: 'done' } });
    expect(driver.here).toEqual(['conclude']);
    expect(driver.last.left.map(({ reason }) => reason)).toContain('superseded');
  });

  it('its entry condition is read once, at the migration', () => {
    const conditional = three();
    const parallelNode = conditional.flow.nodes.find(({ id }) => id === 'both');
    if (parallelNode?.kind !== 'parallel') throw new Error();
    parallelNode.branches[2]!.entry = { fact: 'coin', op: 'eq', value: true };
    conditional.facts.push(
      ...procedure([], [], { facts: [fact('coin', 'boolean', { kind: 'form', field: 'coin' })] }).facts,
    );
    for (const coin of [true, false]) {
      const driver = new Driver(first(two()), opening({ form: { coin } })).take('check_to_both');
      driver.migrate(next(conditional), { branches: { third: 'start' } });
      expect(driver.here.includes('third_a')).toBe(coin);
      expect(driver.dossier.branches['both']!.entered.includes('third')).toBe(coin);
    }
  });

  it('a dossier that is not in the block need not be asked', () => {
    const driver = new Driver(first(two()));
    expect(answer(driver.migrate(next(three())))).toEqual(['check.1']);
  });
});

describe('a removed branch closes with its reason', () => {
  const rich = () =>
    block(
      { left: 'left_a', right: 'ask', third: 'open', fourth: 'pay', fifth: 'send' },
      [
        ...left,
        consultation('ask', [asked('tax', 'H99.20'), asked('police', 'H99.21')], { within: 'right' }),
        branchEnd('asked', 'right'),
        linked('open', [{ id: 'birth' }], { within: 'third', onLeave: 'withdraw' }),
        branchEnd('opened', 'third'),
        wait('pay', ['paid'], { within: 'fourth', clock: uncounted('money') }),
        branchEnd('paid', 'fourth'),
        service('send', { within: 'fifth' }),
        branchEnd('sent', 'fifth'),
      ],
      [
        ...leftEdges,
        edge('ask', 'asked', { arm: 'reached' }),
        edge('open', 'opened'),
        edge('pay', 'paid', { arm: 'paid' }),
        edge('send', 'sent', { arm: 'answered' }),
      ],
      { pauseRules: [pauseRule('money', { reason: 'FINANCIAL_OBLIGATION' })] },
    );
  const reason = text('Luật mới không yêu cầu');
  const closed = { right: reason, third: reason, fourth: reason, fifth: reason };

  it('instances leave, requests are withdrawn, whoever had them is told, and pauses they owned end at that instant', () => {
    const driver = new Driver(first(rich())).take('check_to_both');
    driver.hear({ from: 'child', instance: 'open.1', child: 'birth', change: 'opened', dossier: 'D2' });
    expect(driver.lines()).toEqual(['started', 'paused']);
    const outcome = driver.migrate(next(one()), { closed }, at('2026-03-04T09:00'));
    expect(answer(outcome)).toEqual(['both.1', 'left_a.1']);
    expect(driver.last.left.map(({ instance, reason: why }) => [instance, why])).toEqual([
      ['ask.1', 'superseded'],
      ['ask.1/tax', 'superseded'],
      ['ask.1/police', 'superseded'],
      ['open.1', 'superseded'],
      ['pay.1', 'superseded'],
      ['send.1', 'superseded'],
    ]);
    expect(driver.last.effects).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'notify',
          about: 'requestWithdrawn',
          instance: 'ask.1/tax',
          agency: 'H99.20',
        }),
        expect.objectContaining({ kind: 'notify', about: 'superseded', instance: 'pay.1' }),
        { kind: 'withdrawChild', instance: 'open.1', child: 'birth', dossier: 'D2' },
      ]),
    );
    expect(driver.dossier.consultations!['ask.1']).toMatchObject({
      outcome: 'left',
      endedAt: at('2026-03-04T09:00'),
    });
    expect(driver.dossier.children!['open.1']!['birth']!.state).toBe('withdrawn');
    expect(driver.lines()).toEqual(['started', 'paused', 'resumed']);
    expect(driver.dossier.ledgers['promise']!.at(-1)).toEqual({
      kind: 'resumed',
      at: at('2026-03-04T09:00'),
    });
    expect(driver.folded).toBe(driver.stored);
  });

  it('without it a dossier with open work there is refused, and one without is not', () => {
    const driver = new Driver(first(two())).take('check_to_both');
    expect(answer(driver.migrate(next(one())))).toEqual(['migration-unmapped', 'right_a', 'right_a.1']);
    driver.take('right_a_to_right_end');
    expect(answer(driver.migrate(next(one())))).toEqual(['both.1', 'left_a.1']);
  });

  it('when every other branch is done the block is left at once', () => {
    const driver = new Driver(first(two()))
      .take('check_to_both')
      .take('left_a_to_left_b')
      .take('left_b_to_left_end');
    driver.migrate(next(one()), { closed: { right: reason } });
    expect(driver.here).toEqual(['conclude']);
  });

  it('a late report about what was closed is stale and changes nothing', () => {
    const driver = new Driver(first(rich())).take('check_to_both');
    driver.migrate(next(one()), { closed });
    expect(driver.hear({ from: 'service', instance: 'send.1', change: 'answered' })).toBe('signal-stale');
  });
});

describe('requests carried by respondent', () => {
  const asking = (ids: readonly string[], more: Parameters<typeof consultation>[2] = {}) =>
    procedure(
      [
        consultation(
          'ask',
          ids.map((id, i) => asked(id, `H99.2${i}`)),
          more,
        ),
        step('conclude'),
        end(),
      ],
      [
        edge('start', 'ask'),
        edge('ask', 'conclude', { arm: 'reached' }),
        edge('ask', 'conclude', { id: 'not_agreed', arm: 'failed' }),
        edge('conclude', 'done'),
      ],
    );
  const say = { data: { answer: 'agree', text: 'đồng ý' } };

  it('answers are kept under the new name and go on counting', () => {
    const driver = new Driver(first(asking(['tax', 'police'])));
    driver.take('consultation.answer', undefined, { on: 'tax', ...say });
    const after = next(asking(['thue', 'police']));
    expect(driver.migrate(after, { respondents: { ask: { tax: 'thue' } } }).ok).toBe(true);
    const { respondents } = driver.dossier.consultations!['ask.1']!;
    expect(respondents.map(({ id, state }) => [id, state])).toEqual([
      ['thue', 'answered'],
      ['police', 'waiting'],
    ]);
    expect(driver.take('consultation.answer', undefined, { on: 'police', ...say }).here).toEqual([
      'conclude',
    ]);
    expect(driver.folded).toBe(driver.stored);
  });

  it('whoever is still being asked and has no counterpart keeps the dossier where it is', () => {
    const driver = new Driver(first(asking(['tax', 'police'])));
    const after = next(asking(['tax']));
    const outcome = driver.migrate(after);
    expect(!outcome.ok && outcome.refusal).toMatchObject({
      code: 'migration-respondent-unmapped',
      at: 'ask',
      facts: { respondent: 'police', instance: 'ask.1/police' },
    });
  });

  it('somebody whom only the new version asks is not asked afterwards; another agency for the same respondent is', () => {
    const driver = new Driver(first(asking(['tax'])));
    const document = asking(['tax', 'police']);
    const ask = document.flow.nodes.find(({ id }) => id === 'ask');
    if (ask?.kind !== 'consultation') throw new Error();
    ask.respondents[0]!.performer = post('specialist', 'H99.30');
    driver.migrate(next(document));
    expect(driver.dossier.consultations!['ask.1']!.respondents.map(({ id, agency }) => [id, agency])).toEqual(
      [['tax', 'H99.30']],
    );
    expect(driver.dossier.open.find(({ kind }) => kind === 'respondent')).toMatchObject({ agency: 'H99.30' });
  });

  it('a quorum that the new version has made certain ends the consultation at once', () => {
    const driver = new Driver(first(asking(['tax', 'police'])));
    driver.take('consultation.answer', undefined, { on: 'tax', ...say });
    driver.migrate(next(asking(['tax', 'police'], { quorum: 1 })));
    expect(driver.here).toEqual(['conclude']);
  });
});

describe('visits and milestones mapped by id', () => {
  it('visits go on counting under the new name, also where two nodes have become one', () => {
    const driver = new Driver(first(serialProcedure()));
    driver
      .take('receive_to_appraise')
      .take('appraise_to_sign')
      .take('sign_to_appraise', undefined, { note: 'sai' });
    const merged = next(
      procedure(
        [step('receive'), step('sign'), end()],
        [
          edge('start', 'receive'),
          edge('receive', 'sign'),
          edge('sign', 'sign', { id: 'again' }),
          edge('sign', 'done'),
        ],
      ),
    );
    // Entered once as `sign`, twice as `appraise`: the open stay is the third.
    expect(answer(driver.migrate(merged, { nodes: { appraise: 'sign' } }))).toEqual(['sign.3']);
    expect(driver.dossier.visits).toMatchObject({ receive: 1, sign: 3 });
    expect(driver.take('again').dossier.open.map(({ id }) => id)).toEqual(['sign.4']);
  });

  it('a milestone reached is reached under its new name, since the same moment', () => {
    const drawn = (id: string) =>
      procedure(
        [step('receive'), step('work'), end()],
        [edge('start', 'receive'), edge('receive', 'work', { marks: ['accepted'] }), edge('work', 'done')],
        { milestones: [received, milestone(id, { kind: 'marked', mark: 'accepted' }), finished] },
      );
    const driver = new Driver(first(drawn('taken_in'))).take('receive_to_work', at('2026-03-03T09:00'));
    driver.migrate(next(drawn('accepted')), { milestones: { taken_in: 'accepted' } }, at('2026-03-05T09:00'));
    expect(driver.dossier.milestones).toMatchObject({ accepted: at('2026-03-03T09:00') });
    expect(driver.dossier.milestones).not.toHaveProperty('taken_in');
  });
});

describe('instance ids kept where the node is identical', () => {
  it('with everything that hangs on the stay: who has it, signatures, who sent it, when it began', () => {
    const signed = { demands: { signatures: [post('divisionLeader')] } };
    const drawn = (value: number) =>
      procedure(
        [
          step('receive', { performer: post('receptionClerk', 'H99.01') }),
          step('appraise', { duration: { rows: [workingDays(value)] } }),
          end(),
        ],
        [edge('start', 'receive'), edge('receive', 'appraise'), edge('appraise', 'done', signed)],
      );
    const driver = new Driver(first(drawn(3))).take('receive_to_appraise', at('2026-03-02T09:00'));
    driver.take('task.sign');
    const was = driver.dossier.open;
    expect(was[0]).toMatchObject({ sent: { agency: 'H99.01' }, signed: [{ role: 'divisionLeader' }] });
    driver.migrate(next(drawn(5)), {}, at('2026-03-03T09:00'));
    expect(driver.dossier.open).toEqual(was);
    expect(driver.last).toMatchObject({ entered: [], left: [] });
    expect(driver.code('appraise_to_done')).toBe('ok');
  });

  it('signatures for an action that is gone keep the dossier where it is', () => {
    const drawn = (id: string) =>
      procedure(
        [step('appraise'), end()],
        [
          edge('start', 'appraise'),
          edge('appraise', 'done', { id, demands: { signatures: [post('divisionLeader')] } }),
        ],
      );
    const driver = new Driver(first(drawn('grant'))).take('task.sign');
    expect(answer(driver.migrate(next(drawn('issue'))))).toEqual([
      'migration-signature-lost',
      'appraise',
      'appraise.1',
    ]);
    expect(driver.migrate(next(drawn('issue')), { edges: { grant: 'issue' } }).ok).toBe(true);
    expect(driver.code('issue')).toBe('ok');
  });

  it('another performer in the new version has it from then on, found as the event says', () => {
    const drawn = (performer: ReturnType<typeof post>) =>
      procedure(
        [step('appraise', { performer }), end()],
        [edge('start', 'appraise'), edge('appraise', 'done')],
      );
    const relation = { role: 'specialist', agency: { relation: 'taxOffice', of: 'receiving' as const } };
    const driver = new Driver(first(drawn(post('specialist'))));
    const after = next(drawn(relation));
    expect(answer(driver.migrate(after))[0]).toBe('migration-agency-missing');
    const key = after.agencyRefs[0]!.key;
    driver.migrate(after, {}, undefined, { findings: { agencies: { [key]: 'H99.40' } } });
    expect(driver.dossier.open[0]).toMatchObject({ id: 'appraise.1', agency: 'H99.40' });
    expect(driver.code('appraise_to_done')).toBe('ok');
    expect(driver.folded).toBe(driver.stored);
  });

  it('reports about a stay that has another name still arrive', () => {
    const drawn = (ids: Readonly<Record<'open' | 'send', string>>) =>
      procedure(
        [linked(ids.open, [{ id: 'birth' }]), service(ids.send), end()],
        [edge('start', ids.open), edge(ids.open, ids.send), edge(ids.send, 'done', { arm: 'answered' })],
      );
    const after = next(drawn({ open: 'open_all', send: 'send_on' }));
    const driver = new Driver(first(drawn({ open: 'open', send: 'send' })));
    driver.migrate(after, { nodes: { open: 'open_all', send: 'send_on' } });
    expect(
      driver.hear({ from: 'child', instance: 'open.1', child: 'birth', change: 'opened', dossier: 'D2' }),
    ).toBe('ok');
    expect(
      driver.hear({
        from: 'child',
        instance: 'open.1',
        child: 'birth',
        change: 'closed',
        outcome: 'granted',
      }),
    ).toBe('ok');
    expect(driver.here).toEqual(['send_on']);
  });

  it('a wait for another dossier is looked after under its new name, and under its old one', () => {
    const drawn = (id: string) =>
      procedure(
        [wait(id, [{ id: 'over', kind: 'dossier', procedure: 'khac', fact: 'other' }]), step('work'), end()],
        [edge('start', id), edge(id, 'work', { arm: 'over' }), edge('work', 'done')],
        { facts: [fact('other', 'text', { kind: 'form', field: 'other' })] },
      );
    const driver = new Driver(first(drawn('hold')), opening({ form: { other: 'D7' } }));
    driver.migrate(next(drawn('hold_on')), { nodes: { hold: 'hold_on' } });
    expect(driver.last.effects).toEqual([
      { kind: 'watch', instance: 'hold_on.1', arm: 'over', dossier: 'D7' },
    ]);
    expect(
      driver.hear({ from: 'dossier', instance: 'hold.1', arm: 'over', dossier: 'D7', outcome: 'granted' }),
    ).toBe('ok');
    expect(driver.here).toEqual(['work']);
  });
});

describe('whoever had it, had it under either name', () => {
  it('the time of a stay that has another name is one stretch, and its plan is counted once', () => {
    const drawn = (id: string) =>
      procedure(
        [
          step(id, { duration: { rows: [workingDays(1)] } }),
          step('sign', { performer: post('agencyLeader', 'H99.13') }),
          end(),
        ],
        [edge('start', id), edge(id, 'sign'), edge('sign', 'done')],
      );
    const [before, after] = [first(drawn('work')), next(drawn('handle'))];
    const driver = new Driver(before);
    driver.migrate(after, { nodes: { work: 'handle' } }, at('2026-03-02T10:00'));
    driver.take('handle_to_sign', at('2026-03-02T11:00')).take('sign_to_done', at('2026-03-02T14:00'));
    const accounts = timeAccounts({
      procedure: after,
      versions: versions(before, after),
      events: driver.events,
      calendars,
      now: at('2026-03-03T08:00'),
    });
    const plans = accounts.budgets.map(({ amountMs, usedMs }) =>
      [amountMs, usedMs].map((ms) => (ms ?? 0) / 3_600_000),
    );
    // Eight hours planned and three used; then four planned and one and a half used.
    expect(plans).toEqual([
      [8, 3],
      [4, 1.5],
    ]);
  });
});

describe('timers recomputed', () => {
  it('they follow from the state under the new version', () => {
    const drawn = (value: number) =>
      procedure(
        [wait('pay', [{ id: 'silent', kind: 'period', amount: calendarDays(value) }]), end()],
        [edge('start', 'pay'), edge('pay', 'done', { arm: 'silent' })],
      );
    const driver = new Driver(first(drawn(30)));
    expect(driver.timers['arm:pay.1:silent']).toBe('2026-04-01T17:00');
    driver.migrate(next(drawn(10)), {}, at('2026-03-04T09:00'));
    expect(driver.timers['arm:pay.1:silent']).toBe('2026-03-12T17:00');
  });

  it('what has already fired for a stay does not fire again under its new name', () => {
    const actions = {
      deadlineActions: [{ id: 'tell', at: 'due' as const, do: { kind: 'remind' as const } }],
    };
    const drawn = (id: string) =>
      procedure([step(id, actions), end()], [edge('start', id), edge(id, 'done')]);
    const driver = new Driver(first(drawn('work'))).until(at('2026-03-04T09:00'));
    expect(driver.dossier).toMatchObject({ fired: ['work.1:tell'], late: ['work.1'] });
    driver.migrate(next(drawn('handle')), { nodes: { work: 'handle' } }, at('2026-03-04T09:00'));
    expect(driver.dossier).toMatchObject({ fired: ['handle.1:tell'], late: ['handle.1'] });
    expect(Object.keys(driver.timers)).not.toContain('deadline:handle.1:tell');
  });
});

describe('whatever is unmapped refuses that dossier', () => {
  it('a running limit, an open child, a hand-over on its way, a value that the new version could not have', () => {
    const limits = [limit('promise'), limit('phase', { amount: [workingDays(1)] })];
    const drawn = (more: More, ...nodes: Nodes) =>
      procedure([...nodes, end()], [edge('start', nodes[0]!.id), edge(nodes[0]!.id, 'done')], more);
    const phase = new Driver(first(drawn({ limits }, step('work'))));
    expect(answer(phase.migrate(next(drawn({}, step('work')))))[0]).toBe('migration-limit-unmapped');
    const child = new Driver(first(drawn({}, linked('open', [{ id: 'birth' }]))));
    expect(answer(child.migrate(next(drawn({}, linked('open', [{ id: 'card' }])))))[0]).toBe(
      'migration-child-unmapped',
    );
    const choices = (...values: string[]) => ({
      choices: values.map((value) => ({ value, title: text(value) })),
    });
    const kind = (...values: string[]) => [
      fact('kind', 'choice', { kind: 'form', field: 'kind' }, choices(...values)),
    ];
    const typed = new Driver(
      first(drawn({ facts: kind('house', 'shop') }, step('work'))),
      opening({ form: { kind: 'shop' }, findings: { facts: { kind: 'shop' } } }),
    );
    expect(answer(typed.migrate(next(drawn({ facts: kind('house') }, step('work')))))[0]).toBe(
      'migration-fact-wrong',
    );
  });

  it('a hand-over that nobody has acknowledged and whose action is gone', () => {
    const drawn = (id: string) =>
      procedure(
        [step('receive', { performer: post('receptionClerk', 'H99.01') }), step('appraise'), end()],
        [edge('start', 'receive'), edge('receive', 'appraise', { id }), edge('appraise', 'done')],
      );
    const driver = new Driver(first(drawn('send'))).take('send');
    expect(answer(driver.migrate(next(drawn('pass'))))[0]).toBe('migration-hand-over-lost');
    expect(driver.migrate(next(drawn('pass')), { edges: { send: 'pass' } }).ok).toBe(true);
    expect(driver.take('task.takeBack').here).toEqual(['receive']);
  });

  it('a closed dossier, and one that has moved already', () => {
    const driver = new Driver(first(serialProcedure()));
    const after = next(serialProcedure());
    driver.migrate(after);
    const event = driver.events.at(-1);
    if (event?.type !== 'migrated') throw new Error();
    expect(answer(migrateDossier(first(serialProcedure()), after, driver.dossier, event))[0]).toBe(
      'migration-stale',
    );
    driver.take('receive_to_appraise').take('appraise_to_sign').take('sign_to_done');
    expect(answer(driver.migrate(compileProcedure(serialProcedure(), 3)))[0]).toBe('migration-closed');
  });

  it('a refusal changes nothing', () => {
    const driver = new Driver(first(two())).take('check_to_both');
    const was = driver.stored;
    driver.migrate(next(one()));
    expect(driver.stored).toBe(was);
    expect(driver.code('left_a_to_left_b')).toBe('ok');
  });
});

describe('migration: the ledger is never rewritten; the limit of reception stays unless the plan names the legal ground', () => {
  const drawn = (value: number, more: More = {}) =>
    procedure(
      [step('work'), wait('pay', ['paid'], { clock: uncounted('money') }), step('sign'), end()],
      [
        edge('start', 'work'),
        edge('work', 'pay'),
        edge('pay', 'sign', { arm: 'paid' }),
        edge('sign', 'done'),
      ],
      {
        pauseRules: [pauseRule('money', { reason: 'FINANCIAL_OBLIGATION' })],
        limits: [limit('promise', { amount: [workingDays(value)] })],
        ...more,
      },
    );

  it('the amount of reception stays', () => {
    const driver = new Driver(first(drawn(5)));
    expect(driver.due()).toBe('2026-03-09T17:00');
    driver.migrate(next(drawn(3)), {}, at('2026-03-03T09:00'));
    expect(driver.due()).toBe('2026-03-09T17:00');
    expect(driver.lines()).toEqual(['started']);
  });

  it('with its ground the new amount is adopted: counted from the start, pauses kept out, the first promise kept in sight', () => {
    const driver = new Driver(first(drawn(5)));
    driver.take('work_to_pay', at('2026-03-03T09:00')).take('pay_to_sign', at('2026-03-05T09:00'));
    expect(driver.due()).toBe('2026-03-11T17:00');
    const before = driver.dossier.ledgers['promise']!;
    driver.migrate(next(drawn(4)), { amounts: { promise: ground } }, at('2026-03-05T10:00'));
    expect(driver.due()).toBe('2026-03-10T17:00');
    const ledger = driver.dossier.ledgers['promise']!;
    expect(ledger.slice(0, before.length)).toEqual(before);
    expect(ledger.at(-1)).toEqual({
      kind: 'adopted',
      at: at('2026-03-05T10:00'),
      amount: workingDays(4),
      ground: ground.ground,
      version: 2,
    });
    const told = explainDue(driver.dossier, 'promise', calendars);
    expect(told.at(-1)).toMatchObject({ code: 'due', facts: { original: '2026-03-09T17:00' } });
    const line = told.find(({ code }) => code === 'adopted')!;
    expect(wordExplanation(line, 'vi')).toContain('Căn cứ: Luật 03/2026/QH16, điều 40.');
    expect(wordExplanation(line, 'en')).toContain('Limit of that version: 4 working days');
    expect(driver.folded).toBe(driver.stored);
  });

  it('a limit that only the new version has never runs where its start is past, unless the plan says so', () => {
    const limits = [
      limit('promise', { amount: [workingDays(5)] }),
      limit('extra', { amount: [workingDays(1)] }),
    ];
    const without = new Driver(first(drawn(5)));
    without.migrate(next(drawn(5, { limits })), {}, at('2026-03-03T09:00'));
    expect(without.due('extra')).toBeNull();
    without.take('work_to_pay', at('2026-03-04T09:00')).take('pay_to_sign', at('2026-03-05T09:00'));
    expect(without.lines('extra')).toEqual([]);
    const begun = new Driver(first(drawn(5)));
    begun.migrate(next(drawn(5, { limits })), { starts: { extra: ground } }, at('2026-03-03T09:00'));
    expect(begun.due('extra')).toBe('2026-03-04T17:00');
    expect(begun.dossier.ledgers['extra']).toEqual([
      { kind: 'started', at: at('2026-03-03T09:00'), amount: workingDays(1), ground: ground.ground },
    ]);
  });

  it('such a limit begins when its start is reached again', () => {
    const milestones = [received, finished, milestone('signing', { kind: 'entered', node: 'sign' })];
    const limits = [limit('promise', { amount: [workingDays(5)] }), limit('signed', { starts: 'signing' })];
    const back = (more: More) => {
      const document = drawn(5, { milestones, ...more });
      document.flow.edges.push(...procedure([], [edge('sign', 'work', { returns: true })]).flow.edges);
      return document;
    };
    const driver = new Driver(first(back({}))).take('work_to_pay').take('pay_to_sign');
    driver.migrate(next(back({ limits })));
    expect(driver.dossier.without).toEqual(['signed']);
    driver.take('sign_to_work').take('work_to_pay');
    expect(driver.lines('signed')).toEqual([]);
    expect(driver.take('pay_to_sign').lines('signed')).toEqual(['started']);
  });

  it('a limit that only the old version has ends with its ground, and its ledger stays', () => {
    const limits = [
      limit('promise', { amount: [workingDays(5)] }),
      limit('phase', { amount: [workingDays(1)] }),
    ];
    const driver = new Driver(first(drawn(5, { limits })));
    driver.migrate(next(drawn(5)), { ends: { phase: ground } }, at('2026-03-02T10:00'));
    expect(driver.dossier.ledgers['phase']!.at(-1)).toEqual({
      kind: 'ended',
      at: at('2026-03-02T10:00'),
      ground: ground.ground,
    });
    driver.take('work_to_pay');
    expect(driver.lines('phase')).toEqual(['started', 'ended']);
    expect(driver.folded).toBe(driver.stored);
  });

  it('what was late stays late under the new name', () => {
    const named = (id: string) =>
      procedure([step('work'), end()], [edge('start', 'work'), edge('work', 'done')], {
        limits: [limit(id, { promise: true, amount: [workingDays(1)] })],
      });
    const driver = new Driver(first(named('old_promise'))).until(at('2026-03-05T09:00'));
    expect(Object.keys(driver.dossier.overdue)).toEqual(['old_promise']);
    expect(answer(driver.migrate(next(named('new_promise'))))[0]).toBe('migration-limit-unmapped');
    driver.migrate(
      next(named('new_promise')),
      { limits: { old_promise: 'new_promise' } },
      at('2026-03-05T09:00'),
    );
    expect(Object.keys(driver.dossier.overdue)).toEqual(['new_promise']);
    expect(driver.dossier.letters?.map((letter) => letter.limit)).toEqual(['new_promise']);
    expect(driver.lines('new_promise')).toEqual(['started']);
  });

  it('while the clock stands still it goes on standing, by whatever the stay is called now', () => {
    const driver = new Driver(first(drawn(5))).take('work_to_pay', at('2026-03-03T09:00'));
    driver.migrate(
      next(withName(drawn(5), 'pay', 'pay_tax')),
      { nodes: { pay: 'pay_tax' } },
      at('2026-03-04T09:00'),
    );
    expect(driver.dossier.open[0]).toMatchObject({ id: 'pay_tax.1', counts: false });
    driver.take('pay_to_sign', at('2026-03-05T09:00'));
    expect(driver.due()).toBe('2026-03-11T17:00');
  });
});
