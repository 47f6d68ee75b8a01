import { waitedForUndrawn, type AllowedAction, type OpenTask, type Play } from '@motcua/engine';
import type { Post } from '../play-events.ts';

/** What is shown of a task: the work itself and the buttons it offers. */
export interface TaskAtDesk {
  readonly task: OpenTask;
  readonly offers: readonly AllowedAction[];
}

export interface Desk {
  readonly tasks: readonly TaskAtDesk[];
  /** Offered to the dossier as a whole, and waited for. */
  readonly whole: readonly AllowedAction[];
  /** Possible without being drawn, and not waited for. */
  readonly others: readonly AllowedAction[];
}

/** The desk of one post, or of everybody: what is offered is shown with the task that offers it. */
export function deskOf(play: Play, tasks: readonly OpenTask[], actor: Post | null): Desk {
  const offers = play.offers(actor ?? undefined);
  const isShown = ({ standing, action }: AllowedAction): boolean =>
    !standing || waitedForUndrawn.includes(action);
  const shown = offers.filter(isShown);
  const known = new Set(tasks.map(({ task }) => task));
  return {
    tasks: tasks.map((task) => ({ task, offers: shown.filter((offer) => offer.task === task.task) })),
    whole: shown.filter(({ task }) => !known.has(task)),
    others: offers.filter((offer) => !isShown(offer)),
  };
}

/** Posts that have something to do now, each once, in the order in which they are offered it. */
export function busyPosts(play: Play): readonly Post[] {
  const posts = new Map<string, Post>();
  for (const { role, agency, standing, action } of play.offers())
    if (role !== null && agency !== null && (!standing || waitedForUndrawn.includes(action)))
      posts.set(keyOfPost({ role, agency }), { role, agency });
  return [...posts.values()];
}

export const keyOfPost = ({ role, agency }: Post): string => `${role} ${agency}`;

export function postOfKey(key: string): Post | null {
  const [role, agency] = key.split(' ');
  return role && agency ? { role, agency } : null;
}

/** Does an action ask nothing, so that pressing its button does it? */
export function asksNothing({ demands }: AllowedAction): boolean {
  const { reason, papers, facts, document, occurredAt, respondents, inputs } = demands;
  return (
    !(reason || document || occurredAt || respondents) && papers.length + facts.length + inputs.length === 0
  );
}

/** Offers of one action on one task may differ in who takes it, or only in what there is to choose from. */
export function keyOfOffer({ action, task, role, agency, demands }: AllowedAction): string {
  return JSON.stringify([action, task, role, agency, demands.inputs]);
}
