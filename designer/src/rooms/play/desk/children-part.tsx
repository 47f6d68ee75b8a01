import { childrenOf, type Play, type PlayedChild, type SignalOffer } from '@motcua/engine';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useText } from '../../../text/text.ts';
import { usePlay } from '../use-play-parts.ts';
import { SignalButton } from './signal-button.tsx';

interface ChildrenPartProps {
  readonly play: Play;
  readonly signals: readonly SignalOffer[];
}

/** The dossiers of other procedures that this one asked for: what went with them, how they stand, how they end. */
export function ChildrenPart({ play, signals }: ChildrenPartProps) {
  const text = useText().play.children;
  const children = useMemo(() => childrenOf(play), [play]);
  if (children.length === 0) return null;
  return (
    <section className="mc-part" aria-label={text.title}>
      <h3>{text.title}</h3>
      <ul className="mc-play-tasks">
        {children.map((child) => (
          <Child
            key={`${child.instance} ${child.child}`}
            child={child}
            play={play}
            signals={reportsOf(child, play, signals)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Only the latest stay of a node can still be reported to. */
function reportsOf(
  { node, instance, child }: PlayedChild,
  { dossier }: Play,
  signals: readonly SignalOffer[],
): readonly SignalOffer[] {
  if (instance !== `${node}.${dossier.visits[node] ?? 1}`) return [];
  return signals.filter(
    ({ report }) => report.signal === 'child' && report.node === node && report.child === child,
  );
}

interface ChildProps {
  readonly child: PlayedChild;
  readonly play: Play;
  readonly signals: readonly SignalOffer[];
}

function Child({ child, play, signals }: ChildProps) {
  const text = useText().play.children;
  const { words, published, send } = usePlay();
  const procedure = published(child.procedure);
  const why = whyNotPlayed(child, procedure !== undefined);
  const isUnderWay = signals.length > 0 && (child.state === 'requested' || child.state === 'open');
  const dates = [
    child.openedAt && text.openedAt(words.moment(child.openedAt)),
    child.closedAt === null && child.dueAt && text.dueAt(words.moment(child.dueAt)),
    child.closedAt && text.closedAt(words.moment(child.closedAt)),
  ].filter(Boolean);
  const state = child.paused ? text.paused : text.states[child.state];
  return (
    <li className="mc-play-task mc-play-child">
      <p className="mc-play-limit-head">
        <strong>{words.of(child.title)}</strong>
        <em>
          {state}
          {child.outcome !== undefined && `: ${words.outcome(child.outcome)}`}
        </em>
      </p>
      <p className="mc-play-task-who">
        <span>{text.procedure(words.procedure(child.procedure))}</span>
        {child.dossier !== undefined && <span>{text.code(child.dossier)}</span>}
        {child.system !== undefined && <span>{text.elsewhere}</span>}
        {dates.map((date) => (
          <span key={String(date)}>{date}</span>
        ))}
      </p>
      {child.mode === 'open' && <HandedOver child={child} />}
      {child.back.length > 0 && <GivenBack child={child} play={play} />}
      <ul className="mc-play-offers">
        {isUnderWay && procedure !== undefined && why === null && (
          <li className="mc-play-offer">
            <button
              type="button"
              className="mc-play-act"
              onClick={() => send({ type: 'enter child', child, procedure })}
            >
              <IconPlayerPlay size={15} aria-hidden />
              <span>{text.play(words.of(child.title))}</span>
            </button>
          </li>
        )}
        {signals.map((signal) => (
          <SignalButton key={JSON.stringify(signal.report)} signal={signal} play={play} />
        ))}
      </ul>
      {isUnderWay && why !== null && <p className="mc-hint">{text.why[why]}</p>}
    </li>
  );
}

/** What keeps a child from being tried out by itself; null: nothing does. */
function whyNotPlayed(
  { mode, system, version }: PlayedChild,
  isPublished: boolean,
): 'attached' | 'elsewhere' | 'bound' | 'unknown' | null {
  if (mode === 'attach') return 'attached';
  if (system !== undefined) return 'elsewhere';
  // Only the version in force is known here, and the drawing asks for another one, perhaps.
  if (version !== undefined) return 'bound';
  return isPublished ? null : 'unknown';
}

/** The facts and papers that went with it, and those that could not, because they were not there. */
function HandedOver({ child: { facts, papers } }: { child: PlayedChild }) {
  const text = useText().play.children;
  const { words } = usePlay();
  const given = facts.filter(({ value }) => value !== undefined).length;
  const handed = papers.filter((paper) => paper.handed).length;
  if (facts.length + papers.length === 0) return <p className="mc-hint">{text.nothing}</p>;
  return (
    <details className="mc-play-handed">
      <summary>{text.handed(given, handed)}</summary>
      <dl>
        {facts.map(({ fact, field, value }) => (
          <div key={field}>
            <dt>{words.factTitle(fact)}</dt>
            <dd>{value === undefined ? text.notKnown : words.value(fact, value)}</dd>
          </div>
        ))}
        {papers.map(({ from, to, handed: isHanded }) => (
          <div key={`${from} ${to}`}>
            <dt>{words.paper(from)}</dt>
            <dd>{isHanded ? text.paper : text.noPaper}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What becomes a fact here at its end, and what it has become. */
function GivenBack({ child: { back, state }, play }: { child: PlayedChild; play: Play }) {
  const text = useText().play.children;
  const { words } = usePlay();
  const { facts } = play.dossier;
  return (
    <p className="mc-hint">
      {text.back}:{' '}
      {back
        .map(({ to }) => {
          const value = state === 'closed' && Object.hasOwn(facts, to) ? facts[to] : undefined;
          return value === undefined
            ? words.factTitle(to)
            : `${words.factTitle(to)} = ${words.value(to, value)}`;
        })
        .join('; ')}
    </p>
  );
}
