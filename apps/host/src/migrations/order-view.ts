import { describeProblem, type MigrationPlan } from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import type { Transaction } from '../database/transaction.ts';
import type { LocalText } from '../http/shapes.ts';
import { namesOf } from '../procedures/procedures.store.ts';
import { worded } from '../procedures/check-document.ts';
import type { WordedProblem } from '../procedures/shapes.ts';
import { failed } from './move-one.ts';
import type { OrderRow } from './order.store.ts';
import { refusalCounts, type Refused } from './refusal.store.ts';
import { runsOf, type RunRow } from './run.store.ts';
import type { Cohort, MigrationOrder, MigrationRefusals, MigrationRun } from './shapes.ts';

/** Orders as people read them, with their last dry run and their application: three questions for all of them. */
export async function orderViews(
  tx: Transaction,
  person: Person,
  rows: readonly OrderRow[],
): Promise<MigrationOrder[]> {
  const runs = await runsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const shown = new Map<string, RunRow>(runs.map((run) => [`${run.migration} ${run.kind}`, run]));
  const reasons = await refusalCounts(
    tx,
    [...shown.values()].map(({ id }) => id),
  );
  const names = await namesOf(
    tx,
    rows.flatMap(({ proposed_by, approved_by }) => [
      proposed_by,
      ...(approved_by === null ? [] : [approved_by]),
    ]),
  );
  const view = (run: RunRow | undefined) =>
    run === undefined ? null : runView(run, reasons.get(run.id) ?? []);
  return rows.map((row) => {
    const plan = JSON.parse(row.plan) as MigrationPlan;
    const isOpen = row.approved_at === null;
    return {
      id: row.id,
      procedure: row.procedure,
      from: row.from_version,
      to: row.to_version,
      ground: plan.ground,
      cohort: JSON.parse(row.cohort) as Cohort,
      plan,
      proposedAt: row.proposed_at,
      proposedBy: names.get(row.proposed_by) ?? row.proposed_by,
      approvedAt: row.approved_at,
      approvedBy: row.approved_by === null ? null : (names.get(row.approved_by) ?? row.approved_by),
      dryRun: view(shown.get(`${row.id} dry`)),
      application: view(shown.get(`${row.id} apply`)),
      mayApprove: isOpen && may(person, { act: 'procedure.migrate.approve', proposedBy: row.proposed_by }),
    };
  });
}

function runView(run: RunRow, reasons: readonly { code: string; dossiers: number }[]): MigrationRun {
  const refused = reasons.reduce((sum, { dossiers }) => sum + dossiers, 0);
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
    expected: run.expected,
    visited: run.moved + run.gone + refused,
    moved: run.moved,
    gone: run.gone,
    refused,
    reasons: reasons.map(({ code, dossiers }) => ({ code, title: reasonTitle(code), dossiers })),
  };
}

/** A reason without the dossier that has it. */
function reasonTitle(code: string): LocalText {
  if (code === failed.code) return { vi: failedWords.vi.what, en: failedWords.en.what };
  const problem = { ...failed, code };
  return { vi: describeProblem(problem, 'vi').why, en: describeProblem(problem, 'en').why };
}

export function refusalView({ dossier, seq, problem }: Refused): MigrationRefusals['items'][number] {
  const { node, instance } = problem.facts;
  return {
    dossier,
    seq,
    node: problem.at ?? (typeof node === 'string' ? node : null),
    instance: typeof instance === 'string' ? instance : null,
    problem: problem.code === failed.code ? { ...worded(problem), text: failedWords } : worded(problem),
  };
}

const failedWords: WordedProblem['text'] = {
  vi: {
    what: 'Không xử lý được hồ sơ này.',
    why: 'Hệ thống gặp lỗi khi chuyển hồ sơ; hồ sơ giữ nguyên.',
    cure: 'Báo người quản trị xem nhật ký hệ thống.',
  },
  en: {
    what: 'This dossier could not be worked on.',
    why: 'The system failed while moving it; nothing of it was changed.',
    cure: 'Ask the administrator to look at the log.',
  },
};
