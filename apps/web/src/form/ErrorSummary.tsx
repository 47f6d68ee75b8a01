import { useEffect, useRef } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../text/catalogue.ts';
import styles from './form.module.css';

export interface SummaryItem {
  /** Element id of the input the item is about. */
  target: string;
  label: string;
  message: string;
}

/** All that needs correction, on top, each a link to its field. Takes the focus when the list is new. */
export function ErrorSummary({ items, attempt }: { items: SummaryItem[]; attempt: number }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (items.length === 0) return null;
  return (
    <div ref={box} className={styles['summary']} role="alert" tabIndex={-1}>
      <h2>
        <IconAlertTriangle size={18} aria-hidden /> {t('receive.errors', { count: items.length })}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.target}>
            <a
              href={`#${item.target}`}
              onClick={(event) => {
                event.preventDefault();
                const input = document.getElementById(item.target);
                input?.scrollIntoView({ block: 'center' });
                input?.focus({ preventScroll: true });
              }}
            >
              {item.label}
            </a>
            : {item.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
