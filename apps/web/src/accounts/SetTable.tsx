import type { Accounts } from '../api/contract.ts';
import { exactWorkingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './accounts.module.css';
import { useHolderNames } from './holder-names.ts';
import { Scroll } from './Scroll.tsx';
import { PartCells, PartHeads } from './TimeCells.tsx';

/** The partition: every minute stands in exactly one row, so the last row is the whole. */
export function SetTable({ accounts: { sets, total } }: { accounts: Accounts }) {
  const { t } = useText();
  const names = useHolderNames();
  return (
    <Scroll title={t('accounts.sets')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('accounts.who')}</th>
            <th scope="col">{t('accounts.time')}</th>
            <PartHeads />
          </tr>
        </thead>
        <tbody>
          {sets.map((set, i) => (
            <tr key={i}>
              <th scope="row">{names(set.holders)}</th>
              <td>{exactWorkingTime(set.minutes, t)}</td>
              <PartCells time={set} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('accounts.sum')}</th>
            <td>{exactWorkingTime(total.minutes, t)}</td>
            <PartCells time={total} />
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}
