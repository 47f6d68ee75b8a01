import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useText } from '../text/text.ts';

interface FindBarProps {
  readonly query: string;
  readonly count: number;
  readonly at: number;
  readonly onQuery: (query: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Searches the drawing without minding marks: "tham dinh" finds "Thẩm định". */
export function FindBar({ query, count, at, onQuery, onStep, onClose }: FindBarProps) {
  const text = useText().find;
  return (
    <div className="mc-find" role="search">
      <input
        autoFocus
        className="mc-input"
        value={query}
        data-typing
        aria-label={text.label}
        placeholder={text.label}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onStep(event.shiftKey ? -1 : 1);
        }}
      />
      <span className="mc-find-count" role="status">
        {query === '' ? '' : count === 0 ? text.none : `${at + 1}/${count}`}
      </span>
      <button
        type="button"
        className="mc-tool"
        aria-label={text.previous}
        title={text.previous}
        onClick={() => onStep(-1)}
      >
        <IconChevronUp size={16} />
      </button>
      <button
        type="button"
        className="mc-tool"
        aria-label={text.next}
        title={text.next}
        onClick={() => onStep(1)}
      >
        <IconChevronDown size={16} />
      </button>
      <button type="button" className="mc-tool" aria-label={text.close} title={text.close} onClick={onClose}>
        <IconX size={16} />
      </button>
    </div>
  );
}
