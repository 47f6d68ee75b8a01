import { useId, type ReactNode } from 'react';
import styles from './page.module.css';

/** One sheet of the dossier: a titled part of a page. */
export function Sheet(props: { title: string; beside?: ReactNode; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <section className={[styles['sheet'], props.className].filter(Boolean).join(' ')} aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        {props.beside}
      </header>
      {props.children}
    </section>
  );
}
