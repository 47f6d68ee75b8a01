import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './parts.module.css';

export type Tone = 'slate' | 'moss' | 'leaf' | 'ink' | 'ink-2' | 'amber' | 'lacquer';

/** How something stands: its colour, its icon and its word, never one of them alone. */
export function StateMark({ Icon, tone, children }: { Icon: Icon; tone: Tone; children: ReactNode }) {
  return (
    <span className={styles['mark']} style={{ '--tone': `var(--mc-${tone})` } as React.CSSProperties}>
      <Icon size={16} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
