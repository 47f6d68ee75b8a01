import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMay } from '../../app/session.tsx';
import { versionQuery, versionsQuery } from '../../api/queries.ts';
import { useText } from '../../text/catalogue.ts';
import '../../text/designing.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from '../compare/compare.module.css';
import { OrderCard } from './OrderCard.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { ordersQuery, proposalQuery } from './queries.ts';

/** Moving running dossiers to another version: proposed, tried on every dossier, and approved by another person. */
export function MigrationsPage() {
  const { code } = useParams({ from: '/procedures/$code/migrations' });
  const asked = useSearch({ from: '/procedures/$code/migrations' });
  const navigate = useNavigate();
  const { t, local } = useText();
  const mayPropose = useMay('procedure.migrate.propose');
  const versions = useQuery(versionsQuery(code));
  const orders = useQuery(ordersQuery(code));
  const numbers = (versions.data ?? []).map(({ version }) => version).toSorted((a, b) => a - b);
  const to = numbers.find((version) => version === asked.to) ?? numbers.at(-1) ?? 0;
  const from =
    numbers.find((version) => version === asked.from && version !== to) ??
    numbers.findLast((version) => version !== to);
  const later = useQuery({ ...versionQuery(code, to), enabled: to > 0 });
  const proposal = useQuery({
    ...proposalQuery(code, from ?? 0, to),
    enabled: from !== undefined && mayPropose,
  });
  if (versions.isError) return <Failure reason={versions.error} retry={() => void versions.refetch()} />;
  if (!versions.data) return <Loading />;
  const choices = numbers.map((version) => ({
    value: String(version),
    label: t('compare.version', { version }),
  }));
  const choose = (search: { from: number; to: number }) =>
    void navigate({ to: '/procedures/$code/migrations', params: { code }, search });
  return (
    <Page
      title={t('compare.moving.title', { title: later.data ? local(later.data.document.head.title) : code })}
    >
      {from === undefined ? (
        <p>{t('compare.moving.needTwo')}</p>
      ) : (
        mayPropose && (
          <Sheet title={t('compare.moving.propose')}>
            <div className={styles['pair']}>
              <NativeSelect
                size="xs"
                label={t('compare.from')}
                data={choices.filter(({ value }) => value !== String(to))}
                value={String(from)}
                onChange={(event) => choose({ from: Number(event.currentTarget.value), to })}
              />
              <NativeSelect
                size="xs"
                label={t('compare.to')}
                data={choices.filter(({ value }) => value !== String(from))}
                value={String(to)}
                onChange={(event) => choose({ from, to: Number(event.currentTarget.value) })}
              />
            </div>
            {proposal.isError && <Failure reason={proposal.error} retry={() => void proposal.refetch()} />}
            {proposal.data && later.data ? (
              <ProposalForm
                key={`${from} ${to}`}
                code={code}
                proposal={proposal.data}
                after={later.data.document}
              />
            ) : (
              !proposal.isError && <Loading />
            )}
          </Sheet>
        )
      )}
      <Sheet title={t('compare.moving.orders')}>
        {orders.isError && <Failure reason={orders.error} retry={() => void orders.refetch()} />}
        {orders.data?.length === 0 && <p>{t('compare.moving.noOrders')}</p>}
        {orders.data?.map((order) => (
          <OrderCard key={order.id} order={order} />
        ))}
      </Sheet>
    </Page>
  );
}
