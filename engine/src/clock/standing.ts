import type { FlowNode } from '../document/flow.ts';
import type { Limit, PauseRule } from '../document/limits.ts';
import type { Dossier, Instant, Ledger, LedgerEntry, OpenInstance } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

/** The pause rule an instance stands under, or null while its time counts. */
export function pauseRuleOf(procedure: CompiledProcedure, node: FlowNode | undefined): PauseRule | null {
  const clock = node && 'clock' in node ? node.clock : undefined;
  if (!clock || clock.counts) return null;
  return procedure.document.pauseRules.find((rule) => rule.id === clock.pauseRule) ?? null;
}

interface Cause {
  readonly instance: OpenInstance;
  readonly rule: PauseRule;
}

/**
 * Why a limit stands still now, or none when it runs: open dossier-wide pauses stop every limit; otherwise it stands
 * only when it has open covered work and all of that work is uncounted.
 */
function causesOf(
  procedure: CompiledProcedure,
  limit: Limit,
  open: readonly OpenInstance[],
): readonly Cause[] {
  const work = open
    .filter(({ kind }) => kind === 'step' || kind === 'wait')
    .map((instance) => ({
      instance,
      rule: pauseRuleOf(procedure, procedure.index.nodes.get(instance.node)),
    }));
  const wide = work.filter((item): item is Cause => item.rule?.scope === 'dossier');
  if (wide.length > 0) return wide;
  const nodes = procedure.covered.get(limit.id);
  const own = nodes ? work.filter(({ instance }) => nodes.has(instance.node)) : work;
  return own.length > 0 && own.every((item): item is Cause => item.rule !== null) ? own : [];
}

/**
 * The lines this event adds to a limit's ledger: started and ended by milestones, paused and resumed by what is open
 * now. When several pauses overlapped, the strictest mode wins at the end: restart, then new limit, then pause.
 */
export function ledgerLines(
  procedure: CompiledProcedure,
  limit: Limit,
  before: Ledger,
  after: Pick<
    Dossier,
    'open' | 'milestones' | 'closedAt' | 'form' | 'papers' | 'facts' | 'channel' | 'visits'
  >,
  happened: Instant,
): readonly LedgerEntry[] {
  const lines: LedgerEntry[] = [];
  // An event recorded late never writes before a line that is already there.
  const last = before[before.length - 1]?.at ?? happened;
  const when = happened < last ? last : happened;
  const amountNow = () => procedure.limitAmounts.get(limit.id)?.(after) ?? null;
  if (before.length === 0) {
    const amount = Object.hasOwn(after.milestones, limit.starts) ? amountNow() : null;
    if (!amount) return [];
    lines.push({ kind: 'started', at: when, amount });
  }
  if (before.some((line) => line.kind === 'ended')) return [];
  if (Object.hasOwn(after.milestones, limit.ends) || after.closedAt !== null)
    return [
      ...lines,
      // A dossier that ends while it waits is not given a new limit first.
      ...(trailingPauses(before).length > 0 ? [{ kind: 'resumed', at: when } as const] : []),
      { kind: 'ended', at: when },
    ];
  const causes = causesOf(procedure, limit, after.open);
  if (causes.length === 0) return [...lines, ...resumeLines(procedure, limit, before, when, amountNow)];
  const known = new Set(trailingPauses(before).map((pause) => pause.why));
  for (const { instance, rule } of causes)
    if (!known.has(instance.id))
      lines.push({
        kind: 'paused',
        at: when,
        rule: rule.id,
        reason: rule.reason,
        mode: rule.mode,
        why: instance.id,
      });
  return lines;
}

type Paused = Extract<LedgerEntry, { kind: 'paused' }>;

function trailingPauses(ledger: Ledger): readonly Paused[] {
  const pauses: Paused[] = [];
  for (let i = ledger.length - 1; i >= 0; i -= 1) {
    const line = ledger[i]!;
    if (line.kind !== 'paused') break;
    pauses.push(line);
  }
  return pauses;
}

function resumeLines(
  procedure: CompiledProcedure,
  limit: Limit,
  before: Ledger,
  at: Instant,
  amountNow: () => Extract<LedgerEntry, { kind: 'started' }>['amount'] | null,
): readonly LedgerEntry[] {
  const pauses = trailingPauses(before);
  if (pauses.length === 0) return [];
  const ruleOf = (pause: Paused) => procedure.document.pauseRules.find((rule) => rule.id === pause.rule);
  const restarts = pauses.some(
    (pause) => pause.mode === 'RESTART' && ruleOf(pause)?.restarts.includes(limit.id),
  );
  const amount = restarts ? amountNow() : null;
  if (amount) return [{ kind: 'restarted', at, amount }];
  const fresh = pauses.map(ruleOf).find((rule) => rule?.mode === 'NEW_LIMIT' && rule.newLimit)?.newLimit;
  return fresh ? [{ kind: 'limited', at, amount: fresh }] : [{ kind: 'resumed', at }];
}
