import { IconTrash } from '@tabler/icons-react';
import { addBasis, addSources, setHead } from '../../commands/head-edit.ts';
import { withField } from '../../commands/with-field.ts';
import { AddByName } from '../../panel/add-by-name.tsx';
import { TextField } from '../../panel/fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';

const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*[-–•+]\s*/u, '')
        .replace(/[\s;]+$/u, '')
        .trim(),
    )
    .filter((line) => line !== '');

/** On which law the procedure stands, and from what it was copied. */
export function BasisSection() {
  const text = useText().papers;
  const { document, run, readOnly } = useDesigner();
  const { legalBasis, sources } = document.head;
  const setBasis = (next: typeof legalBasis): void => run(setHead, { changes: { legalBasis: next } });
  const setSources = (next: string[]): void => run(setHead, { changes: { sources: next } });
  return (
    <>
      <h3>{text.legalBasis}</h3>
      <ul className="mc-lines">
        {legalBasis.map((reference, at) => (
          <li key={at}>
            <TextField
              label={text.instrument}
              value={reference.instrument}
              required
              disabled={readOnly}
              onCommit={(instrument) => setBasis(legalBasis.with(at, { ...reference, instrument }))}
            />
            <TextField
              label={text.article}
              value={reference.article ?? ''}
              disabled={readOnly}
              onCommit={(article) =>
                setBasis(
                  legalBasis.with(at, withField(reference, 'article', article === '' ? undefined : article)),
                )
              }
            />
            <RemoveLine name={reference.instrument} onRemove={() => setBasis(legalBasis.toSpliced(at, 1))} />
          </li>
        ))}
      </ul>
      <AddByName
        label={text.addBasis}
        hint={text.basisHint}
        button={text.addBasis}
        onAdd={(instrument) => run(addBasis, { instruments: [instrument] })}
        onPaste={(pasted) => run(addBasis, { instruments: linesOf(pasted) })}
      />
      <h3>{text.sources}</h3>
      <p className="mc-hint">{text.sourcesHint}</p>
      <ul className="mc-lines">
        {sources.map((source, at) => (
          <li key={at}>
            <TextField
              label={`${text.sources} ${at + 1}`}
              value={source}
              required
              disabled={readOnly}
              onCommit={(next) => setSources(sources.with(at, next))}
            />
            <RemoveLine name={source} onRemove={() => setSources(sources.toSpliced(at, 1))} />
          </li>
        ))}
      </ul>
      <AddByName
        label={text.addSource}
        button={text.addSource}
        onAdd={(source) => run(addSources, { sources: [source] })}
        onPaste={(pasted) => run(addSources, { sources: linesOf(pasted) })}
      />
    </>
  );
}

function RemoveLine({ name, onRemove }: { name: string; onRemove: () => void }) {
  const text = useText().papers;
  const { readOnly } = useDesigner();
  if (readOnly) return null;
  return (
    <button
      type="button"
      className="mc-tool is-destructive"
      aria-label={text.remove(name)}
      title={text.remove(name)}
      onClick={onRemove}
    >
      <IconTrash size={16} />
    </button>
  );
}
