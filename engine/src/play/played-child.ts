import type { LocalText, Scalar } from '../document/primitives.ts';
import type { Child, Instant, InstanceId } from '../dossier/dossier.ts';
import type { LinkedChild } from '../document/flow.ts';
import type { Effect } from '../dossier/outcome.ts';
import type { Play } from './play.ts';

/** A dossier of another procedure that a play has asked for: what went with it, how it stands, what it gives back. */
export interface PlayedChild {
  /** The linked node. */
  readonly node: string;
  readonly instance: InstanceId;
  /** Its id within the node. */
  readonly child: string;
  readonly title: LocalText;
  readonly procedure: string;
  /** The version it is bound to; absent: the one in force when it is opened. */
  readonly version?: number;
  /** The system elsewhere that keeps it. */
  readonly system?: string;
  readonly mode: LinkedChild['mode'];
  readonly state: Child['state'];
  readonly paused: boolean;
  /** The code under which an existing dossier is attached. */
  readonly dossier?: string;
  readonly outcome?: string;
  /** Local moments; null while there is none. */
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly dueAt: string | null;
  /** What its form is given: the fact here, the field there, and the value that went with it if it was known. */
  readonly facts: readonly {
    readonly fact: string;
    readonly field: string;
    readonly value?: Scalar;
  }[];
  /** The papers handed on, by their ids here and there; those that the dossier did not have are not handed on. */
  readonly papers: readonly { readonly from: string; readonly to: string; readonly handed: boolean }[];
  /** What becomes a fact here when it is closed. */
  readonly back: LinkedChild['factsOut'];
}

/** The children that a play has asked for, in the order in which it did, with what was handed over then and not since. */
export function childrenOf(play: Play): readonly PlayedChild[] {
  const { procedure, dossier, world } = play;
  const calendar = world.calendars(dossier.receivingAgency);
  const local = (at: Instant | undefined) => (at === undefined ? null : calendar.localDateTime(at));
  const opened = new Map<string, Asked>();
  // Asked again after a failure: what went with the last request is what the child has.
  for (const { effects = [] } of play.entries)
    for (const effect of effects)
      if (effect.kind === 'openChild' || effect.kind === 'attachChild')
        opened.set(keyOf(effect.instance, effect.child), effect);
  return Object.entries(dossier.children ?? {}).flatMap(([instance, children]) => {
    const id = instance.slice(0, instance.lastIndexOf('.'));
    const node = procedure.index.nodes.get(id);
    if (node?.kind !== 'linked') return [];
    return node.children.flatMap((drawn): PlayedChild[] => {
      const child = Object.hasOwn(children, drawn.id) ? children[drawn.id] : undefined;
      if (child === undefined) return [];
      const asked = opened.get(keyOf(instance, drawn.id));
      const form = asked?.kind === 'openChild' ? asked.form : {};
      const papers = asked?.kind === 'openChild' ? asked.papers : [];
      return [
        {
          node: id,
          instance,
          child: drawn.id,
          title: drawn.title ?? node.title,
          procedure: drawn.procedure,
          ...(drawn.version === undefined ? {} : { version: drawn.version }),
          ...(drawn.system === undefined ? {} : { system: drawn.system }),
          mode: drawn.mode,
          state: child.state,
          paused: child.paused === true,
          ...(asked?.kind === 'attachChild' ? { dossier: asked.dossier } : {}),
          ...(child.outcome === undefined ? {} : { outcome: child.outcome }),
          openedAt: local(child.openedAt),
          closedAt: local(child.closedAt),
          dueAt: local(child.dueAt),
          facts: drawn.factsIn.map(({ from, to }) => ({
            fact: from,
            field: to,
            ...(Object.hasOwn(form, to) ? { value: form[to]! } : {}),
          })),
          papers: (drawn.papersIn ?? []).map((paper) => ({ ...paper, handed: papers.includes(paper.to) })),
          back: drawn.factsOut,
        },
      ];
    });
  });
}

type Asked = Extract<Effect, { kind: 'openChild' | 'attachChild' }>;

const keyOf = (instance: InstanceId, child: string): string => `${instance} ${child}`;
