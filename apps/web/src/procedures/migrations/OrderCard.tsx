import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { answerOf, api, marked } from '../../api/client.ts';
import type { MigrationOrder } from '../../api/contract.ts';
import { untilAnswered } from '../../api/until-answered.ts';
import { dateTimeOf } from '../../format/date.ts';
import { useText } from '../../text/catalogue.ts';
import { Failure } from '../../ui/Failure.tsx';
import styles from './migrations.module.css';
import { ordersQuery } from './queries.ts';
import { Refusals } from './Refusals.tsx';
import { RunWords } from './RunWords.tsx';

const acts = {
  'dry-run': '/api/migrations/{id}/dry-run',
  approval: '/api/migrations/{id}/approval',
  stop: '/api/migrations/{id}/stop',
  continuation: '/api/migrations/{id}/continuation',
} as const;

/** One proposal: who made it, what trying it found, and what can be done with it now. */
export function OrderCard({ order }: { order: MigrationOrder }) {
  const { t, local } = useText();
  const client = useQueryClient();
  const mayPropose = useMay('procedure.migrate.propose');
  const mayApproveSome = useMay('procedure.migrate.approve');
  const [shows, setShows] = useState(false);
  const { dryRun, application } = order;
  const act = useMutation({
    mutationFn: (what: keyof typeof acts) =>
      untilAnswered(
        (key) =>
          answerOf(
            api.POST(acts[what], {
              params: { path: { id: order.id }, header: { ...marked, 'Idempotency-Key': key } },
              body: {},
            }),
          ),
        () => undefined,
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ordersQuery(order.procedure).queryKey }),
  });
  const run = application ?? dryRun;
  const isTried = dryRun?.state === 'finished';
  const isOpen = order.approvedAt === null;
  return (
    <article className={styles['order']}>
      <h3>{t('compare.moving.order', { from: order.from, to: order.to })}</h3>
      <p>{local(order.ground)}</p>
      <p className={styles['who']}>
        {t('compare.moving.proposed', { who: order.proposedBy, at: dateTimeOf(order.proposedAt) })}
        {order.approvedBy !== null && order.approvedAt !== null && (
          <>
            {' · '}
            {t('compare.moving.approved', { who: order.approvedBy, at: dateTimeOf(order.approvedAt) })}
          </>
        )}
      </p>
      <RunWords run={dryRun} kind="dry" />
      {application && <RunWords run={application} kind="apply" />}
      {run !== null && run.reasons.length > 0 && (
        <>
          <h4>{t('compare.moving.reasons')}</h4>
          <ul>
            {run.reasons.map(({ code, title, dossiers }) => (
              <li key={code}>{t('compare.moving.reason', { title: local(title), dossiers })}</li>
            ))}
          </ul>
        </>
      )}
      {act.isError && <Failure reason={act.error} />}
      <div className={styles['acts']}>
        {isOpen && mayPropose && dryRun?.state !== 'running' && (
          <Button size="xs" variant="default" loading={act.isPending} onClick={() => act.mutate('dry-run')}>
            {t(dryRun === null ? 'compare.moving.dryRun' : 'compare.moving.dryRunAgain')}
          </Button>
        )}
        {order.mayApprove && isTried && (
          <Button size="xs" loading={act.isPending} onClick={() => act.mutate('approval')}>
            {t('compare.moving.approve')}
          </Button>
        )}
        {application?.state === 'running' && mayApproveSome && (
          <Button size="xs" variant="default" onClick={() => act.mutate('stop')}>
            {t('compare.moving.stop')}
          </Button>
        )}
        {application?.state === 'stopped' && mayApproveSome && (
          <Button size="xs" variant="default" onClick={() => act.mutate('continuation')}>
            {t('compare.moving.go')}
          </Button>
        )}
        {run !== null && run.refused > 0 && (
          <Button size="xs" variant="subtle" aria-expanded={shows} onClick={() => setShows(!shows)}>
            {t('compare.moving.refusals')}
          </Button>
        )}
        {isOpen && !order.mayApprove && <span className={styles['who']}>{t('compare.moving.other')}</span>}
      </div>
      {shows && run !== null && <Refusals order={order.id} run={run} />}
    </article>
  );
}
