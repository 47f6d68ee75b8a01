import {
  type FlowEdge,
  type LocalText,
  type Problem,
  type ProcedureDocument,
  resultProblems,
} from '@motcua/engine';
import { Draft } from '../commands/draft.ts';
import { withField } from '../commands/with-field.ts';
import { textOf } from '../text/text.ts';
import type { Mark } from '../model/document-types.ts';
import { type FlowIndex, indexOf } from '../model/flow-index.ts';
import { fold, idFromLabel } from '../model/ids.ts';
import { resultPlaces } from '../model/result-places.ts';

/** What is missing for the results of a procedure to be listed, brought about, signed, issued and handed over. */
export interface ResultPlan {
  /** A result to be listed, where the procedure lists none. */
  readonly lists?: { readonly id: string; readonly title: LocalText };
  readonly actions: readonly { readonly edge: string; readonly produces: string[]; readonly marks: Mark[] }[];
}

const plans = new WeakMap<ProcedureDocument, { readonly plan: ResultPlan | undefined }>();

/**
 * What could be marked so that the three places that speak of a result agree: the list, the actions that bring it about, the
 * marks of signing, issuing and handing over. Undefined where nothing is missing, where no action can be told to sign or issue,
 * and where the checker would find an error in what is proposed: then a person has to think. It never takes anything away.
 */
export function resultPlan(document: ProcedureDocument): ResultPlan | undefined {
  const known = plans.get(document);
  if (known !== undefined) return known.plan;
  const plan = newPlan(document);
  plans.set(document, { plan });
  return plan;
}

function newPlan(document: ProcedureDocument): ResultPlan | undefined {
  const found = resultProblems(document);
  if (found === undefined || !isWanting(document, found)) return undefined;
  const plan = planFor(indexOf(document));
  return plan !== undefined && isSound(document, plan, found) ? plan : undefined;
}

/** Carries a plan out upon a draft. What is there already is not written twice. */
export function carryOut(draft: Draft, { lists, actions }: ResultPlan): void {
  const { head } = draft.document;
  if (lists !== undefined && !head.results.some(({ id }) => id === lists.id))
    draft.set('head', withField(head, 'results', [...head.results, { ...lists, code: null }]));
  for (const { edge: id, produces, marks } of actions)
    if (draft.index.edge(id) !== undefined)
      draft.change('edges', id, (edge) =>
        withField(withField(edge, 'produces', [...new Set([...edge.produces, ...produces])]), 'marks', [
          ...new Set([...edge.marks, ...marks]),
        ]),
      );
}

function planFor(index: FlowIndex): ResultPlan | undefined {
  const { head, flow } = index.document;
  const granted = resultPlaces(index, 'granted');
  const refused = resultPlaces(index, 'refused');
  if (granted.issuing.length === 0) return undefined;
  const made = new Set(flow.edges.flatMap(({ produces }) => produces));
  const lists = head.results.length === 0 && made.size === 0 ? firstResult(index) : undefined;
  const open = [...head.results, ...(lists === undefined ? [] : [lists])].filter(({ id }) => !made.has(id));
  const adds = new Map<FlowEdge, { produces: Set<string>; marks: Set<Mark> }>();
  const at = (edge: FlowEdge) => {
    const known = adds.get(edge) ?? { produces: new Set<string>(), marks: new Set<Mark>() };
    adds.set(edge, known);
    return known;
  };
  const atDesk = !flow.edges.some(({ marks }) => marks.includes('atDesk'));
  for (const [places, results] of [
    [granted, open.filter((result) => !isNegative(result))],
    [refused, open.filter(isNegative)],
  ] as const) {
    for (const edge of places.signing) at(edge).marks.add('signed');
    for (const edge of places.issuing) at(edge).marks.add('issued');
    // Of several results and several buttons that issue, which makes which is the author's to say.
    if (results.length === 1 || places.issuing.length === 1)
      for (const edge of places.issuing) for (const { id } of results) at(edge).produces.add(id);
    for (const edge of places.handing)
      for (const mark of handingMarks(edge, atDesk)) at(edge).marks.add(mark);
  }
  const actions = [...adds].flatMap(([edge, { produces, marks }]) => {
    const more = {
      edge: edge.id,
      produces: [...produces].filter((id) => !edge.produces.includes(id)),
      marks: [...marks].filter((mark) => !edge.marks.includes(mark)),
    };
    return more.produces.length + more.marks.length === 0 ? [] : [more];
  });
  if (actions.length === 0) return undefined;
  return lists === undefined ? { actions } : { lists, actions };
}

/** A result that says no: it comes into being on the ways to a refusal. */
const isNegative = ({ title }: { readonly title: LocalText }): boolean =>
  /\b(tu choi|khong|yeu cau bo sung|sua doi, bo sung)\b/.test(fold(title.vi));

/** How a result is handed over by an action, as its button says; one that says it by a mark is left as it is. */
function handingMarks({ marks, label }: FlowEdge, atDesk: boolean): readonly Mark[] {
  const ways: readonly Mark[] = ['delivered', 'deliveredElectronically', 'handedToPost'];
  if (marks.some((mark) => ways.includes(mark))) return [];
  const words = fold(label?.vi ?? '');
  if (/\b(buu|buu dien|buu chinh)\b/.test(words)) return ['handedToPost'];
  if (/\b(dien tu|truc tuyen)\b/.test(words)) return ['deliveredElectronically'];
  return atDesk ? ['atDesk', 'delivered'] : ['delivered'];
}

/** The result of a procedure that lists none, named after the procedure: the author sees the name and may change it. */
function firstResult({ document }: FlowIndex): { id: string; title: LocalText } {
  const { title } = document.head;
  const words = {
    vi: textOf('vi').resultPlan.resultOf(title.vi),
    en: title.en === '' ? '' : textOf('en').resultPlan.resultOf(title.en),
  };
  return { id: idFromLabel(words.vi, 'ket_qua'), title: words };
}

const ofResults = ['end-without-result', 'result-not-returned', 'issued-unsigned', 'returned-unissued'];

/**
 * Is something said to be wanting that the author has not given a reason for? A drawing in which nothing is missing is left
 * as it is, even where more could be marked.
 */
function isWanting({ head, flow, acknowledgements }: ProcedureDocument, found: readonly Problem[]): boolean {
  const isExplained = ({ code, at }: Problem): boolean =>
    acknowledgements.some((known) => known.code === code && (known.at === undefined || known.at === at));
  return (
    found.some((problem) => ofResults.includes(problem.code) && !isExplained(problem)) ||
    head.results.some(({ id }) => !flow.edges.some(({ produces }) => produces.includes(id)))
  );
}

/** The checker finds no error in the order of signing, issuing and handing over that it has not found already. */
function isSound(document: ProcedureDocument, plan: ResultPlan, before: readonly Problem[]): boolean {
  const draft = new Draft(document);
  carryOut(draft, plan);
  const nameOf = ({ code, at }: Problem): string => `${code} ${at ?? ''}`;
  const known = new Set(before.map(nameOf));
  return (resultProblems(draft.document) ?? []).every(
    (problem) => problem.severity !== 'error' || known.has(nameOf(problem)),
  );
}
