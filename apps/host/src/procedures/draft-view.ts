import { orderDocument, type ProcedureDocument } from '@motcua/engine';
import type { Transaction } from '../database/transaction.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import * as store from './procedures.store.ts';
import type { ChainView, Publication } from './chain/chain-shapes.ts';
import type { CheckResult, Draft } from './shapes.ts';

/** A draft with what the checker said of it, and where it stands on its way to publication. */
export async function draftView(
  tx: Transaction,
  row: store.DraftRow,
  { problems, verdicts }: CheckResult,
  chain: ChainView,
): Promise<Draft> {
  const document = JSON.parse(row.document) as ProcedureDocument;
  const names = await store.namesOf(tx, [
    row.updated_by,
    ...(row.submitted_by === null ? [] : [row.submitted_by]),
  ]);
  return {
    code: row.code,
    revision: row.revision,
    document,
    problems,
    verdicts,
    editors: (await store.editorsOf(tx, row.code)).map((editor) => editor.name),
    updatedAt: row.updated_at,
    updatedBy: names.get(row.updated_by) ?? row.updated_by,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by === null ? null : (names.get(row.submitted_by) ?? row.submitted_by),
    returnedComment: row.returned_comment,
    basedOn: row.based_on,
    chain,
  };
}

/** Stored in the stable order, so that two texts differ only where the documents do. */
export function textOf(document: ProcedureDocument): string {
  return JSON.stringify(orderDocument(document));
}

export const isError = (problem: CheckResult['problems'][number]) => problem.severity === 'error';
export const isWarning = (problem: CheckResult['problems'][number]) => problem.severity === 'warning';

export function fieldErrors(result: CheckResult, which: typeof isError) {
  return result.problems.filter(which).map((problem) => ({
    pointer: problem.path,
    code: problem.code,
    detail: { vi: problem.text.vi.what, en: problem.text.en.what },
  }));
}

export function refuseErrors(result: CheckResult): void {
  const errors = fieldErrors(result, isError);
  if (errors.length > 0) throw new ProblemException('draft-has-errors', { errors });
}

/** The document as it will be published: with its decision and the day from which it is in force. */
export function decided(drawn: ProcedureDocument, publication: Publication): ProcedureDocument {
  return {
    ...drawn,
    head: {
      ...drawn.head,
      publishingDecision: { ...drawn.head.publishingDecision, ...publication.decision },
      effectiveFrom: publication.effectiveFrom,
    },
  };
}
