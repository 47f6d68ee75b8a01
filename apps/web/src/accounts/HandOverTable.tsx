import type { Accounts } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './accounts.module.css';
import { Scroll } from './Scroll.tsx';

/** Every dossier passed from one agency to another with both of its times. */
export function HandOverTable({ handOvers }: Pick<Accounts, 'handOvers'>) {
  const { t, local } = useText();
  return (
    <Scroll title={t('accounts.handOvers')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('accounts.step')}</th>
            <th scope="col">{t('accounts.sentBy')}</th>
            <th scope="col">{t('accounts.sentTo')}</th>
            <th scope="col">{t('accounts.sentAt')}</th>
            <th scope="col">{t('accounts.acknowledgedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {handOvers.map((one, i) => (
            <tr key={i}>
              <th scope="row">{local(one.title)}</th>
              <td>{local(one.from.agency.name)}</td>
              <td>{local(one.to.agency.name)}</td>
              <td>{dateTimeOf(one.sentAt)}</td>
              <td>
                {one.takenBackAt
                  ? t('accounts.takenBack', { at: dateTimeOf(one.takenBackAt) })
                  : one.acknowledgedAt
                    ? dateTimeOf(one.acknowledgedAt)
                    : t('accounts.notYet')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
