import { IconAlertOctagon, IconCircleCheck, IconClockHour4 } from '@tabler/icons-react';
import type { Accounts } from '../api/contract.ts';
import { StateMark } from '../dossier/StateMark.tsx';
import { exactWorkingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './accounts.module.css';
import { Scroll } from './Scroll.tsx';

type Budget = Accounts['budgets'][number];

/** What each was given of the time, what is used of it, and what is left or overdrawn while the dossier is on its way. */
export function BudgetTable({ budgets }: Pick<Accounts, 'budgets'>) {
  const { t, local } = useText();
  return (
    <Scroll title={t('accounts.budgets')}>
      <table className={styles['table']}>
        <caption>{t('accounts.budgets')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('accounts.budget')}</th>
            <th scope="col">{t('accounts.left')}</th>
            <th scope="col">{t('accounts.used')}</th>
            <th scope="col">{t('accounts.given')}</th>
          </tr>
        </thead>
        <tbody>
          {budgets.map((budget, i) => (
            <tr key={i}>
              <th scope="row">
                {local(budget.title) || local(budget.agency?.name) || budget.budget}
                <span className={styles['aside']}>
                  {budget.limit
                    ? [budget.title && local(budget.agency?.name), local(budget.limit.title)]
                        .filter(Boolean)
                        .join(' · ')
                    : t('accounts.planned')}
                  {budget.unplanned > 0 && `, ${t('accounts.unplanned', { count: budget.unplanned })}`}
                </span>
              </th>
              <td>
                <Verdict budget={budget} />
              </td>
              <td>{exactWorkingTime(budget.usedMinutes, t)}</td>
              <td>
                {budget.amountMinutes === null
                  ? t('accounts.noAmount')
                  : exactWorkingTime(budget.amountMinutes, t)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Verdict({ budget: { amountMinutes, usedMinutes, overMinutes, running } }: { budget: Budget }) {
  const { t } = useText();
  if (amountMinutes === null) return null;
  if (overMinutes > 0)
    return (
      <StateMark Icon={IconAlertOctagon} tone="lacquer">
        {t('accounts.overTime', { time: exactWorkingTime(overMinutes, t) })}
      </StateMark>
    );
  return running ? (
    <StateMark Icon={IconClockHour4} tone="leaf">
      {t('accounts.leftTime', { time: exactWorkingTime(amountMinutes - usedMinutes, t) })}
    </StateMark>
  ) : (
    <StateMark Icon={IconCircleCheck} tone="ink-2">
      {t(usedMinutes > 0 ? 'accounts.within' : 'accounts.unused')}
    </StateMark>
  );
}
