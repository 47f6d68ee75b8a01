import type { ChangeArea, Thing } from './change.ts';

/** How the value of a part is put into words. */
export type Printed =
  | 'text'
  | 'node'
  | 'edge'
  | 'limit'
  | 'fact'
  | 'paper'
  | 'milestone'
  | 'pauseRule'
  | 'respondent'
  | 'performer'
  | 'agency'
  | 'role'
  | 'condition'
  | 'amount'
  | 'clock'
  | 'status'
  | 'join'
  | 'code'
  | 'level'
  | 'plain';

interface Part {
  readonly area: ChangeArea;
  readonly printed: Printed;
}

const part = (area: ChangeArea, printed: Printed = 'plain'): Part => ({ area, printed });

/** Parts that mean the same wherever they stand. */
const everywhere: Readonly<Record<string, Part>> = {
  performer: part('actors', 'performer'),
  recordedBy: part('actors', 'performer'),
  escalateTo: part('actors', 'performer'),
  approver: part('actors', 'performer'),
  who: part('actors', 'performer'),
  chosenRole: part('actors', 'role'),
  agency: part('agencies', 'agency'),
  duration: part('durations', 'amount'),
  limit: part('durations', 'amount'),
  amount: part('durations', 'amount'),
  newLimit: part('durations', 'amount'),
  revocableFor: part('durations', 'amount'),
  answerWithin: part('durations', 'amount'),
  clock: part('limits', 'clock'),
  childPause: part('limits', 'pauseRule'),
  status: part('steps', 'status'),
  when: part('conditions', 'condition'),
  entry: part('conditions', 'condition'),
  within: part('routing', 'node'),
  start: part('routing', 'node'),
  beside: part('routing', 'node'),
  join: part('routing', 'join'),
  arm: part('routing'),
  from: part('routing', 'node'),
  to: part('routing', 'node'),
  backTo: part('routing', 'node'),
  reopens: part('routing', 'node'),
  otherwise: part('routing'),
  returns: part('routing'),
  mustFinish: part('routing'),
  marks: part('routing', 'code'),
  waitFor: part('routing', 'code'),
  onLeave: part('routing', 'code'),
  kind: part('routing', 'code'),
  sets: part('facts'),
  send: part('facts', 'fact'),
  receive: part('facts', 'fact'),
  factsIn: part('facts'),
  factsOut: part('facts'),
  papersIn: part('papers'),
  produces: part('papers', 'code'),
};

/** Parts that mean something of their own in one kind of thing. */
const inThing: Partial<Record<Thing, Readonly<Record<string, Part>>>> = {
  head: {
    level: part('head', 'level'),
    competentAgency: part('agencies', 'agency'),
    openableBy: part('actors', 'role'),
    unitScope: part('agencies'),
    'standing/requestWithdrawal': part('actors', 'performer'),
    'standing/grantWithdrawal': part('actors', 'performer'),
    'standing/stop': part('actors', 'performer'),
    'standing/reassign': part('actors', 'performer'),
    'standing/correct': part('actors', 'performer'),
    'standing/settle': part('actors', 'performer'),
    'standing/stopRule': part('limits', 'pauseRule'),
  },
  edge: {
    order: part('routing'),
    'demands/papers': part('papers', 'paper'),
    'demands/facts': part('facts'),
    'demands/signatures': part('actors', 'performer'),
    'demands/reason': part('steps'),
  },
  arm: { fact: part('routing', 'fact'), milestone: part('routing', 'milestone') },
  deadlineAction: {
    limit: part('limits', 'limit'),
    at: part('durations'),
    'do/edge': part('routing', 'edge'),
    'do/to': part('actors', 'performer'),
  },
  paper: {
    required: part('conditions', 'condition'),
    producedBy: part('papers', 'node'),
  },
  limit: {
    starts: part('limits', 'milestone'),
    ends: part('limits', 'milestone'),
    'extension/amount': part('durations', 'amount'),
    'extension/approver': part('actors', 'performer'),
    'covers/nodes': part('limits', 'node'),
  },
  budget: { nodes: part('limits', 'node') },
  pauseRule: {
    limits: part('limits', 'limit'),
    restarts: part('limits', 'limit'),
    pausesRespondents: part('limits', 'node'),
    reason: part('limits', 'code'),
    mode: part('limits', 'code'),
  },
  milestone: { 'on/node': part('limits', 'node'), 'on/edge': part('limits', 'edge') },
  fact: { 'knownFrom/node': part('facts', 'node') },
  end: { outcome: part('steps', 'code') },
  child: { when: part('conditions', 'condition') },
  fee: { amount: part('fees'), when: part('conditions', 'condition') },
};

/** Where a change of a kind of thing belongs by default, and where the whole thing does. */
const ownArea: Readonly<Record<Thing, ChangeArea>> = {
  head: 'head',
  start: 'steps',
  step: 'steps',
  decision: 'steps',
  parallel: 'steps',
  group: 'steps',
  wait: 'steps',
  consultation: 'steps',
  linked: 'steps',
  service: 'steps',
  end: 'steps',
  edge: 'routing',
  branch: 'routing',
  arm: 'routing',
  respondent: 'actors',
  child: 'routing',
  deadlineAction: 'limits',
  fact: 'facts',
  choice: 'facts',
  paper: 'papers',
  form: 'form',
  page: 'form',
  field: 'form',
  milestone: 'limits',
  limit: 'limits',
  budget: 'durations',
  pauseRule: 'limits',
  fee: 'fees',
  result: 'head',
  legalReference: 'head',
  scenario: 'scenarios',
  acknowledgement: 'acknowledgements',
  layout: 'layout',
};

/** A part that is only shown beside the thing, or moves to its own area with the whole thing. */
const alwaysOwn: readonly Thing[] = [
  'form',
  'page',
  'field',
  'scenario',
  'acknowledgement',
  'layout',
  'fact',
];

export const areaOfThing = (thing: Thing): ChangeArea => ownArea[thing];

/** The area of a part, and how it is printed. `property` is its name, or `outer/inner`. */
export function partOf(thing: Thing, property: string): Part {
  const parts = inThing[thing];
  if (parts && Object.hasOwn(parts, property)) return parts[property]!;
  if (alwaysOwn.includes(thing)) return part(ownArea[thing]);
  return Object.hasOwn(everywhere, property) ? everywhere[property]! : part(ownArea[thing]);
}
