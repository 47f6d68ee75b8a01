import type { Performer } from '../document/head.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import type { Problem } from '../problem/problem.ts';
import type { Report } from './report.ts';

/** Somebody the document names, and how a problem with them is reported. */
export interface NamedPerformer {
  readonly performer: Performer;
  /** Without an account here: somebody else records what they do, so the register need not know them. */
  readonly elsewhere: boolean;
  readonly complain: (code: string, facts: Problem['facts'], more?: Partial<Problem>) => void;
}

/** Everybody a document names: performers, respondents, signers, approvers, whom a deadline tells, standing actions. */
export function performersIn(
  document: ProcedureDocument,
  index: ProcedureIndex,
  report: Report,
): readonly NamedPerformer[] {
  const found: NamedPerformer[] = [];
  const add = (
    performer: Performer | undefined,
    complain: NamedPerformer['complain'],
    elsewhere = false,
  ): void => {
    if (performer) found.push({ performer, complain, elsewhere });
  };
  for (const node of document.flow.nodes) {
    const complain: NamedPerformer['complain'] = (...rest) => report.node(rest[0], node, rest[1], rest[2]);
    if (node.kind === 'step') {
      add(node.performer, complain, node.recordedBy !== undefined);
      add(node.recordedBy, complain);
    }
    if (node.kind === 'consultation' || node.kind === 'linked' || node.kind === 'service')
      add(node.performer, complain);
    if (node.kind === 'wait')
      for (const arm of node.arms)
        if (arm.kind === 'event')
          add(
            arm.performer ?? (index.leaving.get(node.id) ?? []).find((edge) => edge.arm === arm.id)?.who,
            complain,
          );
    if (node.kind === 'consultation') {
      // A party without an account is asked on paper; the asker records the answer.
      for (const { performer, party } of node.respondents) add(performer, complain, party !== undefined);
      add(node.escalateTo, complain);
    }
    if (node.kind === 'step' || node.kind === 'group')
      for (const action of node.deadlineActions ?? [])
        if (action.do.kind === 'escalate') add(action.do.to, complain);
  }
  for (const edge of document.flow.edges) {
    const complain: NamedPerformer['complain'] = (...rest) => report.edge(rest[0], edge, rest[1], rest[2]);
    add(edge.who, complain);
    for (const signer of edge.demands?.signatures ?? []) add(signer, complain);
  }
  document.limits.forEach((limit, i) =>
    add(limit.extension?.approver, (code, facts, more) =>
      report.add(code, `/limits/${i}/extension/approver`, limit.id, { node: limit.title.vi, ...facts }, more),
    ),
  );
  for (const key of standingKeys)
    add(document.head.standing?.[key], (code, facts, more) =>
      report.add(code, `/head/standing/${key}`, undefined, { node: `{${key}}`, ...facts }, more),
    );
  return found;
}

const standingKeys = [
  'requestWithdrawal',
  'grantWithdrawal',
  'stop',
  'reassign',
  'correct',
  'settle',
] as const;
