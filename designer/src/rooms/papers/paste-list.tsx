import { useId, useState } from 'react';
import { type PastedPaper, readPastedPapers } from '../../model/pasted-papers.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';

/** A whole published list at once: pasted, looked at as it was understood, then added as one step. */
export function PasteList({ onAdd }: { onAdd: (papers: readonly PastedPaper[]) => void }) {
  const text = useText().papers;
  const { readOnly } = useDesigner();
  const [pasted, setPasted] = useState('');
  const [open, setOpen] = useState(false);
  const id = useId();
  if (readOnly) return null;
  const found = readPastedPapers(pasted);
  const count = (value: number | null): string => (value === null ? text.notStated : String(value));
  return (
    <details className="mc-paste" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.pasteList}</summary>
      <div className="mc-field">
        <label htmlFor={id}>{text.pasteHint}</label>
        <textarea
          id={id}
          className="mc-input"
          rows={6}
          value={pasted}
          data-typing={pasted === '' ? undefined : true}
          onChange={(event) => setPasted(event.target.value)}
        />
      </div>
      {found.length > 0 && (
        <ol className="mc-understood">
          {found.map((paper, at) => (
            <li key={at}>
              {paper.title}{' '}
              <span>
                {text.table.originals}: {count(paper.originals)}, {text.table.copies.toLowerCase()}:{' '}
                {count(paper.copies)}
                {paper.when !== undefined && `; ${text.requiredWays.judged}: ${paper.when}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      <button
        type="button"
        className="mc-button"
        disabled={found.length === 0}
        onClick={() => {
          onAdd(found);
          setPasted('');
          setOpen(false);
        }}
      >
        {text.pasted(found.length)}
      </button>
    </details>
  );
}
