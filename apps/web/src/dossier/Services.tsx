import { IconAlertTriangle, IconCircleCheck, IconSend, type Icon } from '@tabler/icons-react';
import type { ServiceCall } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './parts.module.css';
import { StateMark, type Tone } from './StateMark.tsx';

const look: Record<ServiceCall['state'], { Icon: Icon; tone: Tone }> = {
  sent: { Icon: IconSend, tone: 'slate' },
  answered: { Icon: IconCircleCheck, tone: 'moss' },
  failed: { Icon: IconAlertTriangle, tone: 'lacquer' },
};

/** What was sent to other systems, and what came of it. */
export function Services({ services }: { services: ServiceCall[] }) {
  const { t, local } = useText();
  return (
    <ul className={styles['lines']}>
      {services.map((call) => (
        <li key={call.task} className={styles['line']}>
          <div className={styles['lineHead']}>
            <strong>{local(call.title)}</strong>
            <StateMark {...look[call.state]}>{t(`service.state.${call.state}`)}</StateMark>
          </div>
          <p className={styles['about']}>
            {t('service.sent', { at: dateTimeOf(call.sentAt) })}
            {call.attempt > 1 && ` · ${t('service.attempt', { n: call.attempt })}`}
          </p>
          {call.state === 'failed' && (
            <p>
              {call.reason && `${t('service.reason', { why: call.reason })} `}
              {t('service.cure')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
