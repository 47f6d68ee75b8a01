import { lastOf, trailingPauses } from '../clock/ledger.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import type { Amount } from '../document/amount.ts';
import type { Dossier, Ledger, LedgerEntry } from '../dossier/dossier.ts';
import type { Refusal } from '../dossier/demands.ts';
import { refuse } from '../dossier/outcome.ts';
import type { Turn } from '../dossier/turn.ts';
import type { Mapping } from './mapping.ts';

const isRunning = (ledger: Ledger | undefined): ledger is Ledger =>
  ![undefined, 'ended'].includes(lastOf(ledger));

/**
 * A date the applicant or an office holds in hand must not vanish: every running limit goes on, or is said to end. Nor do
 * two become one, and none goes on whose end has passed before it could be noticed.
 */
export function refusalOfLimits(mapping: Mapping, dossier: Dossier): Refusal | null {
  const { after, before, plan } = mapping;
  const known = new Set(after.document.limits.map(({ id }) => id));
  for (const [limit, ledger] of Object.entries(dossier.ledgers)) {
    const merged = mergedWith(mapping, limit, dossier.ledgers);
    if (merged !== undefined)
      return refuse('migration-limits-merged', { limit, other: merged, to: mapping.limit(limit) }, limit);
    if (!isRunning(ledger)) continue;
    if (isOver(mapping, limit, dossier)) return refuse('migration-limit-over', { limit }, limit);
    const ends = plan.ends && Object.hasOwn(plan.ends, limit);
    if (!known.has(mapping.limit(limit)) && !ends)
      return refuse('migration-limit-unmapped', { limit }, limit);
    const lost = trailingPauses(ledger).find(
      ({ mode, rule }) =>
        mode !== 'PAUSE' &&
        before.document.pauseRules.some(({ id }) => id === rule) &&
        !after.document.pauseRules.some(({ id }) => id === rule),
    );
    if (lost && !ends) return refuse('migration-pause-unmapped', { rule: lost.rule, limit }, limit);
  }
  const { promise } = before;
  if (promise !== null && after.promise !== null && isRunning(dossier.ledgers[promise]))
    if (mapping.limit(promise) !== after.promise)
      return refuse('migration-promise-lost', { limit: promise, promise: after.promise }, promise);
  return null;
}

/** The limit whose ledger would have the same name. */
function mergedWith(mapping: Mapping, limit: string, ledgers: Dossier['ledgers']): string | undefined {
  const name = mapping.limit(limit);
  return Object.keys(ledgers).find((other) => other !== limit && mapping.limit(other) === name);
}

/** Does it end by another milestone now, which the dossier reached long ago? */
function isOver(mapping: Mapping, limit: string, { milestones }: Dossier): boolean {
  const was = mapping.before.document.limits.find(({ id }) => id === limit);
  const is = mapping.after.document.limits.find(({ id }) => id === mapping.limit(limit));
  if (!was || !is || mapping.milestone(was.ends) === is.ends) return false;
  return Object.keys(milestones).some((id) => mapping.milestone(id) === is.ends);
}

/**
 * Limits that go on by the amount they had, although the new version has another: nothing but a ground in the plan lets a
 * running or a later count be shorter, or longer, than what was promised.
 */
export function limitsKept(mapping: Mapping, dossier: Dossier): readonly string[] {
  const { before, after, plan } = mapping;
  const now = new Map(after.document.limits.map((limit) => [limit.id, limit]));
  return before.document.limits.flatMap(({ id, amount }) => {
    const name = mapping.limit(id);
    const drawn = now.get(name);
    if (!drawn || (dossier.ledgers[id]?.length ?? 0) === 0) return [];
    if (plan.amounts && Object.hasOwn(plan.amounts, name)) return [];
    const isOther = canonicalJson(amount) !== canonicalJson(drawn.amount);
    return isOther || dossier.keeps?.includes(id) ? [name] : [];
  });
}

/**
 * Limits that do not hold for this dossier: only the new version has them, what starts them is past, and the plan does
 * not say that they begin now. Those of an earlier migration stay so.
 */
export function limitsWithout(mapping: Mapping, dossier: Dossier, image: Dossier): readonly string[] {
  const { before, after, plan } = mapping;
  const known = new Map(before.document.limits.map((limit) => [mapping.limit(limit.id), limit]));
  return after.document.limits.flatMap(({ id, starts, ends }) => {
    if ((image.ledgers[id]?.length ?? 0) > 0 || !Object.hasOwn(image.milestones, starts)) return [];
    const old = known.get(id);
    if (old) {
      // It could have begun under the old version, and may still begin as it would have there.
      const couldBegin = Object.hasOwn(dossier.milestones, old.starts);
      return couldBegin && !dossier.without?.includes(old.id) ? [] : [id];
    }
    const begins = plan.starts && Object.hasOwn(plan.starts, id) && !Object.hasOwn(image.milestones, ends);
    return begins ? [] : [id];
  });
}

/** Writes down what the plan changes about limits, each with its legal ground. Nothing that is written is touched. */
export function writeLimits(turn: Turn, mapping: Mapping, image: Dossier): void {
  const { plan, after } = mapping;
  const at = turn.when;
  for (const [limit, { ground }] of Object.entries(plan.amounts ?? {})) {
    const ledger = image.ledgers[limit];
    const amount = after.limitAmounts.get(limit)?.({ ...image, facts: turn.draft.facts }) ?? null;
    if (amount && isRunning(ledger) && canonicalJson(amountOf(ledger)) !== canonicalJson(amount))
      turn.write(limit, { kind: 'adopted', at, amount, ground, version: after.version });
  }
  for (const [limit, { ground }] of Object.entries(plan.starts ?? {})) {
    if (image.without?.includes(limit) || (image.ledgers[limit]?.length ?? 0) > 0) continue;
    const drawn = after.document.limits.find(({ id }) => id === limit);
    const isPast = drawn !== undefined && Object.hasOwn(image.milestones, drawn.starts);
    const amount = isPast ? after.limitAmounts.get(limit)?.({ ...image, facts: turn.draft.facts }) : null;
    if (amount) turn.write(limit, { kind: 'started', at, amount, ground });
  }
  for (const [limit, { ground }] of Object.entries(plan.ends ?? {})) {
    const ledger = image.ledgers[mapping.limit(limit)];
    if (!isRunning(ledger) || after.limitAmounts.has(mapping.limit(limit))) continue;
    if (trailingPauses(ledger).length > 0) turn.write(limit, { kind: 'resumed', at });
    turn.write(limit, { kind: 'ended', at, ground });
  }
}

/** The amount by which a limit runs. */
function amountOf(ledger: Ledger): Amount | undefined {
  const line = ledger.findLast(
    (one): one is Extract<LedgerEntry, { kind: 'started' | 'restarted' | 'limited' | 'adopted' }> =>
      one.kind === 'started' || one.kind === 'restarted' || one.kind === 'limited' || one.kind === 'adopted',
  );
  return line?.amount;
}
