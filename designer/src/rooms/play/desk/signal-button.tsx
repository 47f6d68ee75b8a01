import type { Play, SignalOffer } from '@motcua/engine';
import { IconDots } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';
import { useBackTo } from '../fields/use-back-to.ts';
import { usePlay } from '../use-play-parts.ts';
import { AskingForm } from './asking-form.tsx';

/** Reports as they are offered here: how another dossier ended is asked, not offered once for each outcome. */
export function withoutOutcomes(signals: readonly SignalOffer[]): readonly SignalOffer[] {
  const seen = new Set<string>();
  return signals.filter((signal) => {
    const key = keyOf(signal);
    return !seen.has(key) && seen.add(key);
  });
}

/** What another dossier or system may report. What asks something opens its form. */
export function SignalButton({ signal, play }: { signal: SignalOffer; play: Play }) {
  const { ask, desk } = useText().play;
  const { words, send, state } = usePlay();
  const { asked } = state.context;
  const isAsked = asked?.kind === 'signal' && keyOf(asked.signal) === keyOf(signal);
  const asks = signal.facts.length > 0 || signal.report.outcome !== undefined;
  const button = useBackTo(isAsked);
  const { dossier, procedure } = signal;
  return (
    <li className="mc-play-offer">
      <button
        ref={button}
        type="button"
        className="mc-play-act is-report"
        aria-expanded={asks ? isAsked : undefined}
        onClick={() => {
          if (!asks) send({ type: 'try', act: (one) => one.signal(signal.report) });
          else if (isAsked) send({ type: 'leave' });
          else send({ type: 'ask', asked: { kind: 'signal', signal } });
        }}
      >
        <span>{words.signal(signal)}</span>
        {asks && <IconDots size={15} aria-label={desk.asks} />}
      </button>
      {signal.report.signal === 'dossier' && procedure !== undefined && (
        <p className="mc-hint">{ask.awaited(words.procedure(procedure), dossier ?? null)}</p>
      )}
      {isAsked && <AskingForm asked={asked} play={play} />}
    </li>
  );
}

function keyOf({ report }: SignalOffer): string {
  const { outcome: _, ...rest } = report;
  return JSON.stringify(rest);
}
