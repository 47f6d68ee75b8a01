import type { Coverage, ScenarioReport, Scenario } from '@motcua/engine';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconRefresh,
} from '@tabler/icons-react';
import { duplicateScenario, removeScenario, renameScenario } from '../../../commands/scenario-edit.ts';
import { TextField } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import { GeneratePart } from '../generate/generate-part.tsx';
import { useKeptPlay } from '../play-provider.tsx';
import { usePlay } from '../use-play-parts.ts';
import { FailureWords } from './failure-words.tsx';
import type { Reports } from './use-reports.ts';

/** The procedure's scenarios: whether each holds and why not, and what can be done with it. */
export function ScenarioList({ reports }: { reports: Reports }) {
  const { document } = useDesigner();
  const text = useText().play.scenarios;
  const { done, all } = reports;
  const held = [...reports.reports.values()].filter(({ ok }) => ok).length;
  return (
    <>
      <section className="mc-part" aria-label={text.title}>
        <h3>{text.title}</h3>
        {all === 0 && <p className="mc-hint">{text.none}</p>}
        {all > 0 && (
          <p className="mc-play-sum">
            <span role="status">{done < all ? text.running(done, all) : text.sum(held, all)}</span>
            <button type="button" className="mc-link" onClick={reports.rerun}>
              <IconRefresh size={14} aria-hidden /> {text.rerun}
            </button>
          </p>
        )}
        <Aim reports={reports} />
        <ul className="mc-play-scenarios">
          {document.scenarios.map((scenario) => (
            <ScenarioLine key={scenario.id} scenario={scenario} report={reports.reports.get(scenario.id)} />
          ))}
        </ul>
      </section>
      <GeneratePart reports={reports} />
    </>
  );
}

/** How far they go beside how far they should: known here, not only once the draft has been sent. */
function Aim({ reports: { coverage, all } }: { reports: Reports }) {
  const text = useText().play.coverage;
  const { send } = usePlay();
  const { coverageTarget, coverageRequired } = useKeptPlay();
  const share = all === 0 ? 0 : coverage && shareOf(coverage);
  if (share === undefined) return null;
  const isReached = share * 100 >= coverageTarget;
  const Icon = isReached ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={isReached ? 'mc-play-goal' : 'mc-play-goal is-below'}>
      <Icon size={15} aria-hidden />
      <span>{text.goal(Math.floor(share * 100), coverageTarget, coverageRequired)}</span>
      <button type="button" className="mc-link" onClick={() => send({ type: 'enter', side: 'coverage' })}>
        {text.see}
      </button>
    </p>
  );
}

/** Of states and transitions taken together, as whoever publishes is told it. */
function shareOf({ shares: { states, transitions } }: Coverage): number {
  const all = states.all + transitions.all;
  return all === 0 ? 1 : (states.covered + transitions.covered) / all;
}

interface ScenarioLineProps {
  readonly scenario: Scenario;
  readonly report: ScenarioReport | undefined;
}

const icons = { held: IconCircleCheck, failed: IconCircleX, waiting: IconCircleDashed };

function ScenarioLine({ scenario, report }: ScenarioLineProps) {
  const text = useText().play.scenarios;
  const { words, send, compiled, world, state } = usePlay();
  const { run, readOnly } = useDesigner();
  const { id } = scenario;
  const title = words.of(scenario.title);
  const result = report === undefined ? 'waiting' : report.ok ? 'held' : 'failed';
  const Icon = icons[result];
  const [first] = report?.failures ?? [];
  const isRenamed = state.matches({ doing: { scenarios: 'renaming' } }) && state.context.listed === id;
  const open = (at?: number): void => {
    if (!compiled.ok) return;
    send({
      type: 'open scenario',
      procedure: compiled.procedure,
      world,
      scenario,
      ...(at === undefined ? {} : { at }),
    });
  };
  return (
    <li className={`mc-play-scenario is-${result}`}>
      <p className="mc-play-scenario-head">
        <span className="mc-play-result">
          <Icon size={15} aria-hidden /> {text[result]}
        </span>
        <strong>{title}</strong>
        <em>{text.steps(scenario.events.length)}</em>
      </p>
      {report?.failures.map((failure, at) => (
        <p key={at} className="mc-play-wrong">
          {failure.event < 0 ? text.atOpening : text.atLine(failure.event + 1)}:{' '}
          <FailureWords failures={[failure]} />
        </p>
      ))}
      <div className="mc-play-scenario-acts" role="group" aria-label={text.more(title)}>
        <button type="button" className="mc-link" disabled={!compiled.ok} onClick={() => open()}>
          {text.open}
        </button>
        {first !== undefined && (
          <button
            type="button"
            className="mc-link"
            disabled={!compiled.ok}
            onClick={() => open(first.code === 'refused' ? first.event : first.event + 1)}
          >
            {text.openAt}
          </button>
        )}
        <button type="button" className="mc-link" onClick={() => send({ type: 'expect', scenario: id })}>
          {text.expect}
        </button>
        {!readOnly && (
          <>
            <button
              type="button"
              className="mc-link"
              aria-expanded={isRenamed}
              onClick={() => send(isRenamed ? { type: 'leave' } : { type: 'rename', scenario: id })}
            >
              {text.rename}
            </button>
            <button
              type="button"
              className="mc-link"
              onClick={() =>
                run(duplicateScenario, {
                  id,
                  title: { vi: text.copyOf(scenario.title.vi), en: text.copyOf(scenario.title.en) },
                })
              }
            >
              {text.duplicate}
            </button>
            <button
              type="button"
              className="mc-link is-destructive"
              onClick={() => run(removeScenario, { id })}
            >
              {text.remove}
            </button>
          </>
        )}
      </div>
      {isRenamed && <Renaming scenario={scenario} />}
    </li>
  );
}

function Renaming({ scenario: { id, title } }: { scenario: Scenario }) {
  const { record, scenarios } = useText().play;
  const { run } = useDesigner();
  const { send } = usePlay();
  return (
    <div className="mc-play-renaming">
      <TextField
        label={record.vi}
        value={title.vi}
        required
        onCommit={(vi) => run(renameScenario, { id, title: { ...title, vi } })}
      />
      <TextField
        label={record.en}
        value={title.en}
        required
        onCommit={(en) => run(renameScenario, { id, title: { ...title, en } })}
      />
      <button type="button" className="mc-link" onClick={() => send({ type: 'leave' })}>
        {scenarios.renamed}
      </button>
    </div>
  );
}
