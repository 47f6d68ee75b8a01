import { Button, Kbd, Textarea, Tooltip } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { DossierAction, DossierView } from '../api/contract.ts';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { useText } from '../text/catalogue.ts';
import { ActNotice } from './ActNotice.tsx';
import { useActionWords } from './action-words.ts';
import styles from './dossier.module.css';
import { OtherActions } from './OtherActions.tsx';
import { identityOf, sortActions } from './sort-actions.ts';
import { useAct, type Done } from './use-act.ts';
import { needsDialog, settledData, writtenAsk } from './use-filled.ts';

// Its date picker and number fields are needed only where an action asks for something.
const ActionDialog = lazy(async () => ({ default: (await import('./ActionDialog.tsx')).ActionDialog }));

interface Props {
  dossier: DossierView;
  /** The task this view was opened for; its actions come first. */
  task?: string | undefined;
  /** Someone else has moved the dossier on; said here even before an action is tried. */
  taken?: boolean;
  onDone?: (done: Done) => void;
}

/** The verbs of the drawing as buttons, each with its number key; one of them is the primary one. */
export function ActionBar({ dossier, task, taken = false, onDone }: Props) {
  const { t, local } = useText();
  const [note, setNote] = useState('');
  const [asking, setAsking] = useState<DossierAction | null>(null);
  const { state, act } = useAct(dossier, (done) => {
    setNote('');
    setAsking(null);
    onDone?.(done);
  });

  const { buttons, menu, primary } = sortActions(dossier, task);
  const words = useActionWords(dossier, buttons);
  const start = (action: DossierAction | undefined) => {
    if (!action?.possible || state.is === 'sending') return;
    if (needsDialog(action)) setAsking(action);
    else void act(action, { ...settledData(action), ...(note.trim() && { note: note.trim() }) });
  };
  useShortcuts(
    buttons.slice(0, 9).map((action, index) => ({
      keys: [String(index + 1)],
      label: words.inFull(action),
      run: () => start(action),
    })),
  );

  const titleOf = (action: DossierAction) => (action.standing ? words.inFull(action) : local(action.label));
  const sending = state.is === 'sending' && !asking ? identityOf(state.action) : null;

  return (
    <div className={styles['acts']}>
      <ActNotice state={taken && state.is === 'idle' ? { is: 'changed' } : state} />
      {buttons.length === 0 && <NothingToDo dossier={dossier} />}
      <div className={styles['buttons']}>
        {buttons.map((action, index) => (
          <div key={identityOf(action)} className={styles['act']}>
            <Tooltip label={local(action.refusal?.cure)} disabled={action.possible || !action.refusal}>
              <Button
                variant={action === primary ? 'filled' : 'default'}
                data-returns={action.returns || undefined}
                aria-disabled={!action.possible}
                {...(!action.possible && { 'data-disabled': true })}
                loading={sending === identityOf(action)}
                onClick={() => start(action)}
                rightSection={index < 9 && <Kbd size="xs">{index + 1}</Kbd>}
              >
                {words.inFull(action)}
              </Button>
            </Tooltip>
            {!action.possible && action.refusal && (
              <p className={styles['why']}>
                {local(action.refusal.what)} {local(action.refusal.cure)}
              </p>
            )}
          </div>
        ))}
        <OtherActions
          dossier={dossier}
          menu={menu}
          busy={menu.some((part) => part.actions.some((action) => sending === identityOf(action)))}
          onStart={start}
        />
      </div>
      {buttons.some((action) => action.possible && !writtenAsk(action)) && (
        <Textarea
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          label={t('dossier.note')}
          placeholder={t('dossier.noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {asking && (
        <Suspense>
          <ActionDialog
            key={identityOf(asking)}
            action={asking}
            title={titleOf(asking)}
            papers={dossier.papers}
            note={note}
            state={state}
            onClose={() => setAsking(null)}
            onConfirm={(filled) => void act(asking, filled)}
          />
        </Suspense>
      )}
    </div>
  );
}

function NothingToDo({ dossier }: { dossier: DossierView }) {
  const { t, local } = useText();
  // In parallel branches several offices have the dossier at once: each is named, once.
  const holders = dossier.tasks
    .filter((task) => !task.mine && task.role)
    .map((task) => [local(task.roleTitle), local(task.agency?.name)].filter(Boolean).join(', '));
  const who = [...new Set(holders)].join('; ');
  return (
    <p className={styles['nothing']}>
      {dossier.closedAt ? t('dossier.nobody') : t('dossier.actionsNone')}{' '}
      {!dossier.closedAt && who && t('dossier.actionsNext', { who })}
    </p>
  );
}
