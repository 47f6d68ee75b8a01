import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCalendarTime,
  IconPlayerTrackNext,
} from '@tabler/icons-react';
import type { Look, Play } from '@motcua/engine';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { MomentField } from '../fields/moment-field.tsx';
import { usePlay } from '../use-play-parts.ts';
import { lastOf, type Run } from './run.ts';

/** What time it is in the run, how to let time pass, and how to go back and forth between its moments. */
export function ClockBar({ run, play, look }: { run: Run; play: Play; look: Look }) {
  const text = useText().play.clock;
  const { send, words } = usePlay();
  const [until, setUntil] = useState<string | null>(null);
  const next = look.timers.find(({ dueAt }) => dueAt >= look.now);
  const last = lastOf(run);
  const isClosed = look.closed;
  return (
    <div className="mc-play-bar" role="group" aria-label={text.label}>
      <span className="mc-play-now">
        <IconCalendarTime size={18} aria-hidden />
        <strong>{words.moment(look.now)}</strong>
      </span>
      <span className="mc-play-turns">
        <button
          type="button"
          className="mc-tool"
          aria-label={text.back}
          title={text.back}
          {...unless(run.at === 0, () => send({ type: 'step', by: -1 }))}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </button>
        <span>{text.turn(run.at, last)}</span>
        <button
          type="button"
          className="mc-tool"
          aria-label={text.forward}
          title={text.forward}
          {...unless(run.at === last, () => send({ type: 'step', by: 1 }))}
        >
          <IconArrowForwardUp size={18} aria-hidden />
        </button>
      </span>
      <button
        type="button"
        className="mc-play-pass"
        {...unless(isClosed, () => send({ type: 'try', act: (one) => one.waitUntil(hourAfter(one.now)) }))}
      >
        {text.hour}
      </button>
      <button
        type="button"
        className="mc-play-pass"
        {...unless(isClosed, () => send({ type: 'try', act: (one) => one.advanceWorkingDays(1) }))}
      >
        {text.day}
      </button>
      <button
        type="button"
        className="mc-play-pass"
        title={next === undefined ? text.noNext : text.nextIs(words.moment(next.dueAt))}
        {...unless(next === undefined, () => send({ type: 'try', act: (one) => one.toNextDeadline() }))}
      >
        <IconPlayerTrackNext size={15} aria-hidden /> {text.next}
      </button>
      <button
        type="button"
        className="mc-play-pass"
        aria-expanded={until !== null}
        onClick={() => setUntil(until === null ? play.now : null)}
      >
        {text.until}
      </button>
      {until !== null && (
        <form
          className="mc-play-until"
          onSubmit={(event) => {
            event.preventDefault();
            send({ type: 'try', act: (one) => one.waitUntil(until) });
            setUntil(null);
          }}
        >
          <MomentField label={text.until} value={until} onCommit={(moment) => moment && setUntil(moment)} />
          <button type="submit" className="mc-button">
            {text.wait}
          </button>
        </form>
      )}
    </div>
  );
}

/** What a button does, unless it cannot now: then it says so and keeps the focus, which a disabled one would lose. */
function unless(cannot: boolean, act: () => void) {
  return { 'aria-disabled': cannot, onClick: cannot ? undefined : act };
}

/** The same minute of the next hour, on the wall. */
function hourAfter(local: string): string {
  return new Date(Date.parse(`${local}Z`) + 3_600_000).toISOString().slice(0, 16);
}
