import { Button } from '@mantine/core';
import type { DocumentCheck } from '@motcua/engine';
import { Link, useBlocker } from '@tanstack/react-router';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../app/session.tsx';
import type { Draft } from '../api/contract.ts';
import { dateTimeOf, timeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Canvas } from './Canvas.tsx';
import { useComments } from './compare/use-comments.ts';
import { Impact } from './Impact.tsx';
import { ConflictBanner } from './presence/ConflictBanner.tsx';
import { Present } from './presence/Present.tsx';
import { usePresence } from './presence/use-presence.ts';
import styles from './procedures.module.css';
import { PublishDialog } from './PublishDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useDraft } from './use-draft.ts';
import { useSubmission } from './use-submission.ts';

/** The author's table: the drawing, whether it is saved, and its way to publication. */
export function DraftDesk({ draft: first }: { draft: Draft }) {
  const { t, local } = useText();
  const mayDraw = useMay('procedure.draw');
  const mayPublish = useMay('procedure.publish');
  const draft = useDraft(first);
  const { held, state } = draft;
  const [dialog, setDialog] = useState<'publish' | 'return' | null>(null);
  const presence = usePresence(held.code);
  const { comments, onComment } = useComments(held.code, 'draft');
  const submission = useSubmission(held.code, draft.accept);
  const unsaved = state.is !== 'clean';
  useBlocker({
    // What can be saved is saved on the way out; where it cannot, the person decides whether to lose it.
    shouldBlockFn: async () => unsaved && !(await draft.save()) && !window.confirm(t('draft.leave')),
    enableBeforeUnload: () => unsaved,
  });

  // What was last found in the drawing on the screen; the host's word until then.
  const [found, setFound] = useState<DocumentCheck>();
  const errors = (found?.problems ?? held.problems).filter(({ severity }) => severity === 'error').length;
  const readOnly = !mayDraw || held.submittedAt !== null;
  const submit = async () => {
    if (await draft.save()) submission.submit.mutate();
  };
  return (
    <Page
      whole
      title={t('draft.title', { title: local(draft.document.head.title) })}
      beside={
        <div className={styles['draftBar']}>
          <SaveLine state={state} />
          {held.editors.length > 0 && (
            <span className={styles['editors']}>
              {t('draft.editors', { names: held.editors.join(', ') })}
            </span>
          )}
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
            <Button size="xs" variant="subtle" component={Link} to="/help/designer">
              {t('library.help')}
            </Button>
            {mayDraw && held.submittedAt === null && (
              <Button
                size="xs"
                variant={mayPublish ? 'default' : 'filled'}
                loading={submission.submit.isPending}
                disabled={errors > 0}
                title={errors > 0 ? t('draft.hasErrors', { count: errors }) : undefined}
                onClick={() => void submit()}
              >
                {t('draft.submit')}
              </Button>
            )}
            {mayPublish && held.submittedAt !== null && (
              <>
                <Button size="xs" variant="default" onClick={() => setDialog('return')}>
                  {t('draft.return')}
                </Button>
                <Button size="xs" onClick={() => setDialog('publish')}>
                  {t('draft.publish')}
                </Button>
              </>
            )}
          </div>
        </div>
      }
    >
      {held.submittedAt !== null && (
        <Banner
          kind="plain"
          title={
            held.submittedBy
              ? t('draft.submittedBy', { who: held.submittedBy, at: dateTimeOf(held.submittedAt) })
              : t('draft.submitted', { at: dateTimeOf(held.submittedAt) })
          }
        >
          <p>{t('draft.readOnlySubmitted')}</p>
        </Banner>
      )}
      {held.submittedAt === null && held.returnedComment && (
        <Banner kind="plain" title={t('draft.returned')}>
          <p>{held.returnedComment}</p>
        </Banner>
      )}
      {submission.submit.isError && <Failure reason={submission.submit.error} />}
      {state.is === 'refused' && <Failure reason={state.reason} title={t('draft.invalid')} />}
      {state.is === 'conflict' && (
        <ConflictBanner
          base={draft.base}
          theirs={state.theirs}
          mine={draft.document}
          onSettle={(keep) => void draft.settle(keep)}
        />
      )}
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
      {held.submittedAt !== null && <Impact code={held.code} />}
      <Canvas
        document={draft.document}
        problems={held.problems}
        readOnly={readOnly}
        onChange={draft.change}
        onSave={() => void draft.save()}
        onProblems={setFound}
        comments={comments}
        onComment={onComment}
      />
      {dialog === 'publish' && <PublishDialog draft={held} onClose={() => setDialog(null)} />}
      {dialog === 'return' && <ReturnDialog submission={submission} onClose={() => setDialog(null)} />}
    </Page>
  );
}
