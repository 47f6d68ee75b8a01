import type { ReactNode } from 'react';
import styles from './page.module.css';
import { usePageTitle } from './use-page-title.ts';

interface Props {
  title: string;
  /** Stands beside the title: a status, a link, the page's own buttons. */
  beside?: ReactNode;
  /** Takes the whole width and height, as a drawing does. */
  whole?: boolean;
  children: ReactNode;
}

/** A title longer than this is set smaller where the page leaves it little room. */
const longTitle = 40;

/** A page with its title, set on the ground of paper. */
export function Page({ title, beside, whole = false, children }: Props) {
  usePageTitle(title);
  return (
    <div className={styles['page']} data-whole={whole || undefined}>
      <header className={styles['head']}>
        <h1 title={whole ? title : undefined} data-long={title.length > longTitle || undefined}>
          {title}
        </h1>
        {beside}
      </header>
      {children}
    </div>
  );
}
