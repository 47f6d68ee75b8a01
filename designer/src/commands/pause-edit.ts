import type { LocalText, PauseRule } from '@motcua/engine';
import type { PauseReason } from '../model/document-types.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { hasClock } from './node-edit.ts';
import { type Changes, withField, withFields } from './with-field.ts';

interface NewPause {
  readonly reason: PauseReason;
  readonly name: string;
  readonly ground: LocalText;
}

/** A new reason for which the clock stands still, in the way that fits it; its id is made of the reason's name. */
export const addPauseRule = command<NewPause>('pause.add', (draft, fresh) => {
  putPauseRule(draft, fresh);
});

/** Lets the clock stand still at a place for a reason of its own, made in the same step. */
export const standStill = command<NewPause & { node: string }>(
  'pause.standStill',
  (draft, { node, ...fresh }) => {
    const found = draft.index.node(node);
    if (found === undefined || !hasClock(found)) return;
    const pauseRule = putPauseRule(draft, fresh);
    draft.change('nodes', node, (place) =>
      hasClock(place) ? withField(place, 'clock', { counts: false as const, pauseRule }) : place,
    );
  },
);

function putPauseRule(draft: Draft, { reason, name, ground }: NewPause): string {
  const taken = new Set(draft.document.pauseRules.map(({ id }) => id));
  const fresh: PauseRule = {
    id: freeId(idFromLabel(name, 'tam_dung'), taken),
    reason,
    mode: reason === 'SUPPLEMENT_RESTART' ? 'RESTART' : 'PAUSE',
    scope: wholeDossier.has(reason) ? 'dossier' : 'branch',
    restarts: [],
    ground,
  };
  draft.add('pauseRules', fresh);
  return fresh.id;
}

/** Waiting for the applicant or a stop holds up everything; the rest only the branch in which it happens. */
const wholeDossier: ReadonlySet<PauseReason> = new Set<PauseReason>([
  'SUPPLEMENT_RECEPTION',
  'SUPPLEMENT_RESTART',
  'SUPPLEMENT_PAUSE',
  'STOPPED',
]);

/** What a mode needs comes and goes with it: limits to begin anew, a new limit. */
export const setPauseRule = command<{ id: string; changes: Changes<Omit<PauseRule, 'id'>> }>(
  'pause.set',
  (draft, { id, changes }) =>
    draft.change('pauseRules', id, (rule) => {
      const next = withFields<PauseRule>(rule, changes);
      const fitting = next.mode === 'RESTART' ? next : withField(next, 'restarts', []);
      return fitting.mode === 'NEW_LIMIT' ? fitting : withField(fitting, 'newLimit', undefined);
    }),
);

/**
 * Places whose clock stood still by it stand still by `instead`, or count again without one. What else named it
 * forgets it: see `behaviours/mentions-of-parts-leave.ts`.
 */
export const removePauseRule = command<{ id: string; instead?: string | undefined }>(
  'pause.remove',
  (draft, { id, instead }) => {
    if (instead !== undefined && instead !== id) replacePauseRule(draft, id, instead);
    draft.remove('pauseRules', id);
  },
);

export const movePauseRule = command<{ id: string; by: number }>('pause.move', (draft, { id, by }) =>
  draft.move('pauseRules', id, by),
);

function replacePauseRule(draft: Draft, id: string, instead: string): void {
  for (const { id: node } of draft.document.flow.nodes)
    draft.change('nodes', node, (found) => {
      const clocked =
        'clock' in found && found.clock?.counts === false && found.clock.pauseRule === id
          ? withField(found, 'clock', { counts: false as const, pauseRule: instead })
          : found;
      return clocked.kind === 'linked' && clocked.childPause === id
        ? withField(clocked, 'childPause', instead)
        : clocked;
    });
  const { head } = draft.document;
  if (head.standing?.stopRule === id)
    draft.set('head', { ...head, standing: { ...head.standing, stopRule: instead } });
}
