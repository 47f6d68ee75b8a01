import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../../text/text.ts';
import type { Above } from '../play-events.ts';
import { usePlay } from '../use-play-parts.ts';

/** That the run is that of a child, whose, and the way back with how it ended. */
export function ChildBar({ above: { child, run } }: { above: Above }) {
  const text = useText().play.children;
  const { look, send, words } = usePlay();
  const bar = useRef<HTMLElement>(null);
  // The button that led here is gone: whoever works by keyboard begins where the way back is.
  useEffect(() => {
    const side = bar.current?.parentElement;
    if (side) side.scrollTop = 0;
    bar.current?.focus();
  }, []);
  const outcome = look?.closed === true ? look.outcome : null;
  const parent = run.tip.procedure.document.head.title;
  return (
    <section className="mc-part mc-play-child-bar" aria-label={text.inside} ref={bar} tabIndex={-1}>
      <p>
        <strong>{text.inside}: </strong>
        {words.of(child.title)}
      </p>
      <p className="mc-hint">{text.asked(words.of(parent))}</p>
      <div className="mc-play-go">
        <button
          type="button"
          className={outcome === null ? 'mc-button' : 'mc-button is-primary'}
          onClick={() => send({ type: 'leave child' })}
        >
          <IconArrowBackUp size={16} aria-hidden />
          {outcome === null ? text.home : text.homeWith(words.outcome(outcome))}
        </button>
      </div>
      {outcome === null && <p className="mc-hint">{text.homeHint}</p>}
    </section>
  );
}
