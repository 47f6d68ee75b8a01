import type { Look, Play } from '@motcua/engine';
import { IconAlertTriangle, IconClockPause } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useText } from '../../../text/text.ts';
import { usePlay } from '../use-play-parts.ts';
import { ActorChooser } from './actor-chooser.tsx';
import { ChildrenPart } from './children-part.tsx';
import { OfferButton } from './offer-button.tsx';
import { deskOf, keyOfOffer, type TaskAtDesk } from './offers.ts';
import { SignalButton, withoutOutcomes } from './signal-button.tsx';

interface DeskProps {
  readonly play: Play;
  readonly look: Look;
  readonly onShow: (node: string) => void;
}

/** What is open, with whom and until when, and what can be done about it, as on a clerk's screen. */
export function Desk({ play, look, onShow }: DeskProps) {
  const text = useText().play;
  const { state, words } = usePlay();
  const { actor } = state.context;
  const desk = useMemo(() => deskOf(play, look.tasks, actor), [actor, look.tasks, play]);
  const signals = useMemo(() => withoutOutcomes(play.signals()), [play]);
  const reports = signals.filter(({ report }) => report.signal !== 'child');
  // The button that was pressed is gone with its task: whoever works by keyboard goes on at the head of the desk.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [play]);
  const isIdle =
    actor !== null &&
    desk.others.length + desk.whole.length === 0 &&
    desk.tasks.every(({ offers }) => offers.length === 0);
  return (
    <>
      {look.closed && (
        <p className="mc-play-closed">
          <strong>{text.closed}</strong>
          {look.outcome !== null && `: ${words.outcome(look.outcome)}`}
        </p>
      )}
      <section className="mc-part" aria-label={text.desk.tasks}>
        <h3 ref={heading} tabIndex={-1}>
          {text.desk.tasks}
          <span className="mc-play-status">
            {text.clock.status}: {words.status(look.status)}
          </span>
        </h3>
        <ActorChooser play={play} />
        {isIdle && <p className="mc-hint">{text.desk.idle}</p>}
        {desk.tasks.length === 0 && <p className="mc-hint">{text.desk.noTasks}</p>}
        <ul className="mc-play-tasks">
          {desk.tasks.map((one) => (
            <TaskCard key={one.task.task} at={one} play={play} onShow={onShow} everybody={actor === null} />
          ))}
        </ul>
        {desk.whole.length > 0 && (
          <ul className="mc-play-offers">
            {desk.whole.map((offer) => (
              <OfferButton key={keyOfOffer(offer)} offer={offer} play={play} owner={null} />
            ))}
          </ul>
        )}
      </section>
      <ChildrenPart play={play} signals={signals} />
      {reports.length > 0 && (
        <section className="mc-part" aria-label={text.desk.reports}>
          <h3>{text.desk.reports}</h3>
          <ul className="mc-play-offers">
            {reports.map((signal) => (
              <SignalButton key={JSON.stringify(signal.report)} signal={signal} play={play} />
            ))}
          </ul>
        </section>
      )}
      {desk.others.length > 0 && (
        <details className="mc-part">
          <summary>{text.desk.others2}</summary>
          <p className="mc-hint">{text.desk.othersHint}</p>
          <ul className="mc-play-offers">
            {desk.others.map((offer) => (
              <OfferButton key={keyOfOffer(offer)} offer={offer} play={play} owner={null} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface TaskCardProps {
  readonly at: TaskAtDesk;
  readonly play: Play;
  readonly onShow: (node: string) => void;
  readonly everybody: boolean;
}

function TaskCard({ at: { task, offers }, play, onShow, everybody }: TaskCardProps) {
  const text = useText().play.desk;
  const { words } = usePlay();
  const hasWayOn = (play.procedure.index.leaving.get(task.node) ?? []).length > 0;
  return (
    <li className={task.late ? 'mc-play-task is-late' : 'mc-play-task'}>
      <button type="button" className="mc-play-task-title" onClick={() => onShow(task.node)}>
        {words.of(task.title)}
      </button>
      <p className="mc-play-task-who">
        {(task.role !== null || task.agency !== null) && <span>{words.post(task)}</span>}
        {task.dueAt !== null && (
          <span>
            {text.due} {words.moment(task.dueAt)}
          </span>
        )}
        {task.late && (
          <span className="mc-play-late">
            <IconAlertTriangle size={14} aria-hidden /> {text.late}
          </span>
        )}
        {!task.counts && (
          <span className="mc-play-still">
            <IconClockPause size={14} aria-hidden /> {text.standing}
          </span>
        )}
      </p>
      {offers.length === 0 && everybody && (
        <p className="mc-hint">{hasWayOn ? text.nothingToDo : text.noWayOn}</p>
      )}
      <ul className="mc-play-offers">
        {offers.map((offer) => (
          <OfferButton key={keyOfOffer(offer)} offer={offer} play={play} owner={task} />
        ))}
      </ul>
    </li>
  );
}
