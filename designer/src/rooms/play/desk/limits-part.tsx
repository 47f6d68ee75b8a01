import { timeLeft, wordExplanation, type LimitLook, type Look } from '@motcua/engine';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClockPause,
  IconHourglassLow,
} from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';
import { usePlay } from '../use-play-parts.ts';

const icons = {
  overdue: IconAlertTriangle,
  ended: IconCircleCheck,
  standing: IconClockPause,
  running: IconHourglassLow,
  notStarted: IconCircleDashed,
};

/** Every limit: due when, used and left, and the calculation behind it line by line. */
export function LimitsPart({ look }: { look: Look }) {
  const text = useText().play.limits;
  const { words } = usePlay();
  return (
    <section className="mc-part" aria-label={text.title}>
      <h3>{text.title}</h3>
      {look.limits.length === 0 && <p className="mc-hint">{text.none}</p>}
      {look.appointmentAt !== null && (
        <p className="mc-hint">{text.appointment(words.moment(look.appointmentAt))}</p>
      )}
      <ul className="mc-play-limits">
        {look.limits.map((limit) => (
          <Limit key={limit.id} limit={limit} />
        ))}
      </ul>
    </section>
  );
}

function Limit({ limit }: { limit: LimitLook }) {
  const text = useText().play.limits;
  const { words } = usePlay();
  const state = stateOf(limit);
  const leftWords = (minutes: number, allowed: LimitLook['allowed']): string => {
    if (minutes < 0) return text.over(words.working(minutes));
    const said = timeLeft(minutes, allowed);
    return (said.isWhole ? text.leftWhole : text.left)(words.working(said.minutes));
  };
  const Icon = icons[state];
  const { usedMinutes: used, remainingMinutes: left, dueAt } = limit;
  const whole = used + Math.max(0, left ?? 0);
  return (
    <li className={`mc-play-limit is-${state}`}>
      <p className="mc-play-limit-head">
        <Icon size={15} aria-hidden />
        <strong>{words.of(limit.title)}</strong>
        <em>
          {text[state]}
          {limit.promise && `, ${text.promise}`}
        </em>
      </p>
      {state !== 'notStarted' && (
        <>
          {dueAt !== null && <p>{text.due(words.moment(dueAt))}</p>}
          <p className="mc-play-used">
            <span className="mc-play-meter" aria-hidden>
              <span style={{ width: `${whole === 0 ? 0 : Math.min(100, (used / whole) * 100)}%` }} />
            </span>
            <span>
              {text.used(words.working(used))}
              {left !== null && limit.endedAt === null && ` · ${leftWords(left, limit.allowed)}`}
            </span>
          </p>
          {limit.explanation.length > 0 && (
            <details>
              <summary>{text.why}</summary>
              <ol className="mc-play-why">
                {limit.explanation.map((line, at) => (
                  // The same sentence may stand twice in an explanation; its place is what it is.
                  <li key={at}>{wordExplanation(line, words.language, words.explaining)}</li>
                ))}
              </ol>
            </details>
          )}
        </>
      )}
    </li>
  );
}

function stateOf({ overdue, endedAt, standing, dueAt }: LimitLook): keyof typeof icons {
  if (overdue) return 'overdue';
  if (endedAt !== null) return 'ended';
  if (standing) return 'standing';
  return dueAt === null ? 'notStarted' : 'running';
}
