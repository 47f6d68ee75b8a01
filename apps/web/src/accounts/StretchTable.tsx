import type { Accounts } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { exactWorkingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './accounts.module.css';
import { useHolderDetails } from './holder-names.ts';
import { Scroll } from './Scroll.tsx';

/** Stretch by stretch in the order of time: who had it at which step, and whether that counted. */
export function StretchTable({ stretches }: Pick<Accounts, 'stretches'>) {
  const { t } = useText();
  const detail = useHolderDetails();
  return (
    <Scroll title={t('accounts.stretch')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('accounts.who')}</th>
            <th scope="col">{t('review.from')}</th>
            <th scope="col">{t('review.to')}</th>
            <th scope="col">{t('accounts.time')}</th>
            <th scope="col">{t('accounts.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => (
            <tr key={stretch.from}>
              <th scope="row">
                {stretch.holders.length === 0 && t('accounts.nobody')}
                {stretch.holders.map((holder, i) => (
                  <span key={i} className={styles['line']}>
                    {detail(holder)}
                  </span>
                ))}
              </th>
              <td>{dateTimeOf(stretch.from)}</td>
              <td>{dateTimeOf(stretch.to)}</td>
              <td>{exactWorkingTime(stretch.minutes, t)}</td>
              <td>{t(`accounts.counting.${stretch.counting}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
