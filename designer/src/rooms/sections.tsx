import './sections.css';
import { type ReactNode, useEffect, useId } from 'react';
import { useDesigner } from '../state/designer-context.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many things it holds, where that says something. */
  readonly count?: number;
  readonly content: ReactNode;
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  // Only the room moves: scrolling into view would shift what lies around it too.
  const room = heading?.closest<HTMLElement>('.mc-room');
  if (heading && room)
    room.scrollTop += heading.getBoundingClientRect().top - room.getBoundingClientRect().top - 12;
  heading?.focus({ preventScroll: true });
}

/** What is selected to have a room opened at this part of it. */
export const sectionKey = (id: string): string => `section:${id}`;

/** A long room: its parts below each other, and a list of them beside that leads to each. */
export function Sections({ label, sections }: { label: string; sections: readonly Section[] }) {
  const prefix = useId();
  const { selected } = useDesigner();
  const asked = sections.find(({ id }) => selected.has(sectionKey(id)))?.id;
  useEffect(() => {
    if (asked !== undefined) goTo(prefix + asked);
  }, [asked, prefix]);
  return (
    <div className="mc-sections">
      <nav aria-label={label}>
        <ul>
          {sections.map(({ id, title, count }) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(prefix + id)}>
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
