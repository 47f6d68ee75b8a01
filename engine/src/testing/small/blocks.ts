import fc from 'fast-check';
import type { Amount } from '../../document/amount.ts';

/** What a choice hangs on. */
export type By = 'coin' | 'kind' | 'online';

/** How long a step is planned to take; a pair is a table over a fact: the first amount where it holds. */
export type Plan =
  | { readonly kind: 'same'; readonly amount: Amount }
  | { readonly kind: 'table'; readonly by: By; readonly some: Amount; readonly other: Amount }
  | { readonly kind: 'notStated' };

/** A small block with one way in and one way on. Some have a second way out, to the end by refusal. */
export type Block =
  | { readonly kind: 'step'; readonly plan: Plan; readonly elsewhere: boolean; readonly refuses: boolean }
  /** A step that finds something out, and a rule that goes by it. */
  | { readonly kind: 'judged'; readonly plan: Plan; readonly some: Block; readonly other: Block }
  | { readonly kind: 'wait'; readonly rule: Rule | null; readonly days: number; readonly event: boolean }
  /** Asks for a supplement and comes back; silence ends it. */
  | { readonly kind: 'supplement'; readonly plan: Plan; readonly rule: Rule }
  | { readonly kind: 'consultation'; readonly onSilence: Silence; readonly days: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Block[] }
  | { readonly kind: 'choice'; readonly by: By; readonly some: Block; readonly other: Block }
  /** Whoever does it chooses. */
  | { readonly kind: 'fork'; readonly plan: Plan; readonly some: Block; readonly other: Block }
  | { readonly kind: 'loop'; readonly plan: Plan; readonly body: Block; readonly bound: Bound }
  | { readonly kind: 'phase'; readonly body: Block; readonly allowed: Amount }
  | {
      readonly kind: 'parallel';
      readonly join: 'all' | 'any' | number;
      readonly branches: readonly { readonly body: Block; readonly entry: By | null }[];
      /** The last branch waits for a milestone of the first. */
      readonly meets: boolean;
    };

/** What keeps a loop from going on for ever: a number of visits; nothing, said or not. */
export type Bound = number | 'declared' | 'silent';
export type Rule = (typeof ruleIds)[number];
type Silence = 'agrees' | 'skipped' | 'keepWaiting';

/** Pause rules: a mode and a scope. */
export const ruleIds = [
  'pause_branch',
  'pause_dossier',
  'restart_dossier',
  'limited_dossier',
  'pause_promise',
] as const;

export const hours = (value: number): Amount => ({ value, unit: 'HOUR' });
export const days = (value: number): Amount => ({ value, unit: 'WORKING_DAY' });

const amount = fc.constantFrom<Amount>(
  hours(2),
  hours(4),
  days(0.5),
  days(1),
  days(1.5),
  days(2),
  { value: 1, unit: 'CALENDAR_DAY' },
  { value: 0, unit: 'SAME_DAY_CUTOFF' },
);
const by = fc.constantFrom<By>('coin', 'kind', 'online');
const rule = fc.constantFrom(...ruleIds);

/** Plans whose amounts may be of every unit, or only hours and parts of days; some are not stated. */
export interface Tone {
  readonly units: boolean;
  readonly unstated: boolean;
}

function planOf({ units, unstated }: Tone): fc.Arbitrary<Plan> {
  const one = units ? amount : fc.constantFrom<Amount>(hours(2), hours(4), days(0.5), days(1), days(2));
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record<Plan & { kind: 'same' }>({ kind: fc.constant('same'), amount: one }),
    },
    {
      weight: 2,
      arbitrary: fc.record<Plan & { kind: 'table' }>({
        kind: fc.constant('table'),
        by,
        some: one,
        other: one,
      }),
    },
    { weight: unstated ? 1 : 0, arbitrary: fc.constant<Plan>({ kind: 'notStated' }) },
  );
}

/** Blocks nested up to so deep. */
export function blocks(tone: Tone, maxDepth: number): fc.Arbitrary<Block> {
  const plan = planOf(tone);
  return fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { maxDepth, withCrossShrink: true },
      fc.record<Block & { kind: 'step' }>({
        kind: fc.constant('step'),
        plan,
        elsewhere: fc.boolean(),
        refuses: fc.boolean(),
      }),
      fc.record<Block & { kind: 'wait' }>({
        kind: fc.constant('wait'),
        rule: fc.option(rule),
        days: fc.integer({ min: 1, max: 3 }),
        event: fc.boolean(),
      }),
      fc.record<Block & { kind: 'supplement' }>({ kind: fc.constant('supplement'), plan, rule }),
      fc.record<Block & { kind: 'consultation' }>({
        kind: fc.constant('consultation'),
        onSilence: fc.constantFrom('agrees', 'skipped', 'keepWaiting'),
        days: fc.integer({ min: 1, max: 2 }),
      }),
      fc.record<Block & { kind: 'judged' }>({
        kind: fc.constant('judged'),
        plan,
        some: tie('block'),
        other: tie('block'),
      }),
      fc.record<Block & { kind: 'sequence' }>({
        kind: fc.constant('sequence'),
        parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
      }),
      fc.record<Block & { kind: 'choice' }>({
        kind: fc.constant('choice'),
        by,
        some: tie('block'),
        other: tie('block'),
      }),
      fc.record<Block & { kind: 'fork' }>({
        kind: fc.constant('fork'),
        plan,
        some: tie('block'),
        other: tie('block'),
      }),
      fc.record<Block & { kind: 'loop' }>({
        kind: fc.constant('loop'),
        plan,
        body: tie('block'),
        bound: fc.constantFrom<Bound>(2, 2, 3, 'declared', 'silent'),
      }),
      fc.record<Block & { kind: 'phase' }>({
        kind: fc.constant('phase'),
        body: tie('block'),
        allowed: fc.constantFrom(hours(6), days(1), days(2), days(4)),
      }),
      fc.record<Block & { kind: 'parallel' }>({
        kind: fc.constant('parallel'),
        join: fc.constantFrom<'all' | 'any' | number>('all', 'all', 'any', 1, 2),
        branches: fc.array(
          fc.record({ body: tie('block'), entry: fc.oneof(fc.constant(null), fc.option(by)) }),
          { minLength: 2, maxLength: 3 },
        ),
        meets: fc.boolean(),
      }),
    ),
  })).block;
}
