import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Problem } from '../problem/problem.ts';
import type { Report } from './report.ts';
import type { LimitVerdict } from './worst/limit-verdict.ts';

/** Says what was found about the limits: those that are exceeded, those that could not be judged, and endless ways back. */
export function reportVerdicts(
  document: ProcedureDocument,
  verdicts: readonly LimitVerdict[],
  report: Report,
): void {
  for (const verdict of verdicts) reportVerdict(document, verdict, report);
  reportLoops(document, verdicts, report);
}

function reportVerdict(document: ProcedureDocument, verdict: LimitVerdict, report: Report): void {
  const at = document.limits.findIndex((limit) => limit.id === verdict.limit);
  const limit = document.limits[at];
  if (!limit || verdict.verdict === 'proved') return;
  const witness = verdict.path ? { witness: verdict.path } : {};
  const facts = { limit: limit.title.vi || limit.id, ...worstOf(document, verdict) };
  const add = (
    code: string,
    more: Readonly<Record<string, string>>,
    severity: 'error' | 'warning' | 'note',
  ) => report.add(code, `/limits/${at}`, limit.id, { ...facts, ...more }, { severity, ...witness });
  if (verdict.verdict === 'refuted') {
    const { season } = verdict;
    if (season) add('limit-exceeded-in-season', { season: season.name, date: season.date }, 'warning');
    else add('limit-exceeded', {}, 'error');
    return;
  }
  // A way back that nothing bounds is said where it is drawn, a table without a row for this case by itself.
  if (verdict.reason === 'loop-unbounded') return;
  const isSaid = ({ code, path }: Problem) =>
    code === 'table-without-otherwise' && path === `/limits/${at}/amount`;
  if (verdict.reason === 'no-amount' && report.problems.some(isSaid)) return;
  add(
    'limit-not-proved',
    { reason: verdict.reason ?? '', node: titleOf(document, verdict.at ?? limit.id) },
    'note',
  );
}

function worstOf(
  document: ProcedureDocument,
  { allowed, worstMinutes = 0, path = [], from, endsAt, dueAt }: LimitVerdict,
): Readonly<Record<string, string | number>> {
  return {
    allowed: allowed?.value ?? 0,
    unit: allowed?.unit ?? '',
    worstMinutes,
    worstDays: daysOf(worstMinutes),
    way: path.map((id) => titleOf(document, id)).join(' → '),
    ...(from && endsAt && dueAt ? { from, endsAt, dueAt } : {}),
  };
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
      ...(minutes > 0 ? { worstDays: daysOf(minutes) } : {}),
      from: titleOf(document, edge.from),
      to: titleOf(document, edge.to),
    };
    report.edge('loop-unbounded', edge, facts, {
      severity: edge.returns ? 'note' : 'error',
      witness: [edge.from, edge.to],
    });
  }
}

/** Working days of eight hours. */
const daysOf = (minutes: number): number => Math.round((minutes / 480) * 100) / 100;

function titleOf({ flow, facts, limits }: ProcedureDocument, id: string): string {
  const named = [...flow.nodes, ...limits, ...facts].find((each) => each.id === id);
  return named?.title.vi || id;
}
