import type { DossierAction, DossierView } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { subjectOf } from './sort-actions.ts';

/** The words of an action, where several look alike: at which open task, and what about. */
export function useActionWords(dossier: DossierView, shown: DossierAction[]) {
  const { local } = useText();
  const open = (id: string) => dossier.tasks.find((each) => each.task === id);
  const tasksOf = (actions: DossierAction[]) =>
    new Set(actions.map((action) => action.task).filter((task) => open(task)));
  const all = tasksOf(shown);
  const drawn = tasksOf(shown.filter((action) => !action.standing));
  /** What stands on the one step that is at hand needs no saying; what belongs elsewhere does. */
  const needsPlace = ({ task }: DossierAction) => all.size > 1 && (drawn.size !== 1 || !drawn.has(task));
  const same = (action: DossierAction) =>
    shown.filter((other) => other.action === action.action && other.label.vi === action.label.vi).length > 1;

  const subject = (action: DossierAction) =>
    subjectOf(action)
      .map((title) => local(title))
      .join(' / ');
  const place = (action: DossierAction) => {
    const at = open(action.task);
    if (!at) return '';
    const title = local(at.title);
    return action.standing && same(action) && at.agency ? `${title}, ${local(at.agency.name)}` : title;
  };
  return {
    /** On a button: everything in one line. */
    inFull: (action: DossierAction) => {
      const about = subject(action);
      const at = needsPlace(action) ? place(action) : '';
      return `${at ? `${at}: ` : ''}${local(action.label)}${about ? `: ${about}` : ''}`;
    },
    /** In the menu: the verb, and below it what it is about. */
    label: (action: DossierAction) => local(action.label),
    about: (action: DossierAction) => subject(action) || (same(action) ? place(action) : ''),
  };
}
