import { IconAlertTriangle, IconPointFilled } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import type { ScenarioFailure } from '@motcua/engine';
import { useText } from '../../../text/text.ts';
import { FailureWords } from '../scenarios/failure-words.tsx';
import { usePlay } from '../use-play-parts.ts';
import type { Run } from './run.ts';
import { turnsOf, type Turn } from './turns.ts';

interface HistoryListProps {
  readonly run: Run;
  /** What did not hold when the scenario of this run was last played. */
  readonly failures: readonly ScenarioFailure[];
}

/** The moves of the run, oldest first; each leads back to itself. Those after the shown one are pale until another way is gone. */
export function HistoryList({ run, failures }: HistoryListProps) {
  const text = useText().play.history;
  const turns = useMemo(() => turnsOf(run), [run]);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [run.at]);
  return (
    <section className="mc-play-history" aria-label={text.title}>
      <h3>{text.title}</h3>
      <ol ref={list}>
        {turns.map((turn) => (
          <TurnLine
            key={turn.index}
            turn={turn}
            at={run.at}
            failures={failures.filter(({ event }) => event === turn.index - 1)}
          />
        ))}
      </ol>
    </section>
  );
}

interface TurnLineProps {
  readonly turn: Turn;
  readonly at: number;
  readonly failures: readonly ScenarioFailure[];
}

function TurnLine({ turn, at, failures }: TurnLineProps) {
  const text = useText().play.history;
  const { words, send } = usePlay();
  const isHere = turn.index === at;
  const { line } = turn.moment;
  const said = turn.happened.map((one) => {
    const to = one.entered.length === 0 ? '' : ` → ${words.nodes(one.entered)}`;
    return `${words.happened(one)}${to}`;
  });
  if (line !== null && 'until' in line)
    said.unshift(`${text.waited(words.moment(line.until))}${said.length === 0 ? `, ${text.nothing}` : ''}`);
  const classes = ['mc-play-turn', isHere ? 'is-here' : '', turn.index > at ? 'is-ahead' : ''];
  return (
    <li className={classes.join(' ')}>
      <button
        type="button"
        aria-current={isHere ? 'step' : undefined}
        title={text.goTo}
        onClick={() => send({ type: 'stand at', moment: turn.index })}
      >
        <span className="mc-play-turn-at">
          {isHere && <IconPointFilled size={14} aria-label={text.here} />}
          {words.moment(turn.at)}
        </span>
        <span>
          {said.map((sentence, place) => (
            <span key={place} className="mc-play-happened">
              {sentence}
            </span>
          ))}
        </span>
      </button>
      {failures.length > 0 && (
        <p className="mc-play-wrong">
          <IconAlertTriangle size={14} aria-hidden /> {text.wrong}: <FailureWords failures={failures} />
        </p>
      )}
    </li>
  );
}
