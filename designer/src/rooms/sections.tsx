import './sections.css';
import { type ReactNode, useId } from 'react';

export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many things it holds, where that says something. */
  readonly count?: number;
  readonly content: ReactNode;
}

/** A long room: its parts below each other, and a list of them beside that leads to each. */
export function Sections({ label, sections }: { label: string; sections: readonly Section[] }) {
  const prefix = useId();
  const go = (id: string): void => {
    const heading = document.getElementById(prefix + id);
    // Only the room moves: scrolling into view would shift what lies around it too.
    const room = heading?.closest<HTMLElement>('.mc-room');
    if (heading && room)
      room.scrollTop += heading.getBoundingClientRect().top - room.getBoundingClientRect().top - 12;
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className="mc-sections">
      <nav aria-label={label}>
        <ul>
          {sections.map(({ id, title, count }) => (
            <li key={id}>
              <button type="button" onClick={() => go(id)}>
                <span>{title}</span>
                {count !== undefined && <span className="mc-section-count">{count}</span>}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mc-sections-paper">
        {sections.map(({ id, title, content }) => (
          <section key={id} aria-labelledby={prefix + id} data-section={id}>
            <h2 id={prefix + id} tabIndex={-1}>
              {title}
            </h2>
            {content}
          </section>
        ))}
      </div>
    </div>
  );
}
