import {
  type Amount,
  type Condition,
  type Duration,
  type Fact,
  type FlowEdge,
  isUnchosen,
  type Performer,
  type ProcedureDocument,
  unchosen,
  wordCondition,
} from '@motcua/engine';
import {
  type AmountChoice,
  type AmountRow,
  type Language,
  type LinkedNode,
  textIn,
  type WaitArm,
} from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { type Text, textOf } from '../text/text.ts';

/** How agencies, roles and relations are called; the app knows, the document only holds their ids. */
export interface Names {
  readonly agencyName: (id: string) => string;
  readonly roleTitle: (id: string) => string;
  readonly relationTitle: (id: string) => string;
}

export function namesOr(text: Text, given: Partial<Names>): Names {
  const roleTitle = given.roleTitle ?? ((id: string) => text.roles[id] ?? id);
  return {
    agencyName: given.agencyName ?? ((id) => id),
    roleTitle: (id) => (id === unchosen ? text.noRole : roleTitle(id)),
    relationTitle: given.relationTitle ?? ((id) => id),
  };
}

/** A number as the office writes it: a comma for the fraction in Vietnamese. */
export function numberWords(value: number, language: Language): string {
  const plain = String(value);
  return language === 'vi' ? plain.replace('.', ',') : plain;
}

export function amountWords(amount: Amount, language: Language, form: 'full' | 'short' = 'full'): string {
  const text = textOf(language);
  const unit = (form === 'full' ? text.units : text.shortUnits)[amount.unit];
  if (amount.unit === 'SAME_DAY_CUTOFF')
    return amount.cutOff === undefined || form === 'short' ? unit : `${unit} (${amount.cutOff})`;
  return `${numberWords(amount.value, language)} ${unit}`;
}

/** What the chip on a card says; a table of several amounts says each, so that nobody reads what lies between them. */
export function durationWords(duration: Duration | undefined, language: Language): string {
  const text = textOf(language);
  if (duration === undefined) return text.duration.missing;
  if ('restOf' in duration) return text.duration.restOf;
  if ('notStated' in duration) return text.duration.notStated;
  return rowsWords(duration.rows, language, 'short');
}

/** An amount, or what a table of amounts can give. */
export function choiceWords(
  choice: AmountChoice,
  language: Language,
  form: 'full' | 'short' = 'short',
): string {
  return 'rows' in choice ? rowsWords(choice.rows, language, form) : amountWords(choice, language, form);
}

/** So many amounts fit on a card one by one. */
const mostSaid = 3;

function rowsWords(rows: readonly AmountRow[], language: Language, form: 'full' | 'short'): string {
  const text = textOf(language);
  const [first] = rows;
  if (first === undefined) return text.duration.missing;
  if (rows.length === 1) return amountWords(first, language, form);
  if (rows.some((row) => row.unit !== first.unit)) return text.duration.dependent;
  const values = [...new Set(rows.map((row) => row.value))].toSorted((a, b) => a - b);
  const [least = first.value] = values;
  const most = amountWords({ ...first, value: values.at(-1) ?? least }, language, form);
  if (values.length === 1) return most;
  if (values.length > mostSaid) return `${numberWords(least, language)}–${most}`;
  const others = values.slice(0, -1).map((value) => numberWords(value, language));
  return `${others.join(' / ')} ${values.length === 2 ? text.duration.or : '/'} ${most}`;
}

/** Role and agency in one line. */
export function performerWords(
  document: ProcedureDocument,
  performer: Performer,
  names: Names,
  language: Language,
): string {
  return `${names.roleTitle(performer.role)}, ${agencyWords(document, performer, names, language)}`;
}

export function agencyWords(
  document: ProcedureDocument,
  performer: Performer,
  names: Names,
  language: Language,
): string {
  const text = textOf(language);
  const { agency } = performer;
  if ('agency' in agency) return names.agencyName(agency.agency);
  if ('is' in agency) return text.agency[agency.is];
  if (isUnchosen(agency)) return text.agency.unchosen;
  const { of } = agency;
  const start =
    typeof of === 'string'
      ? text.agency[of].toLowerCase()
      : factTitle(document, of.fact, language).toLowerCase();
  return text.agency.byRelation(names.relationTitle(agency.relation), start);
}

export function factTitle(document: ProcedureDocument, id: string, language: Language): string {
  const fact = document.facts.find((candidate) => candidate.id === id);
  return fact === undefined ? id : textIn(fact.title, language) || id;
}

/** The name of a place; what nobody has named yet is called by its kind, what is not there by the id it is asked by. */
export function titleOf(document: ProcedureDocument, id: string, language: Language): string {
  const index = indexOf(document);
  const node = index.node(id);
  const title = textIn((node ?? index.branch(id))?.title, language);
  if (title !== '') return title;
  const { kinds, places } = textOf(language);
  return node === undefined ? id : places.unnamed(kinds[node.kind]);
}

/** What a way out of a wait is for: what the author says happened, otherwise of what kind it is. */
export function armWords(arm: WaitArm, language: Language): string {
  const title = arm.kind === 'event' ? textIn(arm.title, language) : '';
  return title || textOf(language).arms[arm.kind];
}

/** What an edge says on its pill: the clerk's word, the rule, the arm's amount. Empty where nothing needs saying. */
export function edgeWords(document: ProcedureDocument, edge: FlowEdge, language: Language): string {
  const text = textOf(language);
  const label = textIn(edge.label, language);
  if (label !== '') return label;
  const from = indexOf(document).node(edge.from);
  if (from?.kind === 'decision') {
    if (edge.otherwise) return text.edgeWords.otherwise;
    return edge.when === undefined
      ? text.edgeWords.rule(edge.order + 1)
      : conditionWords(document, edge.when, language);
  }
  if (from?.kind === 'wait') {
    const arm = from.arms.find((candidate) => candidate.id === edge.arm);
    if (arm?.kind === 'period') return text.edgeWords.after(choiceWords(arm.amount, language, 'full'));
    if (arm !== undefined) return armWords(arm, language);
  }
  if (from?.kind === 'consultation' && isKey(text.consultation.arms, edge.arm))
    return text.consultation.arms[edge.arm];
  if (from?.kind === 'service' && isKey(text.service.arms, edge.arm)) return text.service.arms[edge.arm];
  if (from?.kind === 'linked' && edge.who === undefined) return leavingWords(from.waitFor, language);
  return from !== undefined && actors.has(from.kind) ? text.edgeWords.unnamed : '';
}

/** Places whose edges somebody takes, so that they need a name. */
const actors: ReadonlySet<string> = new Set(['step', 'group', 'consultation', 'linked']);

/** What stands on the pill: the words, and that it leads back to whoever sent the dossier. */
export function pillWords(document: ProcedureDocument, edge: FlowEdge, language: Language): string {
  const words = edgeWords(document, edge, language);
  return edge.backTo === undefined ? words : textOf(language).edgeWords.toSender(words);
}

function leavingWords(waitFor: LinkedNode['waitFor'], language: Language): string {
  const { when } = textOf(language).linked;
  return typeof waitFor === 'number' ? when.count(waitFor) : when[waitFor];
}

export function isKey<T extends object>(of: T, key: PropertyKey | undefined): key is keyof T {
  return key !== undefined && Object.hasOwn(of, key);
}

/** A condition as a sentence that an office worker reads aloud. */
export function conditionWords(
  document: ProcedureDocument,
  condition: Condition,
  language: Language,
  agencyName?: (id: string) => string,
): string {
  return wordCondition(condition, factsOf(document), language, agencyName);
}

const factMaps = new WeakMap<ProcedureDocument['facts'], ReadonlyMap<string, Fact>>();

/** The facts of a procedure by id; made once for a list that never changes in place. */
export function factsOf({ facts }: ProcedureDocument): ReadonlyMap<string, Fact> {
  const known = factMaps.get(facts);
  if (known !== undefined) return known;
  const made = new Map(facts.map((fact) => [fact.id, fact]));
  factMaps.set(facts, made);
  return made;
}
