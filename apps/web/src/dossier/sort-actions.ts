import type { AskedFact, DossierAction, DossierView, LocalText } from '../api/contract.ts';

/** The parts of the quiet menu, in their order. */
export const menuParts = ['task', 'asked', 'elsewhere', 'dossier'] as const;
export type MenuPart = (typeof menuParts)[number];

export interface SortedActions {
  /** Verbs of the drawing, and what is not drawn but somebody's main work. */
  buttons: DossierAction[];
  menu: { part: MenuPart; actions: DossierAction[] }[];
  /** The one thing that most likely is done next. */
  primary: DossierAction | null;
}

/** Not drawn, and offered only to whom it is the work itself. */
const mainWork = new Set([
  'task.sign',
  'task.acknowledge',
  'dossier.settle',
  'dossier.grantWithdrawal',
  'dossier.declineWithdrawal',
  'dossier.resume',
  'linked.attach',
  'linked.retry',
  'service.retry',
  'letter.sign',
]);
const mayBePrimary = new Set(['consultation.answer', 'task.sign', 'dossier.settle', 'letter.sign']);

const partOf: Record<string, MenuPart> = {
  task: 'task',
  consultation: 'asked',
  linked: 'elsewhere',
  service: 'elsewhere',
};

/** A choice with one possibility: it is no question, it says what the action is about. */
export function settledAsk(action: DossierAction): AskedFact | undefined {
  return action.standing ? action.asks.find((ask) => ask.choices?.length === 1) : undefined;
}

/** Tells offers apart that have the same name on the same task, as one extension a limit. */
export function identityOf(action: DossierAction): string {
  const choices = action.asks.flatMap((ask) => ask.choices ?? []).map((choice) => choice.value);
  return [action.task, action.action, ...(action.standing ? choices : [])].join('/');
}

/** What an action that is not drawn is about, where its name alone does not say it. */
export function subjectOf(action: DossierAction): LocalText[] {
  const settled = settledAsk(action);
  if (settled) return settled.choices?.map((choice) => choice.title) ?? [];
  return action.action === 'dossier.settle'
    ? (action.asks[0]?.choices ?? []).map((choice) => choice.title)
    : [];
}

/** Who holds two posts that may both do it sees it once. */
function once(actions: DossierAction[]): DossierAction[] {
  const found = new Map<string, DossierAction>();
  for (const action of actions) {
    const same = found.get(identityOf(action));
    if (!same || (!same.possible && action.possible)) found.set(identityOf(action), action);
  }
  return [...found.values()];
}

/** What goes on buttons and what into the menu; the actions of the task that was opened come first. */
export function sortActions(dossier: Pick<DossierView, 'actions' | 'tasks'>, task?: string): SortedActions {
  const isOpen = (id: string) => dossier.tasks.some((each) => each.task === id);
  // Whoever has answered may answer again, but that is no longer work that waits.
  const isButton = ({ standing, action, task: at }: DossierAction) =>
    !standing || mainWork.has(action) || (action === 'consultation.answer' && isOpen(at));
  const here = (action: DossierAction) => action.task === task;
  const actions = once(dossier.actions);
  const buttons = actions
    .filter(isButton)
    .sort((a, b) => Number(here(b)) - Number(here(a)) || Number(a.standing) - Number(b.standing));
  const possible = buttons.filter((action) => action.possible);
  const primary =
    possible.find((action) => action.primary && (!action.standing || mayBePrimary.has(action.action))) ??
    // What was meant as the next thing may have gone into the menu, as an answer that could be given again.
    possible.find((action) => !action.standing && !action.returns) ??
    possible.find((action) => mayBePrimary.has(action.action)) ??
    null;
  const rest = actions.filter((action) => !isButton(action));
  const menu = menuParts.flatMap((part) => {
    const own = rest.filter((action) => (partOf[action.action.split('.')[0] ?? ''] ?? 'dossier') === part);
    return own.length > 0 ? [{ part, actions: own }] : [];
  });
  return { buttons, menu, primary };
}
