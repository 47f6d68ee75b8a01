import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text/catalogue.ts';
import styles from './calendars.module.css';

interface Props {
  title: string;
  /** What holds now, in words. */
  shown: string;
  isOwn: boolean;
  hasParent: boolean;
  mayEdit: boolean;
  onOwn: () => void;
  onInherit: () => void;
  /** The fields of the calendar's own value. */
  children: ReactNode;
}

/** One thing a calendar states itself or inherits, and the way from one to the other. */
export function Inherited({ title, shown, isOwn, hasParent, mayEdit, onOwn, onInherit, children }: Props) {
  const { t } = useText();
  return (
    <div className={styles['inherited']} role="group" aria-label={title}>
      <p>
        <strong>{title}</strong>{' '}
        {hasParent && (
          <span className={styles['quiet']}>
            ({t(isOwn ? 'calendar.rules.own' : 'calendar.rules.inherited')})
          </span>
        )}
      </p>
      {(!isOwn || !mayEdit) && <p>{shown}</p>}
      {isOwn && mayEdit && children}
      {mayEdit && (hasParent || !isOwn) && (
        <Button size="compact-xs" variant="default" onClick={isOwn ? onInherit : onOwn}>
          {t(isOwn ? 'calendar.rules.inherit' : 'calendar.rules.setOwn')}
        </Button>
      )}
    </div>
  );
}
