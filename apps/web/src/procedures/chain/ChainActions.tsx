import { Button } from '@mantine/core';
import type { ProcedureDocument } from '@motcua/engine';
import { useState, type ReactNode } from 'react';
import type { Draft } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';
import { PublishDialog } from '../PublishDialog.tsx';
import styles from './chain.module.css';
import { ChainDialog } from './ChainDialog.tsx';
import { NotDeclared } from './NotDeclared.tsx';
import { isJudged, type ChainActs } from './use-chain.ts';

interface Props {
  draft: Draft;
  /** The draft as it is drawn now. */
  document: ProcedureDocument;
  acts: ChainActs;
  /** How many errors the drawing on the screen has. */
  errors: number;
  /** Whether all that is drawn has reached the host; asked before the draft is submitted. */
  save: () => Promise<boolean>;
  /** What publication does to running dossiers, shown in its dialog. */
  impact?: ReactNode;
}

/** What the person may do with the draft now, one of it in front; where nothing, nothing: the slip says why. */
export function ChainActions({ draft, document, errors, acts, save, impact }: Props) {
  const { t } = useText();
  const [dialog, setDialog] = useState<'submit' | 'agree' | 'return' | 'publish' | null>(null);
  const { chain } = draft;
  const may = (act: (typeof chain.acts)[number]) => chain.acts.includes(act);
  const close = () => {
    acts.reset();
    setDialog(null);
  };
  return (
    <div className={styles['acts']}>
      {may('withdraw') && (
        <Button
          size="xs"
          variant="default"
          loading={acts.isPending && dialog === null}
          onClick={() => acts.mutate({ is: 'withdraw', comment: '' })}
        >
          {t('chain.withdraw')}
        </Button>
      )}
      {may('return') && (
        <Button size="xs" variant="default" onClick={() => setDialog('return')}>
          {t('chain.return')}
        </Button>
      )}
      {may('submit') && errors > 0 && (
        <span className={styles['whyNot']}>{t('draft.hasErrors', { count: errors })}</span>
      )}
      {may('submit') && errors === 0 && (
        <Button size="xs" onClick={() => void save().then((saved) => saved && setDialog('submit'))}>
          {t('chain.submit')}
        </Button>
      )}
      {may('agree') && isJudged(chain.stage) && (
        <Button size="xs" onClick={() => setDialog('agree')}>
          {t(`chain.agree.${chain.stage}`)}
        </Button>
      )}
      {may('publish') && (
        <Button size="xs" onClick={() => setDialog('publish')}>
          {t('chain.publish')}
        </Button>
      )}
      {dialog === 'publish' && <PublishDialog draft={draft} impact={impact} onClose={close} />}
      {dialog !== null && dialog !== 'publish' && (
        <ChainDialog
          act={dialog}
          chain={chain}
          acts={acts}
          before={dialog === 'submit' && <NotDeclared document={document} />}
          onClose={close}
        />
      )}
    </div>
  );
}
