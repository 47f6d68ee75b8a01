import type { ReactNode } from 'react';
import styles from './accounts.module.css';

/** A table that may be wider than a telephone: the keyboard can scroll it too. */
export function Scroll({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles['scroll']} role="region" aria-label={title} tabIndex={0}>
      {children}
    </div>
  );
}
