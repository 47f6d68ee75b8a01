import type { Limit, PauseRule } from '../document/limits.ts';
import type {
  Asked,
  Consultation,
  Dossier,
  Instant,
  Ledger,
  LedgerEntry,
  OpenInstance,
  Stretch,
} from '../dossier/dossier.ts';
import type { DossierEvent } from '../dossier/events.ts';
import type { LocalText } from '../document/primitives.ts';
import { askedIn, reasonsOf } from './asked.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import { hasFlag } from '../dossier/flags.ts';
import { isWork } from '../dossier/work.ts';
import type { Turn } from '../dossier/turn.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { amountGiven, lastOf, trailingPauses } from './ledger.ts';

interface Cause {
  /** The instance, or the stop of the whole dossier, that makes the limit stand still. */
  readonly why: string;
  readonly rule: Pick<PauseRule, 'id' | 'reason' | 'mode'> & Partial<PauseRule>;
}

type Multiplicity = Pick<Dossier, 'open' | 'children' | 'stops'>;

/** Is the dossier stopped as a whole? */
export function isStopped({ stops }: Pick<Dossier, 'stops'>): boolean {
  const last = stops?.[stops.length - 1];
  return last !== undefined && last.to === undefined;
}

/** The moment, or the end of the stop in which it would have fallen. */
export function afterStops({ stops }: Pick<Dossier, 'stops'>, moment: Instant): Instant {
  const stop = stops?.find(({ from, to }) => from <= moment && to !== undefined && moment < to);
  return stop?.to ?? moment;
}

/**
 * The pause rule an instance stands under, or null while its time counts. A linked node with a rule for its children's
 * pauses stands still while every open child does.
 */
export function ruleOf(
  procedure: CompiledProcedure,
  dossier: Pick<Dossier, 'children'>,
  instance: Pick<OpenInstance, 'id' | 'node'>,
): PauseRule | null {
  const own = procedure.pauseRules.get(instance.node);
  if (own) return own;
  const node = procedure.index.nodes.get(instance.node);
  if (node?.kind !== 'linked' || node.childPause === undefined) return null;
  const open = Object.values(dossier.children?.[instance.id] ?? {}).filter(({ state }) => state === 'open');
  if (open.length === 0 || !open.every(({ paused }) => paused)) return null;
  return procedure.document.pauseRules.find(({ id }) => id === node.childPause) ?? null;
}

/** Does time under this rule count toward any limit? A rule for some limits leaves the others running. */
export function countsFor(rule: Pick<PauseRule, 'limits'> | null): boolean {
  return rule === null || rule.limits !== undefined;
}

/** Does a limit cover what happens at this instance? */
export function covers(
  procedure: CompiledProcedure,
  limit: string,
  instance: Pick<OpenInstance, 'node' | 'agency'>,
): boolean {
  const nodes = procedure.covered.get(limit);
  if (!nodes || nodes.has(instance.node)) return true;
  const { agency } = instance;
  return (
    agency !== null &&
    (procedure.coveredAgencies.get(limit) ?? []).some(
      (held) => agency === held || agency.startsWith(`${held}.`),
    )
  );
}

const stoppedWithoutRule = { id: 'stop', reason: 'STOPPED', mode: 'PAUSE' } as const;

/** The rule that a stop of the whole dossier follows. */
function stopRule(procedure: CompiledProcedure): Cause['rule'] {
  const id = procedure.document.head.standing?.stopRule;
  return procedure.document.pauseRules.find((rule) => rule.id === id) ?? stoppedWithoutRule;
}

function stopCause(procedure: CompiledProcedure, dossier: Pick<Dossier, 'stops'>): readonly Cause[] {
  return isStopped(dossier) ? [{ why: `stop.${dossier.stops!.length}`, rule: stopRule(procedure) }] : [];
}

/** Open work, with what keeps it from counting now; of a limit, what keeps it from counting toward that one. */
function pausedWork(procedure: CompiledProcedure, after: Multiplicity, limit?: string) {
  return after.open.filter(isWork).map((instance) => {
    const rule = ruleOf(procedure, after, instance);
    const counts = limit !== undefined && rule?.limits?.includes(limit) === false;
    return { instance, why: instance.id, rule: counts ? null : rule };
  });
}

/**
 * Why a limit stands still now, or none when it runs: a stop and open dossier-wide pauses stop every limit; otherwise
 * it stands only when it has open covered work and all of that work is uncounted.
 */
function causesOf(procedure: CompiledProcedure, limit: Limit, after: Multiplicity): readonly Cause[] {
  const work = pausedWork(procedure, after, limit.id);
  const wide: readonly Cause[] = [
    ...stopCause(procedure, after),
    ...work.filter((item): item is typeof item & Cause => item.rule?.scope === 'dossier'),
  ];
  if (wide.length > 0) return wide;
  const own = work.filter(({ instance }) => covers(procedure, limit.id, instance));
  return own.length > 0 && own.every((item): item is typeof item & Cause => item.rule !== null) ? own : [];
}

type After = Multiplicity &
  Pick<
    Dossier,
    | 'milestones'
    | 'closedAt'
    | 'flags'
    | 'form'
    | 'papers'
    | 'facts'
    | 'channel'
    | 'visits'
    | 'results'
    | 'without'
    | 'keeps'
  >;

/**
 * The lines this event adds to a limit's ledger: started and ended by milestones, paused and resumed by what is open
 * now. When several pauses overlapped, the strictest mode wins at the end: restart, then new limit, then pause. Work
 * that comes back under a limit that had ended goes on with the time that was left: the first entry counts, unless the
 * limit says `fresh`. `entered` are the instances that `event` opened.
 */
export function ledgerLines(
  procedure: CompiledProcedure,
  limit: Limit,
  before: Ledger,
  after: After,
  reached: ReadonlySet<string>,
  entered: HistoryEntry['entered'],
  event: DossierEvent,
): readonly LedgerEntry[] {
  const happened = event.occurredAt ?? event.at;
  const lines: LedgerEntry[] = [];
  // An event recorded late never writes before a line that is already there.
  const last = before[before.length - 1];
  const when = last && happened < last.at ? last.at : happened;
  const kept = after.keeps?.includes(limit.id) ? amountGiven(before) : undefined;
  const amountNow = () => kept ?? procedure.limitAmounts.get(limit.id)?.(after) ?? null;
  if (!last) {
    const holds = !after.without?.includes(limit.id) || reached.has(limit.starts);
    const amount = holds && Object.hasOwn(after.milestones, limit.starts) ? amountNow() : null;
    if (!amount) return [];
    lines.push({ kind: 'started', at: when, amount });
  }
  let ended = lastOf(before) === 'ended';
  if (limit.fresh && hasEnded(before) && reached.has(limit.starts) && after.closedAt === null) {
    const amount = amountNow();
    if (amount) {
      lines.push({ kind: 'restarted', at: when, amount });
      ended = false;
    }
  }
  if (!ended && (reached.has(limit.ends) || after.closedAt !== null)) {
    // A dossier that ends while it waits is not given a new limit first.
    if (trailingPauses(before).length > 0) lines.push({ kind: 'resumed', at: when });
    lines.push({ kind: 'ended', at: when });
    ended = true;
  }
  if (ended) {
    if (!comesBack(procedure, limit, after, entered)) return lines;
    lines.push({ kind: 'resumed', at: when });
  }
  const causes = causesOf(procedure, limit, after);
  const restarted = lines.some(({ kind }) => kind === 'restarted');
  if (causes.length === 0)
    return restarted ? lines : [...lines, ...resumeLines(procedure, limit, before, after, when, amountNow)];
  const known = new Set(restarted ? [] : trailingPauses(before).map((pause) => pause.why));
  // A limit may stand still only long after the wait was asked for: that is still who asked.
  const askedFor = (why: string) =>
    isStopOf(why) ? stopAsked(procedure, event) : after.open.find(({ id }) => id === why)?.asked;
  for (const { why, rule } of causes)
    if (!known.has(why))
      lines.push({
        kind: 'paused',
        at: when,
        rule: rule.id,
        reason: rule.reason,
        mode: rule.mode,
        why,
        ...(hasFlag(after, 'pausesSayWhy') ? reasonsOf(groundOf(rule, why, event), askedFor(why)) : {}),
      });
  return lines;
}

const isStopOf = (why: string): boolean => why.startsWith('stop.');

/** Who stopped the whole dossier, where this event does. */
function stopAsked(procedure: CompiledProcedure, event: DossierEvent): Asked | undefined {
  return event.type === 'action' && event.action === 'dossier.stop' ? askedIn(procedure, event) : undefined;
}

/** The rule's ground; a stop without a rule has the reason that was given for it. */
function groundOf({ ground }: Cause['rule'], why: string, event: DossierEvent): LocalText | undefined {
  if (ground !== undefined) return ground;
  const reason = isStopOf(why) && event.type === 'action' ? event.note : undefined;
  return reason === undefined ? undefined : { vi: reason, en: reason };
}

/** Has it ended since it last began, whether or not work has come back under it meanwhile? */
function hasEnded(ledger: Ledger): boolean {
  const last = ledger.findLast(({ kind }) => kind === 'started' || kind === 'restarted' || kind === 'ended');
  return last?.kind === 'ended';
}

/**
 * Has the flow come to work that an ended limit names, in this event? Work that was open all along does not revive it,
 * and a limit over everything ends for good.
 */
function comesBack(
  procedure: CompiledProcedure,
  limit: Limit,
  after: After,
  entered: HistoryEntry['entered'],
): boolean {
  const { open, closedAt } = after;
  const anew = hasFlag(after, 'entryRevivesLimits');
  return (
    procedure.covered.has(limit.id) &&
    closedAt === null &&
    open.some(
      (instance) =>
        covers(procedure, limit.id, instance) &&
        (!anew || entered.some((stay) => stay.instance === instance.id)),
    )
  );
}

function resumeLines(
  procedure: CompiledProcedure,
  limit: Limit,
  before: Ledger,
  after: After,
  at: Instant,
  amountNow: () => Extract<LedgerEntry, { kind: 'started' }>['amount'] | null,
): readonly LedgerEntry[] {
  const pauses = trailingPauses(before);
  if (pauses.length === 0) return [];
  const ruleNamed = (id: string) => procedure.document.pauseRules.find((rule) => rule.id === id);
  const restarts = pauses.some(
    (pause) => pause.mode === 'RESTART' && ruleNamed(pause.rule)?.restarts.includes(limit.id),
  );
  const amount = restarts ? amountNow() : null;
  if (amount) return [{ kind: 'restarted', at, amount }];
  for (const pause of pauses) {
    const fresh = pause.mode === 'NEW_LIMIT' ? (procedure.newLimits.get(pause.rule)?.(after) ?? null) : null;
    if (fresh) return [{ kind: 'limited', at, amount: fresh }];
  }
  return [{ kind: 'resumed', at }];
}

/**
 * The consultations with the stretches in which their respondents' limits stood still brought up to this event:
 * respondents' limits run on through pauses, unless the pause names their consultation.
 */
export function trackPauses(
  { procedure, draft, when }: Turn,
  open: readonly OpenInstance[],
): NonNullable<Dossier['consultations']> {
  const named = new Set(
    [...stopCause(procedure, draft), ...pausedWork(procedure, { ...draft, open })].flatMap(
      ({ rule }) => rule?.pausesRespondents ?? [],
    ),
  );
  let changed: Record<string, Consultation> | null = null;
  for (const [id, consultation] of Object.entries(draft.consultations ?? {})) {
    const paused = consultation.paused ?? [];
    const last = paused[paused.length - 1];
    const standing = last !== undefined && last.to === undefined;
    const stands = consultation.endedAt === undefined && named.has(consultation.node);
    if (stands === standing) continue;
    // An event recorded late never reaches back behind what is already written.
    const written = last?.to ?? last?.from ?? consultation.sentAt;
    const now = when < written ? written : when;
    const stretches: readonly Stretch[] = stands
      ? [...paused, { from: now }]
      : [...paused.slice(0, -1), { from: last!.from, to: now }];
    changed = { ...(changed ?? draft.consultations), [id]: { ...consultation, paused: stretches } };
  }
  return changed ?? draft.consultations ?? {};
}
