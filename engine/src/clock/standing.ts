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

type After = Pick<
  Dossier,
  'open' | 'milestones' | 'closedAt' | 'form' | 'papers' | 'facts' | 'channel' | 'visits'
>;

/**
 * The lines this event adds to a limit's ledger: started and ended by milestones, paused and resumed by what is open
 * now. When several pauses overlapped, the strictest mode wins at the end: restart, then new limit, then pause. Work
 * that comes back under a limit that had ended goes on with the time that was left: the first entry counts.
 */
export function ledgerLines(
  procedure: CompiledProcedure,
  limit: Limit,
  before: Ledger,
  after: After,
  reached: ReadonlySet<string>,
  happened: Instant,
): readonly LedgerEntry[] {
  const lines: LedgerEntry[] = [];
  // An event recorded late never writes before a line that is already there.
  const last = before[before.length - 1];
  const when = last && happened < last.at ? last.at : happened;
  const amountNow = () => procedure.limitAmounts.get(limit.id)?.(after) ?? null;
  if (!last) {
    const amount = Object.hasOwn(after.milestones, limit.starts) ? amountNow() : null;
    if (!amount) return [];
    lines.push({ kind: 'started', at: when, amount });
  }
  let ended = last?.kind === 'ended';
  if (!ended && (reached.has(limit.ends) || after.closedAt !== null)) {
    // A dossier that ends while it waits is not given a new limit first.
    if (trailingPauses(before).length > 0) lines.push({ kind: 'resumed', at: when });
    lines.push({ kind: 'ended', at: when });
    ended = true;
  }
  if (ended) {
    if (!comesBack(procedure, limit, after)) return lines;
    lines.push({ kind: 'resumed', at: when });
  }
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

/** Is work open again that an ended limit names? A limit over everything ends for good. */
function comesBack(procedure: CompiledProcedure, limit: Limit, { open, closedAt }: After): boolean {
  const nodes = procedure.covered.get(limit.id);
  return nodes !== undefined && closedAt === null && open.some(({ node }) => nodes.has(node));
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
