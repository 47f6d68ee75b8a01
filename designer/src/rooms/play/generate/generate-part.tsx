import { itemKey } from '@motcua/engine';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { addScenarios } from '../../../commands/scenario-edit.ts';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import { usePlay } from '../use-play-parts.ts';
import type { GenerateAnswer } from './generate-for.ts';
import type { Reports } from '../scenarios/use-reports.ts';

const noDate = '2026-03-02';

/** Has scenarios generated for every action that none goes through yet, shows what each is for, and adds those chosen. */
export function GeneratePart({ reports }: { reports: Reports }) {
  const { document, readOnly } = useDesigner();
  const text = useText().play.generate;
  const { compiled, data, send, state } = usePlay();
  if (readOnly) return null;
  const { generated, generationFailed } = state.context;
  const isRunning = state.matches({ generation: 'running' });
  const isReady = compiled.ok && reports.done === reports.all;
  const generate = (): void => {
    const covered = (reports.coverage?.items ?? []).flatMap((item) =>
      item.by.length > 0 ? [itemKey(item)] : [],
    );
    const date = document.scenarios[0]?.open.at.slice(0, 10) ?? document.head.effectiveFrom ?? noDate;
    send({ type: 'generate', request: { document, world: data, covered, date } });
  };
  return (
    <section className="mc-part" aria-label={text.go}>
      {isRunning ? (
        <p className="mc-play-sum" role="status">
          <span>{text.running}</span>
          <button type="button" className="mc-link" onClick={() => send({ type: 'put away' })}>
            {text.stop}
          </button>
        </p>
      ) : (
        <button type="button" className="mc-button mc-play-wide" disabled={!isReady} onClick={generate}>
          <IconSparkles size={16} aria-hidden /> {text.go}
        </button>
      )}
      {generationFailed && <p role="alert">{text.failed}</p>}
      {generated !== null && <Offered generated={generated} />}
    </section>
  );
}

function Offered({ generated }: { generated: GenerateAnswer }) {
  const { run } = useDesigner();
  const {
    play: { generate: text, coverage, scenarios },
  } = useText();
  const { words, send } = usePlay();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = generated.scenarios.filter(({ id }) => !left.has(id));
  if (generated.scenarios.length === 0)
    return (
      <>
        {generated.uncovered.length === 0 && <p role="status">{text.nothing}</p>}
        <Uncovered generated={generated} />
      </>
    );
  return (
    <>
      <p role="status">{text.offered(generated.scenarios.length)}</p>
      <ul className="mc-play-generated">
        {generated.scenarios.map((scenario) => {
          const shows = generated.shows[scenario.id] ?? [];
          const said = shows
            .slice(0, 4)
            .map((item) => `${coverage.kinds[item.kind]} “${words.of(item.title)}”`);
          const more = shows.length - said.length;
          return (
            <li key={scenario.id}>
              <label className="mc-check">
                <input
                  type="checkbox"
                  checked={!left.has(scenario.id)}
                  onChange={(event) => {
                    const next = new Set(left);
                    if (event.target.checked) next.delete(scenario.id);
                    else next.add(scenario.id);
                    setLeft(next);
                  }}
                />
                <span>
                  {words.of(scenario.title)} <em>({scenarios.steps(scenario.events.length)})</em>
                </span>
              </label>
              {said.length > 0 && (
                <p className="mc-hint">
                  {text.covers}: {said.join('; ')}
                  {more > 0 && ` ${text.coversMore(more)}`}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <div className="mc-play-go">
        <button
          type="button"
          className="mc-button is-primary"
          disabled={chosen.length === 0}
          onClick={() => {
            run(addScenarios, { scenarios: chosen });
            send({ type: 'put away' });
          }}
        >
          {text.add(chosen.length)}
        </button>
        <button type="button" className="mc-link" onClick={() => send({ type: 'put away' })}>
          {text.away}
        </button>
      </div>
      <Uncovered generated={generated} />
    </>
  );
}

function Uncovered({ generated: { uncovered } }: { generated: GenerateAnswer }) {
  const { generate: text, coverage } = useText().play;
  const { words } = usePlay();
  if (uncovered.length === 0) return null;
  return (
    <details>
      <summary>{text.uncovered(uncovered.length)}</summary>
      <ul className="mc-play-missing">
        {uncovered.map(({ item, why, problem }) => (
          <li key={itemKey(item)}>
            {coverage.kinds[item.kind]} “{words.of(item.title)}”: {text.why[why]}
            {problem && `. ${words.sentence(problem)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
