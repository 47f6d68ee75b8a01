import { IconTrash } from '@tabler/icons-react';
import { removeAcknowledgement, setAcknowledgement } from '../../commands/acknowledge.ts';
import { edgeWords } from '../../drawing/words.ts';
import { type Acknowledgement, textIn } from '../../model/document-types.ts';
import { edgeKey } from '../../model/selection.ts';
import { TextField } from '../../panel/fields.tsx';
import { ProblemsHere } from '../../panel/here.tsx';
import { TextPair } from '../../panel/text-pair.tsx';
import { mayAcknowledge } from '../../rules/may-acknowledge.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

/** What was kept although it contradicts something, with reason and source; and what else could be. */
export function AcknowledgedSection() {
  const text = useText().clocks.acknowledge;
  const { document, problems, readOnly } = useDesigner();
  const { acknowledgements } = document;
  const open = problems.filter(
    (problem) => mayAcknowledge(problem) && typeof problem.facts['acknowledged'] !== 'string',
  );
  return (
    <>
      {acknowledgements.length === 0 && <p className="mc-hint">{text.none}</p>}
      {acknowledgements.map((one, at) => (
        <AcknowledgementCard key={`${one.code}:${one.at ?? ''}`} one={one} at={at} />
      ))}
      {!readOnly && open.length > 0 && (
        <details>
          <summary>
            {text.acknowledgeable} ({open.length})
          </summary>
          <ProblemsHere problems={open} />
        </details>
      )}
    </>
  );
}

function AcknowledgementCard({ one, at }: { one: Acknowledgement; at: number }) {
  const text = useText();
  const words = text.clocks.acknowledge;
  const language = useLanguage();
  const { document, index, run, readOnly, problems, show } = useDesigner();
  const { code, reason, source } = one;
  const problem = problems.find(
    (candidate) => candidate.code === code && (one.at === undefined || candidate.at === one.at),
  );
  const edge = index.edge(one.at ?? '');
  const node = index.node(one.at ?? '');
  const limit = document.limits.find(({ id }) => id === one.at);
  const place =
    node !== undefined || limit !== undefined
      ? textIn((node ?? limit)?.title, language)
      : edge === undefined
        ? (one.at ?? words.everywhere)
        : edgeWords(document, edge, language);
  const name = problem?.what ?? words.gone;
  return (
    <div className="mc-entry" role="group" aria-label={name}>
      <div className="mc-entry-head">
        <div>
          <strong>{name}</strong>
          <p className="mc-hint">
            {words.at}:{' '}
            {node === undefined && edge === undefined ? (
              place
            ) : (
              <button
                type="button"
                className="mc-link"
                onClick={() => show(node === undefined ? edgeKey(one.at ?? '') : node.id)}
              >
                {place}
              </button>
            )}{' '}
            · <code>{code}</code>
          </p>
        </div>
        {!readOnly && (
          <button
            type="button"
            className="mc-tool is-destructive"
            aria-label={text.papers.remove(name)}
            title={text.papers.remove(name)}
            onClick={() => run(removeAcknowledgement, { at })}
          >
            <IconTrash size={16} />
          </button>
        )}
      </div>
      <TextPair
        label={words.reason}
        text={reason}
        rows={2}
        onCommit={(next) => {
          if (next !== undefined) run(setAcknowledgement, { at, changes: { reason: next } });
        }}
      />
      <TextField
        label={words.source}
        value={source}
        required
        disabled={readOnly}
        onCommit={(next) => run(setAcknowledgement, { at, changes: { source: next } })}
      />
    </div>
  );
}
