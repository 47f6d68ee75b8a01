import type { Condition, FlowNode, Performer, ProcedureDocument } from '@motcua/engine';
import {
  type ConsultationNode,
  type DeadlineAction,
  type Language,
  type LinkedNode,
  type Respondent,
  textIn,
} from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { isSideStep } from '../model/side-steps.ts';
import { textOf } from '../text/text.ts';
import { agencyKey } from './agency-hues.ts';
import { rowHeights } from './card-size.ts';
import {
  agencyWords,
  amountWords,
  choiceWords,
  conditionWords,
  edgeWords,
  type Names,
  performerWords,
  titleOf,
} from './words.ts';

/** One who is asked, or one linked dossier, as a row of a card. */
export interface CardRow {
  readonly id: string;
  readonly sort: 'agency' | 'party' | 'chosen' | 'opened' | 'attached' | 'more';
  readonly name: string;
  /** Said after the name where there is room: the role, the procedure's code. */
  readonly beside: string;
  /** When it counts at all; empty: always. */
  readonly onlyIf: string;
  readonly limit: string;
  readonly hue: number | undefined;
  readonly height: number;
}

export interface DeadlineWords {
  readonly kind: DeadlineAction['do']['kind'];
  readonly words: string;
}

/** What cards say beyond title, performer and time. */
export interface CardWords {
  readonly rows: readonly CardRow[];
  /** Lines under the rows: what ends a consultation, what a linked node waits for. */
  readonly rules: readonly string[];
  readonly limit: string;
  readonly recordedBy: string;
  readonly beside: string;
  readonly deadlines: readonly DeadlineWords[];
  /** Why the clock stands, of a phase. */
  readonly clock: string;
}

export interface Speaking {
  readonly document: ProcedureDocument;
  readonly names: Names;
  readonly language: Language;
  readonly hues: ReadonlyMap<string, number>;
}

const silent: CardWords = {
  rows: [],
  rules: [],
  limit: '',
  recordedBy: '',
  beside: '',
  deadlines: [],
  clock: '',
};

export function cardWords(node: FlowNode, speaking: Speaking): CardWords {
  const { document, names, language } = speaking;
  const text = textOf(language);
  switch (node.kind) {
    case 'consultation':
      return {
        ...silent,
        rows: shortened(respondentRows(node, speaking), rowHeights(document, node), text.consultation.more),
        rules: consultationRules(node, speaking),
        limit: node.limit === undefined ? '' : choiceWords(node.limit, language),
      };
    case 'linked':
      return {
        ...silent,
        rows: shortened(childRows(node, speaking), rowHeights(document, node), text.linked.more),
        rules: linkedRules(node, language),
      };
    case 'service':
      return {
        ...silent,
        rules: [text.service.retries(node.retries)],
        limit: node.answerWithin === undefined ? '' : amountWords(node.answerWithin, language, 'short'),
      };
    case 'group':
      return { ...silent, deadlines: deadlineWords(node, speaking), clock: clockWords(node, speaking) };
    case 'step': {
      const { recordedBy, deadlineActions } = node;
      if (recordedBy === undefined && deadlineActions === undefined && !isSideStep(node)) return silent;
      return {
        ...silent,
        recordedBy:
          recordedBy === undefined
            ? ''
            : text.recordedBy(performerWords(document, recordedBy, names, language)),
        beside: isSideStep(node)
          ? text.beside.of(node.beside.map((id) => titleOf(document, id, language)).join('; '))
          : '',
        deadlines: deadlineWords(node, speaking),
      };
    }
    default:
      return silent;
  }
}

/** The rows that fit, the rest counted in the last one. */
function shortened(
  rows: readonly CardRow[],
  heights: readonly number[],
  more: (count: number) => string,
): CardRow[] {
  return heights.flatMap((height, at): CardRow[] => {
    const row = rows[at];
    if (row === undefined) return [];
    const left = rows.length - at;
    if (at < heights.length - 1 || left === 1) return [{ ...row, height }];
    return [{ ...row, ...bareRow, id: 'more', sort: 'more', name: more(left), height }];
  });
}

const bareRow = { beside: '', onlyIf: '', limit: '', hue: undefined, height: 0 };

function respondentRows(node: ConsultationNode, speaking: Speaking): CardRow[] {
  const { names, language } = speaking;
  const text = textOf(language).consultation;
  const rows = node.respondents.map((respondent): CardRow => ({
    ...bareRow,
    id: respondent.id,
    ...askedWords(respondent, speaking),
    onlyIf: onlyIfWords(respondent.when, speaking),
    limit: respondent.limit === undefined ? '' : choiceWords(respondent.limit, language),
  }));
  if (!node.chosenAtRunTime) return rows;
  const role = node.chosenRole === undefined ? '' : names.roleTitle(node.chosenRole);
  return [...rows, { ...bareRow, id: 'chosen', sort: 'chosen', name: text.chosen, beside: role }];
}

function askedWords(
  { performer, party }: Respondent,
  { document, names, language, hues }: Speaking,
): Pick<CardRow, 'sort' | 'name' | 'beside' | 'hue'> {
  if (party !== undefined)
    return {
      sort: 'party',
      name: textIn(party, language),
      beside: textOf(language).consultation.party,
      hue: undefined,
    };
  return {
    sort: 'agency',
    name: agencyWords(document, performer, names, language),
    beside: names.roleTitle(performer.role),
    hue: hues.get(agencyKey(performer.agency)),
  };
}

function consultationRules(node: ConsultationNode, speaking: Speaking): string[] {
  const { document, names, language } = speaking;
  const text = textOf(language).consultation;
  const quorum = text.quorum[node.counts ?? 'answers'];
  const told =
    node.escalateTo === undefined
      ? ''
      : `, ${text.escalate(performerWords(document, node.escalateTo, names, language))}`;
  return [
    node.quorum === 'all' ? quorum.all : quorum.count(node.quorum),
    `${text.silence[node.onSilence]}${told}`,
  ];
}

function childRows(node: LinkedNode, speaking: Speaking): CardRow[] {
  const text = textOf(speaking.language).linked;
  return node.children.map((child): CardRow => {
    const title = textIn(child.title, speaking.language);
    const notes = [
      title === '' ? '' : child.procedure,
      child.mode === 'attach' ? text.attach : '',
      child.system === undefined ? '' : text.elsewhere(child.system),
    ];
    return {
      ...bareRow,
      id: child.id,
      sort: child.mode === 'attach' ? 'attached' : 'opened',
      name: title || child.procedure,
      beside: notes.filter((note) => note !== '').join(', '),
      onlyIf: onlyIfWords(child.when, speaking),
    };
  });
}

function linkedRules(node: LinkedNode, language: Language): string[] {
  const { waitFor, withdraws } = textOf(language).linked;
  const rule = typeof node.waitFor === 'number' ? waitFor.count(node.waitFor) : waitFor[node.waitFor];
  return node.onLeave === 'withdraw' ? [rule, withdraws] : [rule];
}

function onlyIfWords(condition: Condition | undefined, { document, language }: Speaking): string {
  if (condition === undefined) return '';
  return textOf(language).onlyIf(conditionWords(document, condition, language));
}

function clockWords({ clock }: Extract<FlowNode, { kind: 'group' }>, speaking: Speaking): string {
  const text = textOf(speaking.language);
  if (clock === undefined) return '';
  if (clock.counts) return text.clock.counts;
  const rule = speaking.document.pauseRules.find((candidate) => candidate.id === clock.pauseRule);
  const reason = rule === undefined ? clock.pauseRule : (text.pauseReasons[rule.reason] ?? rule.reason);
  return `${text.clock.stands}: ${reason}`;
}

function deadlineWords(
  { deadlineActions }: { readonly deadlineActions?: readonly DeadlineAction[] | undefined },
  { document, names, language }: Speaking,
): DeadlineWords[] {
  const text = textOf(language).deadline;
  const told = (to: Performer): string => performerWords(document, to, names, language);
  return (deadlineActions ?? []).map((action) => {
    const limit = document.limits.find((candidate) => candidate.id === action.limit);
    const of =
      action.limit === undefined ? '' : ` ${text.ofLimit(textIn(limit?.title, language) || action.limit)}`;
    const moment = action.at === 'due' ? text.due : text.before(amountWords(action.at.before, language));
    const edge = action.do.kind === 'take' ? indexOf(document).edge(action.do.edge) : undefined;
    const act =
      action.do.kind === 'remind'
        ? text.remind
        : action.do.kind === 'escalate'
          ? text.escalate(told(action.do.to))
          : text.take(edge === undefined ? action.do.edge : edgeWords(document, edge, language));
    return { kind: action.do.kind, words: `${moment}${of}: ${act}` };
  });
}
