import { useQuery } from '@tanstack/react-query';
import type { Accounts, DossierView } from '../api/contract.ts';
import { accountsQuery } from '../api/queries.ts';
import { dateTimeOf } from '../format/date.ts';
import { exactWorkingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import { Facts } from '../ui/Facts.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './accounts.module.css';
import { BudgetTable } from './BudgetTable.tsx';
import { HandOverTable } from './HandOverTable.tsx';
import { HeldTable } from './HeldTable.tsx';
import { SetTable } from './SetTable.tsx';
import { StepTable } from './StepTable.tsx';
import { StretchTable } from './StretchTable.tsx';
import { useHues, type HueOf } from './use-hues.ts';

interface Props {
  dossier: Pick<DossierView, 'code' | 'procedure'>;
  /** A reviewer reads every stretch, step and hand-over too. */
  detailed?: boolean;
}

/** Who had the dossier and how long, worked out by the host when it is looked at. */
export function Accounts({ dossier, detailed = false }: Props) {
  const query = useQuery(accountsQuery(dossier.code));
  const hueOf = useHues(dossier.procedure);
  if (query.isError) return <Failure reason={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return <AccountsShown accounts={query.data} hueOf={hueOf} detailed={detailed} />;
}

interface Shown {
  accounts: Accounts;
  hueOf: HueOf;
  detailed?: boolean;
}

export function AccountsShown({ accounts, hueOf, detailed = false }: Shown) {
  const { t } = useText();
  const { total, sincePromise, until, closed } = accounts;
  return (
    <div className={styles['accounts']}>
      <Facts
        items={[
          [t('accounts.total'), <strong key="total">{exactWorkingTime(total.minutes, t)}</strong>],
          [
            t('accounts.sincePromise'),
            sincePromise === null ? t('accounts.counting.notStarted') : exactWorkingTime(sincePromise, t),
          ],
          [t('accounts.counted'), exactWorkingTime(total.counted, t)],
          [t('accounts.excluded'), exactWorkingTime(total.excluded, t)],
          [t(closed ? 'accounts.untilClosed' : 'accounts.until'), dateTimeOf(until)],
        ]}
      />
      <HeldTable accounts={accounts} hueOf={hueOf} />
      {accounts.budgets.length > 0 && <BudgetTable budgets={accounts.budgets} />}
      <details className={styles['more']}>
        <summary>{t('accounts.sets')}</summary>
        <SetTable accounts={accounts} />
      </details>
      {detailed && (
        <>
          <details className={styles['more']}>
            <summary>{t('accounts.steps')}</summary>
            <StepTable accounts={accounts} />
          </details>
          <details className={styles['more']}>
            <summary>{t('accounts.stretches')}</summary>
            <StretchTable stretches={accounts.stretches} />
          </details>
        </>
      )}
      {accounts.handOvers.length > 0 && (
        <details className={styles['more']}>
          <summary>{t('accounts.handOvers')}</summary>
          <HandOverTable handOvers={accounts.handOvers} />
        </details>
      )}
      <p className={styles['note']}>{t('accounts.unit')}.</p>
    </div>
  );
}
