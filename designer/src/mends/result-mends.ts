import type { ProcedureDocument } from '@motcua/engine';
import { edgeWords } from '../drawing/words.ts';
import { type Language, textIn } from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { textOf } from '../text/text.ts';
import type { Mend, Mender } from './mend.ts';
import { carryOut, resultPlan } from './result-plan.ts';

/** Lists, brings about and marks the results in one act, where that is wanting; it says in each line what it does. */
export function resultMend(document: ProcedureDocument, language: Language): Mend | undefined {
  const plan = resultPlan(document);
  if (plan === undefined) return undefined;
  const act: Mend['act'] = (draft) => carryOut(draft, plan);
  const { resultPlan: text, marks: names } = textOf(language);
  const index = indexOf(document);
  const titles = new Map(
    [...document.head.results, ...(plan.lists === undefined ? [] : [plan.lists])].map(
      ({ id, title }) => [id, textIn(title, language)] as const,
    ),
  );
  const lines = plan.actions.flatMap(({ edge: id, produces, marks }) => {
    const edge = index.edge(id);
    if (edge === undefined) return [];
    const button = text.action(
      edgeWords(document, edge, language),
      textIn(index.node(edge.from)?.title, language),
    );
    const made = produces.map((result) => text.quoted(titles.get(result) ?? result)).join(', ');
    const parts = [
      ...(made === '' ? [] : [text.produces(made)]),
      ...(marks.length === 0 ? [] : [text.marks(marks.map((mark) => text.quoted(names[mark])).join(', '))]),
    ];
    return [text.line(button, parts)];
  });
  const does = [
    ...(plan.lists === undefined ? [] : [text.lists(textIn(plan.lists.title, language))]),
    ...lines,
  ];
  // Done once it is done for all of them, however many problems say that it is wanting.
  return { label: text.act, does, act, all: { count: 1, act } };
}

/** Whatever is said of a result that is forgotten in one of its places. */
const forgotten: Mender = ({ index, language }) => {
  const mend = resultMend(index.document, language);
  return mend === undefined ? [] : [mend];
};

/** A listed result that no action brings about, where the plan knows one for it. */
const neverMade: Mender = (fault) =>
  resultPlan(fault.index.document)?.actions.some(({ produces }) =>
    produces.includes(fault.problem.at ?? ''),
  ) === true
    ? forgotten(fault)
    : [];

export const resultMends: Readonly<Record<string, Mender>> = {
  'result-never-made': neverMade,
  'end-without-result': forgotten,
  'result-not-returned': forgotten,
  'issued-unsigned': forgotten,
  'returned-unissued': forgotten,
};
