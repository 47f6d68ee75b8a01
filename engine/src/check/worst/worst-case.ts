import type { Limit } from '../../document/limits.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import type { ProcedureIndex } from '../../machine/procedure-index.ts';
import { maxCells } from '../cells.ts';
import { CellCase, type CellVerdict } from './cell-case.ts';
import type { CheckCalendars, LimitVerdict } from './limit-verdict.ts';
import { Minutes } from './minutes.ts';
import { Model, type DecidingFact } from './model.ts';
import { combinations } from './variants.ts';

/** With more cells than this, what is proved without telling them apart is not looked at cell by cell. */
const manyCells = 64;

/** The worst case of every limit, over every combination of the facts that decide how long it takes. */
export function worstCases(
  document: ProcedureDocument,
  index: ProcedureIndex,
  calendars?: CheckCalendars,
): readonly LimitVerdict[] {
  const model = new Model(document, index, calendars);
  const minutes = new Minutes(model.limitCalendar);
  return document.limits.map((limit) => worstCase(model, minutes, limit));
}

function worstCase(model: Model, minutes: Minutes, limit: Limit): LimitVerdict {
  const tooMany = [...model.deciding.values()].find(({ values }) => values === null);
  if (tooMany) return { limit: limit.id, verdict: 'notProved', reason: 'fact-unbounded', at: tooMany.id };
  // First with every place by itself: that allows too much, and so proves too little, but never wrongly.
  const apart = new CellCase(model, minutes, limit, {}, new Set());
  const shared = sharedFacts(model, limit, apart.nodes());
  if (shared.length === 0) return apart.verdict();
  const count = shared.reduce((product, { values }) => product * values!.length, 1);
  if (count > maxCells) {
    const verdict = apart.verdict();
    return verdict.verdict === 'proved'
      ? verdict
      : { limit: limit.id, verdict: 'notProved', reason: 'fact-unbounded', at: shared[0]!.id };
  }
  if (count > manyCells) {
    const verdict = apart.verdict();
    if (verdict.verdict === 'proved') return verdict;
  }
  const decided = new Set(shared.map(({ id }) => id));
  const cells = combinations(shared);
  return worst(cells.map((cell) => new CellCase(model, minutes, limit, cell, decided).verdict()));
}

/** The facts that decide at more than one of the places where the limit runs, so that the places hang together. */
function sharedFacts(model: Model, limit: Limit, nodes: ReadonlySet<string>): readonly DecidingFact[] {
  return [...model.deciding.values()].filter(({ kind, places }) => {
    if (kind !== 'fixed') return false;
    const here = [...places].filter(
      (place) => nodes.has(place) || place === `limit:${limit.id}` || place.startsWith('rule:'),
    );
    return here.length > 1;
  });
}

const rank = { refuted: 0, notProved: 1, proved: 2 };

function worst(verdicts: readonly CellVerdict[]): LimitVerdict {
  const started = verdicts.filter(({ reason }) => reason !== 'never-starts');
  return (started.length > 0 ? started : verdicts).reduce((least, next) => {
    const byVerdict = rank[next.verdict] - rank[least.verdict];
    if (byVerdict !== 0) return byVerdict < 0 ? next : least;
    if ((next.season === undefined) !== (least.season === undefined)) return next.season ? least : next;
    return (next.worstMinutes ?? 0) > (least.worstMinutes ?? 0) ? next : least;
  });
}
