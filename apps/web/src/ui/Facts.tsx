import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** Named values, one a line; what is not known is left out. */
export function Facts({ items }: { items: [name: string, value: ReactNode][] }) {
  const known = items.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  return (
    <dl className={styles['facts']}>
      {known.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactRow({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
