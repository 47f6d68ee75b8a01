import {
  describeProblem,
  pendingLetters,
  wholeDossier,
  type AllowedAction,
  type CompiledProcedure,
  type Dossier,
} from '@motcua/engine';
import { may } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import type { LetterSuggestion } from '../letters/letter-view.ts';
import type { ActionView } from './shapes.ts';

/** Standing actions from this place among the buttons on are possible most of the time, and so never the next thing. */
const alwaysPossible = 1000;

/** Of everything offered, what this person may take, in the order of the buttons. */
export function mineOf(person: Person, offered: readonly AllowedAction[]): AllowedAction[] {
  return offered
    .filter((action) => may(person, { act: 'dossier.act', role: action.role, agency: action.agency }))
    .sort((a, b) => a.order - b.order);
}

/**
 * The buttons of one person. What two of their posts are offered alike is one button. What is about a task that is over,
 * such as an answer that comes too late, stands last.
 */
export function actionsView(
  procedure: CompiledProcedure,
  dossier: Pick<Dossier, 'open' | 'letters'>,
  person: Person,
  offered: readonly AllowedAction[],
  suggestionFor: (action: AllowedAction) => LetterSuggestion | undefined = () => undefined,
): ActionView[] {
  const open = new Set([wholeDossier, ...[...dossier.open, ...pendingLetters(dossier)].map(({ id }) => id)]);
  const isOpen = ({ task }: AllowedAction) => open.has(task);
  const all = onceEach(mineOf(person, offered));
  const mine = [...all.filter(isOpen), ...all.filter((action) => !isOpen(action))];
  // The first thing that can be done and leads forward. What is always possible, such as stopping, is never that.
  const primary = mine.findIndex(
    (action) =>
      action.possible &&
      !action.returns &&
      isOpen(action) &&
      (!action.standing || action.order < alwaysPossible),
  );
  return mine.map((action, index) => ({
    ...actionView(procedure, action, index === primary),
    ...suggested(action, suggestionFor(action)),
  }));
}

/** What the form of an action on a letter starts with: the reason where it asks for one, else as its text. */
function suggested({ demands }: AllowedAction, suggestion: LetterSuggestion | undefined) {
  if (suggestion === undefined) return {};
  const { reason, newDay, hint } = suggestion;
  const asksText = demands.inputs.some(({ name }) => name === 'text');
  const data = {
    ...(newDay === null ? {} : { newDay }),
    ...(asksText && reason !== undefined ? { text: reason } : {}),
  };
  const isSigned = demands.reason && reason !== undefined;
  return {
    suggests: { data, ...(isSigned ? { note: reason } : {}), ...(isSigned && hint ? { hint } : {}) },
  };
}

function onceEach(actions: readonly AllowedAction[]): AllowedAction[] {
  const found = new Map<string, AllowedAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.task, action.node, action.action, action.demands.inputs]);
    const known = found.get(key);
    if (known === undefined || (!known.possible && action.possible)) found.set(key, action);
  }
  return [...found.values()];
}

function actionView(procedure: CompiledProcedure, action: AllowedAction, primary: boolean): ActionView {
  const { refusal, demands } = action;
  return {
    task: action.task,
    action: action.action,
    label: action.label,
    primary,
    returns: action.returns,
    standing: action.standing,
    demands: {
      reason: demands.reason,
      papers: [...demands.papers],
      facts: demands.facts.map(({ fact }) => fact),
      document: demands.document,
      occurredAt: demands.occurredAt,
      respondents: demands.respondents,
      supplements: demands.supplements,
    },
    possible: action.possible,
    ...(refusal === undefined
      ? {}
      : {
          refusal: {
            code: refusal.code,
            what: { vi: describeProblem(refusal, 'vi').what, en: describeProblem(refusal, 'en').what },
            cure: { vi: describeProblem(refusal, 'vi').cure, en: describeProblem(refusal, 'en').cure },
          },
        }),
    asks: [...factsAsked(procedure, action), ...inputsAsked(action)],
  };
}

function factsAsked(procedure: CompiledProcedure, { demands }: AllowedAction): ActionView['asks'] {
  return demands.facts.flatMap(({ fact: id, required }) => {
    const fact = procedure.index.facts.get(id);
    if (fact === undefined) return [];
    const choices = fact.choices === undefined ? {} : { choices: [...fact.choices] };
    return [{ fact: id, title: fact.title, type: fact.type, ...choices, required }];
  });
}

function inputsAsked({ demands }: AllowedAction): ActionView['asks'] {
  return demands.inputs.map(({ name, title, type, choices, required }) => ({
    fact: name,
    title,
    type,
    ...(choices === undefined ? {} : { choices: [...choices] }),
    required,
  }));
}
