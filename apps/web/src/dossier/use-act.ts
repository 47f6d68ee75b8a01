import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { ActBody, DossierAction, DossierView } from '../api/contract.ts';
import { Refused } from '../api/problem.ts';
import { keys } from '../api/queries.ts';
import { untilAnswered } from '../api/until-answered.ts';

export interface Done {
  code: string;
  action: DossierAction;
  /** This action gave the dossier its due date, so the slip can be printed now. */
  promised: boolean;
}

/** What became of the last action: the person is told at every moment, also when nobody knows yet. */
export type ActState =
  | { is: 'idle' }
  | { is: 'sending'; action: DossierAction; doubt: boolean }
  | { is: 'done'; done: Done }
  | { is: 'changed' }
  | { is: 'refused'; reason: unknown };

export type Filled = Pick<
  ActBody,
  'facts' | 'data' | 'papers' | 'note' | 'document' | 'respondents' | 'occurredAt' | 'supplements'
>;

/** Takes actions on one dossier, against the state the person saw, and never twice. */
export function useAct(dossier: DossierView, onDone?: (done: Done) => void) {
  const client = useQueryClient();
  const [state, setState] = useState<ActState>({ is: 'idle' });

  const refresh = (next?: DossierView) => {
    if (next) client.setQueryData(keys.dossier(dossier.code), next);
    else void client.invalidateQueries({ queryKey: keys.dossier(dossier.code), exact: true });
    void client.invalidateQueries({ queryKey: keys.history(dossier.code) });
    void client.invalidateQueries({ queryKey: keys.work });
  };

  const act = async (action: DossierAction, filled: Filled): Promise<boolean> => {
    if (state.is === 'sending') return false;
    setState({ is: 'sending', action, doubt: false });
    try {
      const next = await untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/dossiers/{code}/actions', {
              params: {
                path: { code: dossier.code },
                header: { ...marked, 'Idempotency-Key': key, 'If-Match': `"${dossier.seq}"` },
              },
              body: { action: action.action, task: action.task, ...filled },
            }),
          ),
        (doubt) => setState({ is: 'sending', action, doubt }),
      );
      const promised = !dossier.clock.promise?.dueAt && Boolean(next.clock.promise?.dueAt);
      const done: Done = { code: dossier.code, action, promised };
      setState({ is: 'done', done });
      onDone?.(done);
      refresh(next);
      return true;
    } catch (reason) {
      const changed = reason instanceof Refused && reason.status === 412;
      setState(changed ? { is: 'changed' } : { is: 'refused', reason });
      if (reason instanceof Refused) refresh();
      return false;
    }
  };
  return { state, act };
}
