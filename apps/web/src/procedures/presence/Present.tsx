import type { DraftPresence } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';
import styles from '../compare/compare.module.css';
import { initialsOf } from './initials.ts';

/** Who else has the draft open, by initials and name. */
export function Present({ presence }: { presence: DraftPresence | null }) {
  const { t } = useText();
  if (presence === null || presence.others.length === 0) return null;
  return (
    <ul className={styles['people']} aria-label={t('compare.presence')}>
      {presence.others.map(({ id, name, isMe }) => {
        const who = isMe ? t('compare.meElsewhere', { name }) : name;
        return (
          <li key={id} title={who}>
            <span className={styles['initials']} aria-hidden>
              {initialsOf(name)}
            </span>
            <span className={styles['who']}>{who}</span>
          </li>
        );
      })}
    </ul>
  );
}
