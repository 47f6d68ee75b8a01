import type { Scenario } from '@motcua/engine';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import {
  replaceScenario,
  setExpectation,
  type ScenarioExpectation,
} from '../../../commands/scenario-edit.ts';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import { openingOf, playOf, replay } from '../run/run.ts';
import { turnsOf } from '../run/turns.ts';
import { usePlay } from '../use-play-parts.ts';
import { ExpectationEditor } from './expectation-editor.tsx';
import { FailureWords } from './failure-words.tsx';
import type { Reports } from './use-reports.ts';

/** What must hold after each line of a scenario, said in words, edited line by line or taken over from what happens. */
export function Expectations({ scenario, reports }: { scenario: Scenario; reports: Reports }) {
  const { run, readOnly } = useDesigner();
  const { expect: text, scenarios } = useText().play;
  const { words, send, compiled, world } = usePlay();
  // What the draft makes of it now: what is found after each line, as far as it goes.
  const now = useMemo(() => {
    if (!compiled.ok) return null;
    const { run: replayed } = replay(compiled.procedure, world, openingOf(scenario), scenario.events);
    if (replayed === null) return null;
    const recorded = playOf(replayed).record(scenario.id, scenario.title);
    return { recorded, turns: turnsOf(replayed) };
  }, [compiled, scenario, world]);
  const found = (line: number): ScenarioExpectation | undefined =>
    line < 0 ? now?.recorded.open.expect : now?.recorded.events[line]?.expect;
  const isWhole = now !== null && now.recorded.events.length === scenario.events.length;
  const failures = reports.reports.get(scenario.id)?.failures ?? [];
  const lines = [scenario.open, ...scenario.events];
  return (
    <section className="mc-part" aria-label={text.title(words.of(scenario.title))}>
      <button type="button" className="mc-link" onClick={() => send({ type: 'leave' })} autoFocus>
        <IconArrowLeft size={14} aria-hidden /> {text.back}
      </button>
      <h3>{text.title(words.of(scenario.title))}</h3>
      <p className="mc-hint">{text.hint}</p>
      {!readOnly && isWhole && (
        <button
          type="button"
          className="mc-button mc-play-wide"
          onClick={() => run(replaceScenario, { id: scenario.id, scenario: now.recorded })}
        >
          {text.allAsFound}
        </button>
      )}
      <ol className="mc-play-lines">
        {lines.map((line, at) => {
          const number = at - 1;
          const wrong = failures.filter(({ event }) => event === number);
          const happened = now?.turns[at]?.happened.map((one) => words.happened(one)).join('; ');
          const label = number < 0 ? scenarios.atOpening : scenarios.atLine(at);
          const said = line.expect === undefined ? '' : expectationInWords(line.expect, words, text);
          return (
            <li key={at}>
              <p>
                <strong>{label}</strong>
                {happened && <em> {happened}</em>}
              </p>
              <p className={said === '' ? 'mc-hint' : undefined}>{said || text.none}</p>
              {wrong.length > 0 && (
                <p className="mc-play-wrong">
                  <FailureWords failures={wrong} />
                </p>
              )}
              {!readOnly && (
                <details>
                  <summary>{text.edit}</summary>
                  <ExpectationEditor
                    expect={line.expect ?? {}}
                    found={found(number)}
                    onChange={(expect) => run(setExpectation, { id: scenario.id, line: number, expect })}
                  />
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type Text = ReturnType<typeof useText>['play']['expect'];

/** `Hồ sơ đang ở: Thẩm tra. Trạng thái: “Đang xử lý”.` */
function expectationInWords(
  { at, status, due, overdue, closed, outcome }: ScenarioExpectation,
  words: ReturnType<typeof usePlay>['words'],
  text: Text,
): string {
  const said: string[] = [];
  if (at) said.push(`${text.at}: ${words.nodes(at) || '–'}`);
  if (status !== undefined) said.push(`${text.status}: ${words.status(status)}`);
  if (closed !== undefined) said.push(closed ? text.isClosed : text.isOpen);
  if (outcome !== undefined) said.push(`${text.outcome}: ${words.outcome(outcome)}`);
  for (const [limit, moment] of Object.entries(due ?? {}))
    said.push(
      `${text.due(words.limit(limit))}: ${moment === null ? text.notStarted.toLowerCase() : words.moment(moment)}`,
    );
  if (overdue) said.push(`${text.overdue}: ${overdue.map((id) => words.limit(id)).join('; ') || '–'}`);
  return said.join('. ');
}
