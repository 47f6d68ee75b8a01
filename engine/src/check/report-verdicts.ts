import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Problem } from '../problem/problem.ts';
import { daysOf } from './days-of.ts';
import { cellInWords } from './guards/verdict.ts';
import type { Report } from './report.ts';
import type { LimitVerdict, PlaceTime } from './worst/limit-verdict.ts';
import { namedBy } from './named-by.ts';

/** Says what was found about the limits: those that are exceeded, those that could not be judged, and endless ways back. */
export function reportVerdicts(
  document: ProcedureDocument,
  verdicts: readonly LimitVerdict[],
  report: Report,
): void {
  for (const verdict of verdicts) if (verdict.verdict === 'refuted') reportRefuted(document, verdict, report);
  reportNotProved(document, verdicts, report);
  reportLoops(document, verdicts, report);
}

function reportRefuted(document: ProcedureDocument, verdict: LimitVerdict, report: Report): void {
  const at = document.limits.findIndex((limit) => limit.id === verdict.limit);
  const limit = document.limits[at];
  if (!limit) return;
  const witness = verdict.path ? { witness: verdict.path } : {};
  const facts = { limit: namedBy(limit.title, limit.id), ...worstOf(document, verdict) };
  const add = (code: string, more: Readonly<Record<string, string>>, severity: 'error' | 'warning') =>
    report.add(code, `/limits/${at}`, limit.id, { ...facts, ...more }, { severity, ...witness });
  const { season } = verdict;
  if (season) add('limit-exceeded-in-season', { season: season.name, date: season.date }, 'warning');
  else add('limit-exceeded', {}, 'error');
}

/** One note for each thing that keeps limits from being judged, naming every limit that it concerns. */
function reportNotProved(
  document: ProcedureDocument,
  verdicts: readonly LimitVerdict[],
  report: Report,
): void {
  const groups = new Map<string, LimitVerdict[]>();
  for (const verdict of verdicts) {
    const { verdict: found, reason, limit, at = limit } = verdict;
    if (found !== 'notProved' || isSaid(document, verdict, report)) continue;
    const key = JSON.stringify([reason, at]);
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  for (const group of groups.values()) {
    const [verdict] = group;
    const at = document.limits.findIndex((limit) => limit.id === verdict?.limit);
    if (!verdict || at < 0) continue;
    const { limit, reason = '', path } = verdict;
    report.add(
      'limit-not-proved',
      `/limits/${at}`,
      limit,
      {
        limit: titleOf(document, limit),
        limits: group.map((each) => titleOf(document, each.limit)),
        ...worstOf(document, verdict),
        reason,
        cure: cures.has(reason) ? `cure-${reason}` : 'cure-by-scenario',
        node: titleOf(document, verdict.at ?? limit),
      },
      { severity: 'note', ...(path ? { witness: path } : {}) },
    );
  }
}

/** Reasons for which there is something to do. */
const cures: ReadonlySet<string> = new Set([
  'not-stated',
  'wait-unbounded',
  'rest-shared',
  'starts-in-branch',
  'units-differ',
  'no-amount',
  'never-starts',
  'calendar-missing',
]);

/** Is what keeps it from being proved a problem of its own already? */
function isSaid(document: ProcedureDocument, { limit, reason, at }: LimitVerdict, report: Report): boolean {
  // A way back that nothing bounds is said where it is drawn.
  if (reason === 'loop-unbounded') return true;
  const index = document.limits.findIndex(({ id }) => id === limit);
  return report.problems.some(({ code, path, at: place }) => {
    if (reason === 'no-amount')
      return code === 'table-without-otherwise' && path === `/limits/${index}/amount`;
    if (code === 'duration-missing') return reason === 'not-stated' && place === at;
    return (code === 'limit-never-ends' || code === 'milestone-unknown') && place === limit;
  });
}

function worstOf(
  document: ProcedureDocument,
  { allowed, worstMinutes = 0, path = [], times = [], cell = {}, from, endsAt, dueAt }: LimitVerdict,
): Problem['facts'] {
  const facts = new Map(document.facts.map((fact) => [fact.id, fact]));
  return {
    allowed: allowed?.value ?? 0,
    unit: allowed?.unit ?? '',
    worstMinutes,
    worstDays: daysOf(worstMinutes),
    ...(allowed ? { term: `{${allowed.value} ${allowed.unit}}` } : {}),
    worst: `{${daysOf(worstMinutes)} WORKING_DAY}`,
    way: wayOf(document, path, times),
    ...(Object.keys(cell).length > 0 ? { case: cellInWords(cell, facts) } : {}),
    ...(from && endsAt && dueAt ? { from, endsAt, dueAt } : {}),
  };
}

/** The titles of the way, each with the time that its place takes, so that anybody can add it up. */
function wayOf(
  document: ProcedureDocument,
  path: readonly string[],
  times: readonly PlaceTime[],
): readonly string[] {
  const left = [...times];
  return path.map((id) => {
    const said: string[] = [];
    while (left[0]?.node === id) said.push(timeInWords(document, left.shift()!));
    return said.length > 0 ? `${titleOf(document, id)} (${said.join(' + ')})` : titleOf(document, id);
  });
}

function timeInWords(document: ProcedureDocument, time: PlaceTime): string {
  if ('restOf' in time) {
    const [amount, ...others] = document.limits.find(({ id }) => id === time.restOf)?.amount ?? [];
    const long = amount && others.length === 0 ? `: {${amount.value} ${amount.unit}}` : '';
    return `{until-limit} "${titleOf(document, time.restOf)}"${long}`;
  }
  // Plans run in working hours; whole quarters of days are said as days, as the total is.
  const { value, unit } = time;
  return unit === 'HOUR' && value % 2 === 0 ? `{${value / 8} WORKING_DAY}` : `{${value} ${unit}}`;
}

/** One problem for each way back, naming every limit that it leaves unbounded. */
function reportLoops(document: ProcedureDocument, verdicts: readonly LimitVerdict[], report: Report): void {
  const loops = new Map<string, { limits: string[]; minutes: number }>();
  for (const { limit, reason, loops: found = [] } of verdicts)
    for (const { edge, minutes } of reason === 'loop-unbounded' ? found : []) {
      const known = loops.get(edge) ?? { limits: [], minutes: 0 };
      known.limits.push(titleOf(document, limit));
      loops.set(edge, { ...known, minutes: Math.max(known.minutes, minutes) });
    }
  for (const [id, { limits, minutes }] of loops) {
    const edge = document.flow.edges.find((each) => each.id === id);
    if (!edge) continue;
    const facts = {
      limits,
      // Rounds whose time is stated nowhere cost something all the same.
      ...(minutes > 0 ? { worstDays: daysOf(minutes), worst: `{${daysOf(minutes)} WORKING_DAY}` } : {}),
      cure: edge.returns ? 'cure-declared' : 'cure-undeclared',
      from: titleOf(document, edge.from),
      to: titleOf(document, edge.to),
    };
    report.edge('loop-unbounded', edge, facts, { severity: edge.returns ? 'note' : 'error' });
  }
}

function titleOf({ flow, facts, limits }: ProcedureDocument, id: string): string {
  const named = [...flow.nodes, ...limits, ...facts].find((each) => each.id === id);
  return namedBy(named?.title, id);
}
