import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconClockHour4,
  IconPlayerPause,
  IconProgress,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DossierView, LinkedDossier } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { useOutcomeWords } from './outcome-words.ts';
import styles from './parts.module.css';
import { StateMark, type Tone } from './StateMark.tsx';

const look: Record<LinkedDossier['state'], { Icon: Icon; tone: Tone }> = {
  requested: { Icon: IconClockHour4, tone: 'slate' },
  open: { Icon: IconProgress, tone: 'leaf' },
  closed: { Icon: IconCircleCheck, tone: 'ink' },
  failed: { Icon: IconAlertTriangle, tone: 'lacquer' },
  withdrawn: { Icon: IconArrowBackUp, tone: 'ink-2' },
};

const paused: (typeof look)['open'] = { Icon: IconPlayerPause, tone: 'slate' };

/** The dossiers of other procedures that hang on this one, and the one on which it hangs. */
export function LinkedDossiers(props: { dossiers: LinkedDossier[]; parent: DossierView['parent'] }) {
  const { t, local } = useText();
  const outcome = useOutcomeWords();
  const { dossiers, parent } = props;
  return (
    <ul className={styles['lines']}>
      {parent && (
        <li className={styles['line']}>
          {t('dossier.parent')}{' '}
          {parent.code && (
            <Link className="code" to="/dossiers/$code" params={{ code: parent.code }}>
              {parent.code}
            </Link>
          )}
        </li>
      )}
      {dossiers.map((one) => (
        <li key={`${one.task}/${one.child}`} className={styles['line']}>
          <div className={styles['lineHead']}>
            <strong>{local(one.title)}</strong>
            <StateMark {...(one.paused && one.state === 'open' ? paused : look[one.state])}>
              {t(one.paused && one.state === 'open' ? 'linked.paused' : `linked.state.${one.state}`)}
              {one.outcome && `: ${outcome(one.outcome)}`}
            </StateMark>
          </div>
          <p className={styles['about']}>
            {one.code &&
              (one.system ? (
                <span className="code">{one.code}</span>
              ) : (
                <Link className="code" to="/dossiers/$code" params={{ code: one.code }}>
                  {one.code}
                </Link>
              ))}
            {one.system && <span>{t('linked.system', { system: one.system })}</span>}
            {one.dueAt && one.state === 'open' && (
              <span>{t('linked.due', { at: dateTimeOf(one.dueAt) })}</span>
            )}
            {one.reason && <span>{t('linked.reason', { why: one.reason })}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
