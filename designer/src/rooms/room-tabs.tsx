import { type KeyboardEvent, useRef } from 'react';
import type { RoomId } from '../state/room-id.ts';
import { useText } from '../text/text.ts';
import { rooms } from './rooms.ts';

const all: readonly RoomId[] = ['drawing', ...rooms.map(({ id }) => id)];

interface RoomTabsProps {
  readonly room: RoomId;
  readonly onEnter: (room: RoomId) => void;
}

/** The sides of the procedure as tabs: arrow keys walk along them, as the tabs pattern of WAI-ARIA says. */
export function RoomTabs({ room, onEnter }: RoomTabsProps) {
  const text = useText().rooms;
  const list = useRef<HTMLDivElement>(null);
  if (all.length < 2) return null;
  const walk = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = by === 0 ? undefined : all[(all.indexOf(room) + by + all.length) % all.length];
    if (next === undefined) return;
    event.preventDefault();
    onEnter(next);
    list.current?.querySelector<HTMLElement>(`[data-room="${next}"]`)?.focus();
  };
  return (
    <div className="mc-rooms" role="tablist" aria-label={text.label} ref={list} onKeyDown={walk}>
      {all.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-room={id}
          aria-selected={id === room}
          tabIndex={id === room ? 0 : -1}
          onClick={() => onEnter(id)}
        >
          <span data-words={text.names[id]}>{text.names[id]}</span>
        </button>
      ))}
    </div>
  );
}
