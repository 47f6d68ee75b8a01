import './play.css';
import './narrow.css';
import type { ProcedureDocument } from '@motcua/engine';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { CoveragePart } from './coverage/coverage-part.tsx';
import { placesOf } from './coverage/item-place.ts';
import { Desk } from './desk/desk.tsx';
import { LimitsPart } from './desk/limits-part.tsx';
import { type Side, sides } from './play-events.ts';
import { PlayPaper, type Wanted } from './play-paper.tsx';
import { ChildBar } from './run/child-bar.tsx';
import { ClockBar } from './run/clock-bar.tsx';
import { HistoryList } from './run/history-list.tsx';
import { positionOf, standingAt } from './run/position.ts';
import { RecordForm } from './run/record-form.tsx';
import { RunActs } from './run/run-acts.tsx';
import { StartForm } from './run/start-form.tsx';
import { SaidPart } from './said-part.tsx';
import { Expectations } from './scenarios/expectations.tsx';
import { ScenarioList } from './scenarios/scenario-list.tsx';
import { useReports } from './scenarios/use-reports.ts';
import { PlayPartsProvider, usePlay, usePlayParts, type Compiled } from './use-play-parts.ts';

const nowhere: readonly string[] = [];

/** The draft tried out where it is drawn: run as any actor on any date, taken back, written down, run again. */
export function PlayRoom() {
  const { document } = useDesigner();
  const parts = usePlayParts();
  const { compiled, world, state, send, play, look, data } = parts;
  const { run, scenario, above } = state.context;
  const around = above.at(-1);
  const shown = parts.document;
  const text = useText().play;
  const reports = useReports(compiled.ok ? compiled.procedure : null, world, document.scenarios);
  const side = sideOf(state);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const position = useMemo(() => play && positionOf(play), [play]);
  const standing = useMemo(() => (play ? standingAt(play) : nowhere), [play]);
  const places = useMemo(() => reports.coverage && placesOf(reports.coverage), [reports.coverage]);
  const show = (key: string): void => setWanted({ key });
  const listed = document.scenarios.find(({ id }) => id === state.context.listed);
  const failures = scenario === null ? [] : (reports.reports.get(scenario)?.failures ?? []);
  const isRun = side === 'run';
  return (
    <PlayPartsProvider value={parts}>
      <div className="mc-play">
        <div className="mc-play-side">
          <SideTabs side={side} onEnter={(next) => send({ type: 'enter', side: next })} />
          <div className="mc-play-body" role="tabpanel" aria-label={text.sides[side]}>
            <StandIns {...data.standIn} />
            {!compiled.ok && <Broken compiled={compiled} />}
            {isRun && <SaidPart />}
            {isRun && compiled.ok && run === null && <StartForm procedure={compiled.procedure} />}
            {isRun && play && look && (
              <>
                {around ? <ChildBar key={above.length} above={around} /> : <RunActs />}
                {state.matches({ doing: { playing: 'recording' } }) && <RecordForm play={play} />}
                <Desk play={play} look={look} onShow={show} />
                <LimitsPart look={look} />
              </>
            )}
            {side === 'scenarios' &&
              (state.matches({ doing: { scenarios: 'expecting' } }) && listed ? (
                <Expectations key={listed.id} scenario={listed} reports={reports} />
              ) : (
                <ScenarioList reports={reports} />
              ))}
            {side === 'coverage' && <CoveragePart reports={reports} onShow={show} />}
          </div>
        </div>
        {isRun && run && play && look && <ClockBar run={run} play={play} look={look} />}
        <PlayPaper
          key={isRun && around ? codeOf(shown) : 'draft'}
          document={isRun ? shown : document}
          position={isRun && position ? position : undefined}
          standing={isRun ? standing : nowhere}
          coverage={isRun ? undefined : places}
          wanted={wanted}
        />
        {isRun && run && <HistoryList run={run} failures={failures} />}
      </div>
    </PlayPartsProvider>
  );
}

const codeOf = ({ head }: ProcedureDocument): string => `${head.id} ${head.case ?? ''}`;

function sideOf(state: ReturnType<typeof usePlayParts>['state']): Side {
  if (state.matches({ doing: 'scenarios' })) return 'scenarios';
  return state.matches({ doing: 'coverage' }) ? 'coverage' : 'run';
}

/** The sides of the room as tabs: arrow keys walk along them. */
function SideTabs({ side, onEnter }: { side: Side; onEnter: (side: Side) => void }) {
  const text = useText().play;
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = by === 0 ? undefined : sides[(sides.indexOf(side) + by + sides.length) % sides.length];
    if (next === undefined) return;
    event.preventDefault();
    onEnter(next);
    list.current?.querySelector<HTMLElement>(`[data-side="${next}"]`)?.focus();
  };
  return (
    <div
      className="mc-rooms mc-play-sides"
      role="tablist"
      aria-label={text.sidesLabel}
      ref={list}
      onKeyDown={walk}
    >
      {sides.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-side={id}
          aria-selected={id === side}
          tabIndex={id === side ? 0 : -1}
          onClick={() => onEnter(id)}
        >
          {text.sides[id]}
        </button>
      ))}
    </div>
  );
}

function StandIns({ register, calendars }: { register: boolean; calendars: boolean }) {
  const text = useText().play.standIn;
  return (
    <>
      {register && <p className="mc-hint mc-play-lone">{text.register}</p>}
      {calendars && <p className="mc-hint mc-play-lone">{text.calendars}</p>}
    </>
  );
}

/** Why nothing can be run: the first error in words; the rest is in the problems panel. */
function Broken({ compiled }: { compiled: Extract<Compiled, { ok: false }> }) {
  const text = useText().play;
  const { words } = usePlay();
  const [first, ...others] = compiled.problems;
  return (
    <div className="mc-play-broken" role="alert">
      <strong>{text.broken}</strong>
      {first && <p>{words.sentence(first)}</p>}
      {others.length > 0 && <p>{text.brokenMore(others.length)}</p>}
    </div>
  );
}
