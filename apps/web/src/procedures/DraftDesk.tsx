import { Button } from '@mantine/core';
import type { DocumentCheck } from '@motcua/engine';
import { Link, useBlocker } from '@tanstack/react-router';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../app/session.tsx';
import type { Draft } from '../api/contract.ts';
import { timeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import '../text/designing.ts';
import { Banner } from '../ui/Banner.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Canvas } from './Canvas.tsx';
import { useComments } from './compare/use-comments.ts';
import { DesignerHelpIcon } from './DesignerHelpLink.tsx';
import { Impact } from './Impact.tsx';
import { ConflictBanner } from './presence/ConflictBanner.tsx';
import { MergedBanner } from './presence/MergedBanner.tsx';
import { Present } from './presence/Present.tsx';
import { usePresence } from './presence/use-presence.ts';
import { ChainActions } from './chain/ChainActions.tsx';
import { ChainBar } from './chain/ChainBar.tsx';
import { ChainHistory } from './chain/ChainHistory.tsx';
import { ChainSlip } from './chain/ChainSlip.tsx';
import { useChain } from './chain/use-chain.ts';
import styles from './procedures.module.css';
import { SaveLine } from './SaveLine.tsx';
import { useDraft } from './use-draft.ts';

/** The author's table: the drawing, whether it is saved, and its way to publication. */
export function DraftDesk({ draft: first }: { draft: Draft }) {
  const { t, local } = useText();
  const mayDraw = useMay('procedure.draw');
  const draft = useDraft(first);
  const { held, state } = draft;
  const acts = useChain(held, draft.accept);
  const presence = usePresence(held.code);
  const { comments, onComment } = useComments(held.code, 'draft');
  const unsaved = state.is !== 'clean';
  useBlocker({
    // What can be saved is saved on the way out; where it cannot, the person decides whether to lose it.
    shouldBlockFn: async () => unsaved && !(await draft.save()) && !window.confirm(t('draft.leave')),
    enableBeforeUnload: () => unsaved,
  });

  // What was last found in the drawing on the screen; the host's word until then.
  const [found, setFound] = useState<DocumentCheck>();
  const errors = (found?.problems ?? held.problems).filter(({ severity }) => severity === 'error').length;
  const [unfolded, unfold] = useState(false);
  const readOnly = !mayDraw || held.chain.stage !== 'DRAFT';
  return (
    <Page
      whole
      title={t('draft.title', { title: local(draft.document.head.title) })}
      beside={
        <div className={styles['draftBar']}>
          <ChainBar chain={held.chain} unfolded={unfolded} onUnfold={unfold} />
          <SaveLine state={state} />
          <Present presence={presence} />
          <div className={styles['draftActs']}>
            {held.basedOn !== null && (
              <Button
                size="xs"
                variant="subtle"
                component={Link}
                to="/procedures/$code/compare"
                params={{ code: held.code } as never}
                search={{ to: 'draft' } as never}
                leftSection={<IconArrowsDiff size={14} aria-hidden />}
                title={t('compare.withInForce')}
              >
                {t('compare.short')}
              </Button>
            )}
            <ChainHistory code={held.code} />
            <DesignerHelpIcon />
            <ChainActions
              draft={held}
              document={draft.document}
              errors={errors}
              acts={acts}
              save={draft.save}
              impact={<Impact code={held.code} />}
            />
          </div>
        </div>
      }
    >
      <ChainSlip draft={held} acts={acts} unfolded={unfolded} />
      {state.is === 'refused' && <Failure reason={state.reason} title={t('draft.invalid')} />}
      {state.is === 'conflict' && (
        <ConflictBanner
          base={draft.base}
          theirs={state.theirs}
          mine={draft.document}
          onSettle={(keep) => void draft.settle(keep)}
        />
      )}
      {draft.merged && <MergedBanner merged={draft.merged} onClose={draft.forgetMerged} />}
      {state.is === 'clean' && presence !== null && presence.revision > held.revision && (
        <Banner
          kind="plain"
          title={t('compare.newer', { who: presence.updatedBy, at: timeOf(presence.updatedAt) })}
        >
          <p>{t('compare.newerWhy')}</p>
          <Button size="xs" variant="default" onClick={() => void draft.renew()}>
            {t('compare.takeNewer')}
          </Button>
        </Banner>
      )}
      <Canvas
        document={draft.document}
        problems={held.problems}
        readOnly={readOnly}
        onChange={draft.change}
        merged={draft.origin}
        onSave={() => void draft.save()}
        onProblems={setFound}
        coverage={held.chain.coverageAsked}
        comments={comments}
        onComment={onComment}
      />
    </Page>
  );
}
