import type { Fact } from '../document/facts.ts';
import { fieldNamesIn, fieldSchemaIn } from '../document/form-schema.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { madeFrom } from '../machine/compile-procedure.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import type { Report } from './report.ts';
import { namedBy } from './named-by.ts';

/** Facts whose source is not there or cannot give such a value, and facts worked out from each other in a circle. */
export function checkFactSources(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  document.facts.forEach((fact, i) => {
    const missing = missingSource(document, index, fact);
    if (missing)
      report.add('fact-source-unknown', `/facts/${i}/source`, fact.id, {
        fact: namedBy(fact.title, fact.id),
        id: missing.id,
        nearest: nearest(missing.id, missing.known) ?? '',
      });
    const type = typesOf(fact);
    if (type && !type.includes(fact.type))
      report.add('fact-source-type', `/facts/${i}/type`, fact.id, {
        fact: namedBy(fact.title, fact.id),
        type: fact.type,
        types: type,
      });
    if (fact.source.kind === 'form') checkField(document, fact, fact.source.field, `/facts/${i}`, report);
    if (isCircular(fact, index.facts, []))
      report.add('fact-circular', `/facts/${i}/source`, fact.id, { fact: namedBy(fact.title, fact.id) });
  });
  document.flow.nodes.forEach((node, i) => {
    if (node.kind !== 'linked') return;
    node.children.forEach((child, j) => {
      for (const { to } of child.factsOut)
        if (index.facts.get(to)?.source.kind !== 'child')
          report.add('fact-out-wrong', `/flow/nodes/${i}/children/${j}/factsOut`, node.id, {
            fact: namedBy(index.facts.get(to)?.title, to),
          });
      for (const { from } of child.factsIn)
        if (!index.facts.has(from))
          report.add('fact-unknown', `/flow/nodes/${i}/children/${j}/factsIn`, node.id, {
            fact: from,
            nearest: nearest(from, [...index.facts.keys()]) ?? '',
          });
    });
  });
}

/** JSON types that a fact of each type can be read from. */
const readable: Partial<Record<Fact['type'], readonly string[]>> = {
  boolean: ['boolean'],
  number: ['number', 'integer'],
  text: ['string'],
  date: ['string'],
  choice: ['string'],
  agency: ['string'],
};

/** A fact of the form is a property of its schema, of a type that gives such values. */
function checkField(
  document: ProcedureDocument,
  fact: Fact,
  field: string,
  path: string,
  report: Report,
): void {
  const names = fieldNamesIn(document.form);
  const facts = { fact: namedBy(fact.title, fact.id), field };
  // While nothing of the form is written, every field is still to come.
  const severity = names.length === 0 ? 'note' : 'error';
  if (!names.includes(field))
    report.add(
      'fact-field-unknown',
      `${path}/source/field`,
      fact.id,
      { ...facts, nearest: nearest(field, names) ?? '' },
      { severity },
    );
  const holds = fieldSchemaIn(document.form, field)?.['type'];
  if (typeof holds === 'string' && !readable[fact.type]?.includes(holds))
    report.add('fact-field-type', `${path}/type`, fact.id, { ...facts, type: fact.type, holds });
}

interface Missing {
  readonly id: string;
  readonly known: readonly string[];
}

/** What the source names and is not there, with the names it could have meant. */
function missingSource(document: ProcedureDocument, index: ProcedureIndex, { source }: Fact): Missing | null {
  const among = (id: string, known: readonly string[]): Missing | null =>
    known.includes(id) ? null : { id, known };
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const ofKind = (kind: string) => ids(document.flow.nodes.filter((node) => node.kind === kind));
  switch (source.kind) {
    case 'paper':
      return among(source.paper, ids(document.papers));
    case 'outcome':
      return among(source.step, [...index.nodes.keys()]);
    case 'visits':
      return among(source.node, [...index.nodes.keys()]);
    case 'result':
      return among(source.result, ids(document.head.results));
    case 'milestone':
      return among(source.milestone, ids(document.milestones));
    case 'consultation':
      return among(source.node, ofKind('consultation'));
    case 'child': {
      const linked = among(source.node, ofKind('linked'));
      const node = index.nodes.get(source.node);
      return (
        linked ??
        (source.child !== undefined && node?.kind === 'linked'
          ? among(source.child, ids(node.children))
          : null)
      );
    }
    case 'clock':
      return among(source.limit, ids(document.limits));
    case 'datePlus':
      return among(source.date, ids(document.facts.filter(({ type }) => type === 'date')));
    case 'between': {
      const dates = ids(document.facts.filter(({ type }) => type === 'date'));
      return among(source.from, dates) ?? among(source.to, dates);
    }
    default:
      return null;
  }
}

/** The types a source can give, where it cannot give any. */
function typesOf({ source }: Fact): readonly Fact['type'][] | null {
  switch (source.kind) {
    case 'paper':
    case 'result':
    case 'milestone':
      return ['boolean'];
    case 'visits':
    case 'between':
      return ['number'];
    case 'today':
    case 'datePlus':
      return ['date'];
    case 'channel':
      return ['choice', 'text'];
    case 'consultation':
      return source.of === 'outcome' ? ['boolean', 'choice', 'text'] : ['number'];
    case 'clock':
      return source.of === 'overdue' ? ['boolean'] : ['number'];
    case 'head':
      return source.of === 'receivedOn'
        ? ['date']
        : source.of === 'linked'
          ? ['boolean']
          : ['agency', 'text'];
    default:
      return null;
  }
}

function isCircular(fact: Fact, facts: ReadonlyMap<string, Fact>, above: readonly string[]): boolean {
  if (above.includes(fact.id)) return true;
  return madeFrom(fact).some((id) => {
    const other = facts.get(id);
    return other !== undefined && isCircular(other, facts, [...above, fact.id]);
  });
}
