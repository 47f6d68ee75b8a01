import { fieldNamesIn, requiredFieldsIn } from '../document/form-schema.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Report } from './report.ts';
import { namedBy } from './named-by.ts';

/** Linked procedures that are not there, and form fields or papers handed to them that they do not have. */
export function checkChildren(
  document: ProcedureDocument,
  published: (code: string) => ProcedureDocument | undefined,
  report: Report,
): void {
  document.flow.nodes.forEach((node, i) => {
    if (node.kind === 'wait')
      for (const arm of node.arms)
        if (arm.kind === 'dossier' && !published(arm.procedure))
          report.node('procedure-unknown', node, { procedure: arm.procedure });
    if (node.kind !== 'linked') return;
    node.children.forEach((child, j) => {
      if (child.system !== undefined) return;
      const other = published(child.procedure);
      if (!other) {
        report.node('procedure-unknown', node, { procedure: child.procedure });
        return;
      }
      const path = `/flow/nodes/${i}/children/${j}`;
      const fields = fieldNamesIn(other.form);
      for (const { to } of child.factsIn)
        if (!fields.includes(to))
          report.add('child-field-unknown', `${path}/factsIn`, node.id, {
            node: namedBy(node.title, node.id),
            procedure: other.head.title.vi,
            field: to,
          });
      for (const { to } of child.papersIn ?? [])
        if (!other.papers.some(({ id }) => id === to))
          report.add('child-paper-unknown', `${path}/papersIn`, node.id, {
            node: namedBy(node.title, node.id),
            procedure: other.head.title.vi,
            paper: to,
          });
      const given = new Set(child.factsIn.map(({ to }) => to));
      const lacking = requiredFieldsIn(other.form).filter((field) => !given.has(field));
      if (child.mode === 'open' && lacking.length > 0)
        report.add('child-field-missing', `${path}/factsIn`, node.id, {
          node: namedBy(node.title, node.id),
          procedure: other.head.title.vi,
          fields: lacking,
        });
    });
  });
}
