import type { Accounts } from '../api/contract.ts';
import { exactWorkingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './accounts.module.css';
import { Scroll } from './Scroll.tsx';
import { PartCells, PartHeads } from './TimeCells.tsx';

/** The time of each unit and, in it, of each step. Several steps at once are each given theirs. */
export function StepTable({ accounts: { agencies, overlaps } }: { accounts: Accounts }) {
  const { t, local } = useText();
  return (
    <>
      <Scroll title={t('accounts.steps')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('accounts.unitOf')}</th>
              <th scope="col">{t('accounts.step')}</th>
              <th scope="col">{t('accounts.time')}</th>
              <PartHeads />
            </tr>
          </thead>
          {agencies.flatMap(({ units, steps }) =>
            units.map(({ unit, ...time }) => (
              <tbody key={unit.id}>
                <tr className={styles['head']}>
                  <th scope="row" colSpan={2}>
                    {local(unit.name)}
                  </th>
                  <td>
                    <b>{exactWorkingTime(time.minutes, t)}</b>
                  </td>
                  <PartCells time={time} />
                </tr>
                {steps
                  .filter((step) => step.unit?.id === unit.id && step.title !== null)
                  .map((step) => (
                    <tr key={step.node}>
                      <td />
                      <th scope="row">{local(step.title)}</th>
                      <td>{exactWorkingTime(step.minutes, t)}</td>
                      <PartCells time={step} />
                    </tr>
                  ))}
              </tbody>
            )),
          )}
        </table>
      </Scroll>
      {overlaps && <p className={styles['note']}>{t('accounts.overlaps')}</p>}
    </>
  );
}
