import { PauseReason } from '@motcua/engine';
import { z } from 'zod';
import { Instant, LocalText, Named } from '../http/shapes.ts';

const HolderKind = z
  .enum(['agency', 'applicant', 'system', 'dossier', 'outside', 'waiting', 'incident'])
  .describe('waiting: nobody, a period runs out or another branch is awaited; incident: nobody was found');

const Counting = z.enum(['notStarted', 'counted', 'excluded', 'ended']);

/** Working minutes, and what they did to the promise. The four sum to `minutes`. */
const time = {
  minutes: z.number().int(),
  notStarted: z.number().int().describe('Before the promise began'),
  counted: z.number().int().describe('Counted toward the promise'),
  excluded: z.number().int().describe('While the promise stood still'),
  ended: z.number().int().describe('After the promise had ended'),
};

const Holder = z.object({
  kind: HolderKind,
  agency: Named.nullable().describe('The agency that answers for it'),
  unit: Named.nullable(),
  role: z.string().nullable(),
  roleTitle: LocalText.nullable(),
  node: z.string().nullable(),
  title: LocalText.nullable().describe('Of the step, or of who is waited for there'),
  unacknowledged: z.boolean().describe('Sent, and not yet acknowledged by the receiver'),
});

const Place = z.object({
  ...time,
  unit: Named.nullable(),
  node: z.string().nullable(),
  title: LocalText.nullable(),
});

export const AccountsView = z
  .object({
    openedAt: Instant,
    until: Instant.describe('The end of the dossier, or now'),
    closed: z.boolean(),
    promise: z.object({ limit: z.string(), title: LocalText, startedAt: Instant.nullable() }).nullable(),
    total: z.object({ ...time, ms: z.number().int().describe('The same, exactly') }),
    sincePromise: z.number().int().nullable().describe('Working minutes since the promise began'),
    sets: z
      .array(z.object({ ...time, holders: z.array(Holder) }))
      .describe('The partition: all of the time, each minute once, by the set of those who had the dossier'),
    agencies: z
      .array(
        z.object({
          ...time,
          agency: Named,
          unacknowledged: z.number().int(),
          units: z.array(z.object({ ...time, unit: Named })),
          steps: z.array(Place),
        }),
      )
      .describe('Derived from the partition, longest first; these may overlap'),
    others: z
      .array(z.object({ ...time, kind: HolderKind, places: z.array(Place) }))
      .describe('The applicant and whoever else had it; these may overlap'),
    overlaps: z.boolean().describe('Derived times overlap: their sum exceeds the total'),
    budgets: z.array(
      z.object({
        limit: z.object({ id: z.string(), title: LocalText }).nullable(),
        budget: z.string().nullable().describe('Null: the plans of the steps so far'),
        title: LocalText.nullable(),
        agency: Named.nullable(),
        amountMinutes: z.number().int().nullable(),
        usedMinutes: z.number().int(),
        overMinutes: z.number().int(),
        running: z.boolean(),
        unplanned: z.number().int().describe('Stays without a stated plan'),
      }),
    ),
    handOvers: z.array(
      z.object({
        node: z.string(),
        title: LocalText,
        from: z.object({ roleTitle: LocalText, agency: Named }),
        to: z.object({ roleTitle: LocalText, agency: Named }),
        sentAt: Instant,
        acknowledgedAt: Instant.nullable(),
        takenBackAt: Instant.nullable(),
      }),
    ),
    stretches: z.array(
      z.object({
        from: Instant,
        to: Instant,
        minutes: z.number().int(),
        counting: Counting,
        reason: PauseReason.nullable(),
        holders: z.array(Holder),
      }),
    ),
  })
  .meta({ id: 'AccountsView' });
export type AccountsView = z.infer<typeof AccountsView>;
