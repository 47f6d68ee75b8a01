import { addResult, moveResult, removeResult, setResult } from '../../commands/head-edit.ts';
import { type Result, textIn } from '../../model/document-types.ts';
import { AddByName } from '../../panel/add-by-name.tsx';
import { TextField } from '../../panel/fields.tsx';
import { useRemoval } from '../../panel/remove-part.tsx';
import { ResultProposal } from '../../panel/result-proposal.tsx';
import { TitlePair } from '../../panel/text-pair.tsx';
import { UsedWhere } from '../../panel/used-where.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { RowTools } from './row-tools.tsx';

/** What the applicant goes home with. */
export function ResultSection() {
  const text = useText().papers;
  const { document, run } = useDesigner();
  const { results } = document.head;
  return (
    <>
      <p className="mc-hint">{results.length === 0 ? text.noResults : text.producedWhere}</p>
      {results.map((result, at) => (
        <ResultCard key={result.id} result={result} at={at} last={at === results.length - 1} />
      ))}
      <AddByName
        label={text.newResult}
        button={text.addResult}
        onAdd={(vi) => run(addResult, { title: { vi, en: '' } })}
      />
      {results.length > 0 && <ResultProposal />}
    </>
  );
}

function ResultCard({ result, at, last }: { result: Result; at: number; last: boolean }) {
  const text = useText().papers;
  const language = useLanguage();
  const { run, readOnly } = useDesigner();
  const { id } = result;
  const name = textIn(result.title, language);
  const removal = useRemoval({ list: 'results', id, name, onRemove: () => run(removeResult, { id }) });
  return (
    <div className="mc-entry" role="group" aria-label={name}>
      <div className="mc-entry-head">
        <TitlePair
          label={text.resultTitle}
          title={result.title}
          onCommit={(title) => run(setResult, { id, changes: { title } })}
        />
        <RowTools name={name} first={at === 0} last={last} onMove={(by) => run(moveResult, { id, by })}>
          {removal.button}
        </RowTools>
      </div>
      {removal.question}
      <div className="mc-fields">
        <TextField
          label={text.resultCode}
          value={result.code ?? ''}
          placeholder={text.resultCodeHint}
          disabled={readOnly}
          onCommit={(code) =>
            run(setResult, { id, changes: { code: code === '' ? null : code.slice(0, 50) } })
          }
        />
      </div>
      <UsedWhere list="results" id={id} />
    </div>
  );
}
