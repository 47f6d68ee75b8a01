import type { AmountChoice } from '../document/amount.ts';
import type { Condition } from '../document/condition.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';

/** A condition with its place: JSON pointer, the id it belongs to, and the node at which it is judged, if at one. */
export interface ConditionUse {
  readonly condition: Condition;
  readonly path: string;
  readonly at: string;
  /** Absent: at reception. `limit`: whenever the limit starts, which is not at one node. */
  readonly judgedAt?: { readonly node: string } | 'limit';
}

/** Every condition of a document. */
export function conditionsIn(document: ProcedureDocument): readonly ConditionUse[] {
  const uses: ConditionUse[] = [];
  const add = (
    condition: Condition | undefined,
    path: string,
    at: string,
    judgedAt?: ConditionUse['judgedAt'],
  ): void => {
    if (condition) uses.push({ condition, path, at, ...(judgedAt === undefined ? {} : { judgedAt }) });
  };
  const addRows = (
    choice: AmountChoice | undefined,
    path: string,
    at: string,
    judgedAt?: ConditionUse['judgedAt'],
  ): void => {
    if (choice && 'rows' in choice)
      choice.rows.forEach((row, j) => add(row.when, `${path}/rows/${j}/when`, at, judgedAt));
  };
  document.flow.edges.forEach((edge, i) =>
    add(edge.when, `/flow/edges/${i}/when`, edge.id, { node: edge.from }),
  );
  document.flow.nodes.forEach((node, i) => {
    const path = `/flow/nodes/${i}`;
    const here = { node: node.id };
    if (node.kind === 'parallel')
      node.branches.forEach((branch, j) => add(branch.entry, `${path}/branches/${j}/entry`, node.id, here));
    if ((node.kind === 'step' || node.kind === 'consultation') && node.duration && 'rows' in node.duration)
      addRows(node.duration, `${path}/duration`, node.id, here);
    if (node.kind === 'wait')
      node.arms.forEach((arm, j) => {
        if (arm.kind === 'period') addRows(arm.amount, `${path}/arms/${j}/amount`, node.id, here);
      });
    if (node.kind === 'consultation') {
      addRows(node.limit, `${path}/limit`, node.id, here);
      node.respondents.forEach((one, j) => {
        add(one.when, `${path}/respondents/${j}/when`, node.id, here);
        addRows(one.limit, `${path}/respondents/${j}/limit`, node.id, here);
      });
    }
    if (node.kind === 'linked')
      node.children.forEach((child, j) => add(child.when, `${path}/children/${j}/when`, node.id, here));
  });
  document.limits.forEach((limit, i) => {
    limit.amount.forEach((row, j) => add(row.when, `/limits/${i}/amount/${j}/when`, limit.id, 'limit'));
    // Read whenever somebody looks, with what is known by then.
    limit.budgets?.forEach((budget, j) =>
      addRows(budget.amount, `/limits/${i}/budgets/${j}/amount`, limit.id, 'limit'),
    );
  });
  document.pauseRules.forEach((rule, i) =>
    addRows(rule.newLimit, `/pauseRules/${i}/newLimit`, rule.id, 'limit'),
  );
  document.papers.forEach((paper, i) => {
    if (typeof paper.required === 'object') add(paper.required, `/papers/${i}/required`, paper.id);
  });
  document.head.fees.forEach((fee, i) => add(fee.when, `/head/fees/${i}/when`, fee.id, 'limit'));
  document.form.pages.forEach((page, i) =>
    page.fields.forEach((field, j) => add(field.when, `/form/pages/${i}/fields/${j}/when`, page.id)),
  );
  return uses;
}
