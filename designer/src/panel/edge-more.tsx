import type { FlowEdge } from '@motcua/engine';
import { demandPaper, requireFact, setProduces, setReopens } from '../commands/edge-edit.ts';
import { textIn } from '../model/document-types.ts';
import { resultPlaces } from '../model/result-places.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Checks } from './checks.tsx';
import { CheckField, Part } from './fields.tsx';
import { ResultProposal } from './result-proposal.tsx';

/** Results that the action brings about: what its button is there for, so it stands with the common things. */
export function ProducesPart({ edge }: { edge: FlowEdge }) {
  const text = useText().more;
  const language = useLanguage();
  const { document, index, run, enter } = useDesigner();
  const { results } = document.head;
  const { signing, issuing, handing } = resultPlaces(index, 'granted');
  const isPlace = [...signing, ...issuing, ...handing].includes(edge);
  return (
    <Part title={text.produces}>
      {results.length === 0 && edge.produces.length === 0 && (
        <p className="mc-hint">
          {text.noResults}{' '}
          <button type="button" className="mc-link" onClick={() => enter('papers')}>
            {text.toPapers}
          </button>
        </p>
      )}
      <Checks
        label={text.produces}
        options={results.map(({ id, title }) => ({ value: id, label: textIn(title, language) }))}
        chosen={edge.produces}
        onCommit={(next) => {
          const changed = [...edge.produces, ...next].find(
            (one) => next.includes(one) !== edge.produces.includes(one),
          );
          if (changed !== undefined)
            run(setProduces, { id: edge.id, result: changed, produced: next.includes(changed) });
        }}
      />
      {isPlace && <ResultProposal />}
    </Part>
  );
}

/** Which papers must have come before the button can be pressed. */
export function DemandedPapers({ edge }: { edge: FlowEdge }) {
  const text = useText().more;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const demanded = edge.demands?.papers ?? [];
  const unknown = demanded.filter((id) => !document.papers.some((paper) => paper.id === id));
  const papers = [
    ...document.papers.map(({ id, title }) => ({ id, name: textIn(title, language) })),
    ...unknown.map((id) => ({ id, name: id })),
  ];
  if (papers.length === 0) return null;
  return (
    <details open={demanded.length > 0}>
      <summary>
        {text.papers} ({demanded.length})
      </summary>
      <div className="mc-marks">
        {papers.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name}
            checked={demanded.includes(id)}
            disabled={readOnly}
            onCommit={(on) => run(demandPaper, { id: edge.id, paper: id, demanded: on })}
          />
        ))}
      </div>
    </details>
  );
}

/** Of the questions that the action asks: which must be answered. */
export function RequiredFacts({ edge }: { edge: FlowEdge }) {
  const text = useText().more;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  return (edge.demands?.facts ?? []).map(({ fact, required }) => (
    <CheckField
      key={fact}
      label={text.mustAnswer(textIn(document.facts.find(({ id }) => id === fact)?.title, language) || fact)}
      checked={required}
      disabled={readOnly}
      onCommit={(next) => run(requireFact, { id: edge.id, fact, required: next })}
    />
  ));
}

/** Into a parallel block from outside: all its branches start, or only those named do and the others are kept. */
export function ReopensPart({ edge }: { edge: FlowEdge }) {
  const text = useText().more;
  const language = useLanguage();
  const { index, run, readOnly } = useDesigner();
  const { id, reopens } = edge;
  const target = index.node(edge.to);
  if (target?.kind !== 'parallel') return null;
  const all = target.branches.map((branch) => branch.id);
  return (
    <Part title={text.reopens}>
      <CheckField
        label={text.reopensAll}
        checked={reopens === undefined}
        disabled={readOnly}
        onCommit={(every) => run(setReopens, { id, branches: every ? undefined : all })}
      />
      {reopens !== undefined && (
        <Checks
          label={text.reopens}
          options={target.branches.map((branch) => ({
            value: branch.id,
            label: textIn(branch.title, language),
          }))}
          chosen={reopens}
          onCommit={(branches) => run(setReopens, { id, branches })}
        />
      )}
    </Part>
  );
}
