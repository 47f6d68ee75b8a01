import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../document/condition.ts';
import type { FlowEdge, FlowNode } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { describeProblem, wordedCodes } from '../problem/wording.ts';
import type { Register } from '../register/register.ts';
import { everyKind } from '../testing/every-kind.ts';
import { agency, edge, end, parallelProcedure, procedure, step } from '../testing/procedures.ts';
import { checkProcedure } from './check-procedure.ts';

type Document = ProcedureDocument;
type Kind<K extends FlowNode['kind']> = Extract<FlowNode, { kind: K }>;

const text = (vi: string) => ({ vi, en: vi });

function node<K extends FlowNode['kind']>(d: Document, id: string, _kind: K): Kind<K> {
  return d.flow.nodes.find((one) => one.id === id) as Kind<K>;
}
const edgeOf = (d: Document, id: string): FlowEdge => d.flow.edges.find((one) => one.id === id)!;
const fact = (d: Document, id: string) => d.facts.find((one) => one.id === id)!;
const without = (d: Document, id: string) => {
  d.flow.edges = d.flow.edges.filter((one) => one.id !== id);
};

function problemsOf(document: Document, register?: Register) {
  return checkProcedure(document, register).problems;
}

/** What a change adds to the problems of the sound document: `code place`. */
function added(change: (d: Document) => void, base: Document = everyKind(), register?: Register): string[] {
  const list = (d: Document) => problemsOf(d, register).map(({ code, at, path }) => `${code} ${at ?? path}`);
  const before = new Set(list(base));
  const copy = structuredClone(base);
  change(copy);
  return list(copy).filter((line) => !before.has(line));
}

describe('a procedure that uses every part of the language', () => {
  it('has no error', () => {
    expect(problemsOf(everyKind()).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const deep = (levels: number): Condition =>
  levels === 0 ? { fact: 'hard', op: 'eq', value: true } : { not: deep(levels - 1) };

describe('each fault in the newer parts of the language is found at its place', () => {
  const faults: readonly [name: string, change: (d: Document) => void, expected: string][] = [
    ['a consultation without the edge for a reached quorum', (d) => without(d, 'reached'), 'arm-edges ask'],
    ['agreements counted without an edge for a failed quorum', (d) => without(d, 'failed'), 'arm-edges ask'],
    [
      'a consultation that asks nobody',
      (d) => Object.assign(node(d, 'ask', 'consultation'), { respondents: [], chosenAtRunTime: false }),
      'consultation-empty ask',
    ],
    [
      'an edge tied to an arm that consultations do not have',
      (d) => Object.assign(edgeOf(d, 'give_up'), { arm: 'perhaps' }),
      'edge-without-arm give_up',
    ],
    ['a service without the edge for its answer', (d) => without(d, 'done_call'), 'arm-edges call'],
    [
      'a linked node with no way on',
      (d) => Object.assign(edgeOf(d, 'link_to_sign'), { who: { role: 'specialist', agency: { agency } } }),
      'linked-edges link',
    ],
    [
      'a linked node without procedures',
      (d) => Object.assign(node(d, 'link', 'linked'), { children: [] }),
      'linked-empty link',
    ],
    [
      'an edge into a side step',
      (d) => Object.assign(edgeOf(d, 'appraise_to_ask'), { to: 'look_up' }),
      'edge-into-side-step appraise_to_ask',
    ],
    [
      'a side step that leads somewhere else',
      (d) => Object.assign(edgeOf(d, 'look_up_to_appraise'), { to: 'sign' }),
      'side-step-edge look_up_to_appraise',
    ],
    [
      'a side step beside something that is no step',
      (d) => Object.assign(node(d, 'look_up', 'step'), { beside: ['ask', 'appraise'] }),
      'beside-unknown look_up',
    ],
    [
      'a deadline of a group that names no limit',
      (d) => delete node(d, 'phase', 'group').deadlineActions[0]!.limit,
      'deadline-limit-missing phase',
    ],
    [
      'a deadline that takes an edge of another node',
      (d) =>
        Object.assign(node(d, 'appraise', 'step').deadlineActions![0]!, {
          do: { kind: 'take', edge: 'sign_to_hand_out' },
        }),
      'deadline-edge appraise',
    ],
    [
      'a reminder a month before',
      (d) =>
        Object.assign(node(d, 'phase', 'group').deadlineActions[0]!, {
          at: { before: { value: 1, unit: 'MONTH' } },
        }),
      'deadline-unit phase',
    ],
    [
      'a wait for a dossier nobody names',
      (d) => {
        const arm = node(d, 'supplement', 'wait').arms.find(({ kind }) => kind === 'dossier')!;
        if (arm.kind === 'dossier') delete arm.fact;
      },
      'arm-without-dossier supplement',
    ],
    [
      'a condition deeper than anybody reads',
      (d) => Object.assign(edgeOf(d, 'appraise_to_both'), { when: deep(17) }),
      'condition-too-large appraise_to_both',
    ],
    [
      'a condition with too many parts',
      (d) =>
        Object.assign(edgeOf(d, 'appraise_to_both'), {
          when: {
            all: Array.from({ length: 5 }, () => ({ any: Array.from({ length: 50 }, () => deep(0)) })),
          },
        }),
      'condition-too-large appraise_to_both',
    ],
    [
      'a way back from a decision',
      (d) => Object.assign(edgeOf(d, 'complete_to_phase'), { backTo: ['receive'] }),
      'back-from-automatic complete_to_phase',
    ],
    [
      'a way back to a node that is not there',
      (d) => Object.assign(edgeOf(d, 'sign_to_appraise'), { backTo: ['nowhere'] }),
      'edge-to-unknown sign_to_appraise',
    ],
    [
      'a fact read from a result nobody lists',
      (d) => Object.assign(fact(d, 'made').source, { result: 'papers' }),
      'fact-source-unknown made',
    ],
    [
      'a fact of a consultation that is not there',
      (d) => Object.assign(fact(d, 'agreed').source, { node: 'sign' }),
      'fact-source-unknown agreed',
    ],
    [
      'a fact of a child that is not there',
      (d) => Object.assign(fact(d, 'born').source, { child: 'death' }),
      'fact-source-unknown born',
    ],
    [
      'a fact whose type its source cannot give',
      (d) => Object.assign(fact(d, 'age'), { type: 'text' }),
      'fact-source-type age',
    ],
    [
      'facts worked out from each other',
      (d) => {
        Object.assign(fact(d, 'now'), {
          source: { kind: 'datePlus', date: 'last_day', plus: { value: 1, unit: 'CALENDAR_DAY' } },
        });
        Object.assign(fact(d, 'last_day').source, { date: 'now' });
      },
      'fact-circular now',
    ],
    [
      'a child that hands out a fact which is not declared so',
      (d) => node(d, 'link', 'linked').children[0]!.factsOut.push({ from: 'x', to: 'fee' }),
      'fact-out-wrong link',
    ],
    [
      'a child that is given a fact nobody declared',
      (d) => node(d, 'link', 'linked').children[0]!.factsIn.push({ from: 'fees', to: 'fee' }),
      'fact-unknown link',
    ],
    [
      'rules that can hold together',
      (d) =>
        d.flow.edges.push({
          ...edgeOf(d, 'complete_to_supplement'),
          id: 'twin',
          when: { fact: 'fee', op: 'known' },
        }),
      'rules-overlap twin',
    ],
    [
      'a fact used before it is known, shown by a way that avoids it',
      (d) => delete fact(d, 'extra').default,
      'fact-too-early appraise_to_both',
    ],
    [
      'a fact known from a node that is not there',
      (d) => Object.assign(fact(d, 'extra'), { knownFrom: { node: 'asks' }, default: undefined }),
      'fact-known-nowhere appraise_to_both',
    ],
    [
      'a result that is not listed',
      (d) => Object.assign(edgeOf(d, 'look_up_to_appraise'), { produces: ['papers'] }),
      'result-unknown look_up_to_appraise',
    ],
    [
      'a consultation without a limit',
      (d) => delete node(d, 'ask', 'consultation').limit,
      'consultation-without-limit ask',
    ],
    [
      'silence that the publication does not explain',
      (d) => Object.assign(node(d, 'ask', 'consultation'), { onSilence: 'notStated' }),
      'silence-not-stated ask',
    ],
    [
      'a limit that covers nothing',
      (d) => Object.assign(d.limits[1]!, { covers: { nodes: [], agencies: [] } }),
      'covers-nothing asking',
    ],
    [
      'a pause rule that names no consultation',
      (d) => Object.assign(d.pauseRules[0]!, { pausesRespondents: ['sign'] }),
      'consultation-unknown supplementing',
    ],
    ['a new limit that is not given', (d) => delete d.pauseRules[1]!.newLimit, 'new-limit-missing paying'],
    [
      'a pause rule for a limit that is not there',
      (d) => Object.assign(d.pauseRules[1]!, { limits: ['promises'] }),
      'limit-unknown paying',
    ],
    [
      'a child whose pauses follow no rule',
      (d) => Object.assign(node(d, 'link', 'linked'), { childPause: 'none' }),
      'pause-rule-unknown link',
    ],
    [
      'a stop that follows no rule',
      (d) => Object.assign(d.head, { standing: { stopRule: 'none' } }),
      'pause-rule-unknown /head/standing/stopRule',
    ],
    [
      'a limit that starts again in the middle of the flow',
      (d) => {
        for (const id of ['came', 'day', 'other']) edgeOf(d, id).to = 'sign';
        without(d, 'over');
        const wait = node(d, 'supplement', 'wait');
        wait.arms = wait.arms.filter(({ id }) => id !== 'over');
      },
      'restart-elsewhere supplement',
    ],
    [
      'a signer whose role does not exist',
      (d) =>
        edgeOf(d, 'sign_to_hand_out').demands!.signatures.push({ role: 'signerman', agency: { agency } }),
      'role-unknown sign_to_hand_out',
    ],
    [
      'somebody above whose role does not exist',
      (d) =>
        Object.assign(node(d, 'appraise', 'step').deadlineActions![0]!, {
          do: { kind: 'escalate', to: { role: 'chief', agency: { agency } } },
        }),
      'role-unknown appraise',
    ],
  ];

  it.each(faults)('%s', (_name, change, expected) => {
    expect(added(change)).toContain(expected);
  });

  it('and every problem of theirs has words in both languages', () => {
    const codes = new Set(
      faults.flatMap(([, change]) => {
        const copy = everyKind();
        change(copy);
        return problemsOf(copy).map(({ code }) => code);
      }),
    );
    expect(
      [...codes].filter(
        (code) => !(['vi', 'en'] as const).every((language) => wordedCodes(language).includes(code)),
      ),
    ).toEqual([]);
  });
});

describe('waits for another branch', () => {
  /** Left waits for a milestone that right reaches on one of its two ways. */
  function waiting(arms: Kind<'wait'>['arms'], edges: readonly Parameters<typeof edge>[]): Document {
    const d = parallelProcedure();
    d.milestones.push({
      id: 'certified',
      title: text('certified'),
      on: { kind: 'taken', edge: 'right_b_to_right_end' },
    });
    d.flow.nodes.push({
      kind: 'wait',
      id: 'hold',
      within: 'left',
      title: text('hold'),
      status: 4,
      holder: 'nobody',
      arms,
    });
    edgeOf(d, 'left_a_to_left_b').to = 'hold';
    for (const [from, to, more] of edges)
      d.flow.edges.push(procedure([], [edge(from, to, more)]).flow.edges[0]!);
    return d;
  }
  const milestone = { id: 'there', kind: 'milestone' as const, milestone: 'certified' };

  it('are sound when the other branch always reaches the milestone', () => {
    const d = waiting([milestone], [['hold', 'left_b', { arm: 'there' }]]);
    expect(problemsOf(d).map(({ code }) => code)).not.toContain('milestone-skippable');
  });

  it('are refused, with the way that skips it, when the other branch need not reach it', () => {
    const d = waiting(
      [milestone],
      [
        ['hold', 'left_b', { arm: 'there' }],
        ['right_a', 'right_end', { id: 'short_cut' }],
      ],
    );
    const problem = problemsOf(d).find(({ code }) => code === 'milestone-skippable');
    expect(problem).toMatchObject({
      severity: 'error',
      at: 'hold',
      witness: ['start', 'check', 'both', 'right_a', 'right_end'],
    });
  });

  it('are refused when the other branch may not be entered at all', () => {
    const d = waiting([milestone], [['hold', 'left_b', { arm: 'there' }]]);
    const both = node(d, 'both', 'parallel');
    both.branches[1]!.entry = { fact: 'x', op: 'eq', value: true };
    expect(problemsOf(d).map(({ code }) => code)).toContain('milestone-skippable');
  });

  it('are sound with another way out', () => {
    const period = {
      id: 'over',
      kind: 'period' as const,
      amount: { value: 5, unit: 'CALENDAR_DAY' as const },
    };
    const d = waiting(
      [milestone, period],
      [
        ['hold', 'left_b', { arm: 'there' }],
        ['hold', 'left_b', { id: 'tired', arm: 'over' }],
        ['right_a', 'right_end', { id: 'short_cut' }],
      ],
    );
    expect(problemsOf(d).map(({ code }) => code)).not.toContain('milestone-skippable');
  });

  it('are refused when two branches wait for each other', () => {
    const d = waiting([milestone], [['hold', 'left_b', { arm: 'there' }]]);
    d.milestones.push({
      id: 'approved',
      title: text('approved'),
      on: { kind: 'taken', edge: 'left_b_to_left_end' },
    });
    d.flow.nodes.push({
      kind: 'wait',
      id: 'other_hold',
      within: 'right',
      title: text('other'),
      status: 4,
      holder: 'nobody',
      arms: [{ id: 'there', kind: 'milestone', milestone: 'approved' }],
    });
    edgeOf(d, 'right_a_to_right_b').to = 'other_hold';
    d.flow.edges.push(procedure([], [edge('other_hold', 'right_b', { arm: 'there' })]).flow.edges[0]!);
    const problem = problemsOf(d).find(({ code }) => code === 'milestone-circular');
    expect(problem?.facts['nodes']).toEqual(['hold', 'other_hold', 'hold']);
    expect(problem?.witness).toEqual(['start', 'check', 'both', 'left_a', 'hold']);
  });
});

describe('joins and cycles', () => {
  it('refutes a join that waits for more branches than can ever be entered together', () => {
    const d = parallelProcedure();
    const both = node(d, 'both', 'parallel');
    d.facts.push({
      id: 'x',
      type: 'boolean',
      title: text('x'),
      source: { kind: 'form', field: 'x' },
      knownFrom: 'reception',
    });
    both.branches[0]!.entry = { fact: 'x', op: 'eq', value: true };
    both.branches[1]!.entry = { fact: 'x', op: 'eq', value: false };
    both.join = { mode: 'count', count: 2 };
    const problem = problemsOf(d).find(({ code }) => code === 'join-impossible');
    expect(problem).toMatchObject({ at: 'both', facts: { count: 2, branches: 1 } });
  });

  const looping = (inner: FlowNode, arm?: string): Document => {
    const way = arm === undefined ? {} : { arm };
    const d = procedure(
      [step('begin'), end()],
      [edge('start', 'begin'), edge('begin', 'done'), edge('begin', 'again', { id: 'spin' })],
    );
    d.flow.nodes.push(inner, { kind: 'decision', id: 'turn', title: text('turn') });
    const more = procedure([], [edge('again', 'turn', way), edge('turn', 'again', { otherwise: true })]).flow
      .edges;
    d.flow.edges.push(...more);
    return d;
  };

  it('refuses a cycle through a consultation that may ask nobody', () => {
    const { within: _within, ...ask } = node(everyKind(), 'ask', 'consultation');
    const d = looping({ ...ask, id: 'again' }, 'nobody');
    const more = [
      edge('again', 'done', { arm: 'reached' }),
      edge('again', 'done', { id: 'not', arm: 'failed' }),
    ];
    d.flow.edges.push(...procedure([], more).flow.edges);
    expect(problemsOf(d).map(({ code }) => code)).toContain('automatic-cycle');
  });

  it('refuses a cycle through a linked node that waits for none', () => {
    const link = { ...node(everyKind(), 'link', 'linked'), id: 'again', waitFor: 'none' as const };
    expect(problemsOf(looping(link)).map(({ code }) => code)).toContain('automatic-cycle');
  });

  it('refuses a cycle through a wait for a date that may have passed', () => {
    const wait: FlowNode = {
      kind: 'wait',
      id: 'again',
      title: text('again'),
      status: 4,
      holder: 'nobody',
      arms: [{ id: 'day', kind: 'date', fact: 'x' }],
    };
    expect(problemsOf(looping(wait, 'day')).map(({ code }) => code)).toContain('automatic-cycle');
  });
});

describe('linked procedures', () => {
  const register = (documents: readonly Document[]): Register => ({
    roles: new Set(['specialist', 'agencyLeader', 'receptionClerk']),
    agencies: new Set([agency]),
    relations: new Set(['taxOfficeOf']),
    attributes: new Set(['isMountain']),
    staffed: () => true,
    reachableBy: () => [agency],
    procedure: (code) => documents.find(({ head }) => head.id === code),
  });
  const opener = (id: string, child: string): Document => {
    const d = procedure(
      [step('rest'), end()],
      [edge('start', 'link'), edge('link', 'rest'), edge('rest', 'done')],
    );
    d.head.id = id;
    d.flow.nodes.push({
      ...node(everyKind(), 'link', 'linked'),
      children: [{ id: 'one', procedure: child, mode: 'open', factsIn: [], factsOut: [] }],
    });
    d.flow.nodes = d.flow.nodes.map((one) =>
      one.kind === 'linked' ? { ...one, childPause: undefined } : one,
    ) as FlowNode[];
    return d;
  };

  it('are refused when they open each other with nobody in between, with the circle', () => {
    const [first, second] = [opener('first', 'second'), opener('second', 'first')];
    const problem = problemsOf(first, register([first, second])).find(({ code }) => code === 'linked-cycle');
    expect(problem).toMatchObject({ at: 'link', facts: { path: ['first', 'second', 'first'] } });
  });

  it('are sound when a step lies in between', () => {
    const [first, second] = [opener('first', 'second'), opener('second', 'first')];
    edgeOf(second, 'start_to_link').to = 'rest';
    expect(problemsOf(first, register([first, second])).map(({ code }) => code)).not.toContain(
      'linked-cycle',
    );
  });

  it('are refused when they are not published, or cannot be opened with what they are given', () => {
    const first = opener('first', 'second');
    const second = opener('second', 'third');
    second.form.schema = { type: 'object', properties: { name: {} }, required: ['name'] };
    const link = node(first, 'link', 'linked');
    link.children[0]!.factsIn.push({ from: 'x', to: 'nickname' });
    link.children[0]!.papersIn = [{ from: 'map', to: 'plan' }];
    const codes = problemsOf(first, register([first, second])).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['child-field-unknown', 'child-field-missing', 'child-paper-unknown']),
    );
    expect(problemsOf(first, register([first])).map(({ code }) => code)).toContain('procedure-unknown');
  });
});

describe('the words of a problem', () => {
  it('name the thing, the place and the cure', () => {
    const d = everyKind();
    without(d, 'reached');
    const problem = problemsOf(d).find(({ code }) => code === 'arm-edges')!;
    expect(describeProblem(problem, 'en')).toEqual({
      what: '"ask": the case "enough opinions" has 0 ways on; it needs exactly one.',
      why: 'When it happens a dossier would not know where to go.',
      cure: 'Draw exactly one way from "ask" for it.',
    });
    expect(problem.path).toBe(`/flow/nodes/${d.flow.nodes.findIndex(({ id }) => id === 'ask')}`);
  });
});
