import './acknowledge.css';
import { useState } from 'react';
import { acknowledge } from '../../commands/acknowledge.ts';
import type { DesignerProblem } from '../../drawing/flow-elements.ts';
import { mayAcknowledge } from '../../rules/may-acknowledge.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { TextField } from '../../panel/fields.tsx';
import { TextPair } from '../../panel/text-pair.tsx';

/**
 * Keeps a contradiction of the publication instead of repairing it: asks for the reason and the source, and says by
 * which source it was kept once that is done. Stands at a problem, wherever that is shown.
 */
export function AcknowledgeButton({ problem }: { problem: DesignerProblem }) {
  const text = useText().clocks.acknowledge;
  const { readOnly } = useDesigner();
  const [open, setOpen] = useState(false);
  const { acknowledged } = problem.facts;
  if (typeof acknowledged === 'string') return <p className="mc-acknowledged">{text.done(acknowledged)}</p>;
  if (readOnly || !mayAcknowledge(problem)) return null;
  if (open) return <AcknowledgeForm problem={problem} onClose={() => setOpen(false)} />;
  return (
    <button type="button" className="mc-link" onClick={() => setOpen(true)}>
      {text.open}
    </button>
  );
}

function AcknowledgeForm({ problem, onClose }: { problem: DesignerProblem; onClose: () => void }) {
  const text = useText().clocks.acknowledge;
  const { run } = useDesigner();
  const [reason, setReason] = useState({ vi: '', en: '' });
  const [source, setSource] = useState('');
  const { code, at } = problem;
  const ready = reason.vi !== '' && source !== '';
  return (
    <div className="mc-acknowledge" role="group" aria-label={text.open}>
      <p className="mc-hint">{text.hint}</p>
      <TextPair
        label={text.reason}
        text={reason}
        rows={2}
        onCommit={(next) => setReason(next ?? { vi: '', en: '' })}
      />
      <TextField label={text.source} value={source} onCommit={setSource} />
      <div className="mc-removal-acts">
        <button
          type="button"
          className="mc-button"
          disabled={!ready}
          onClick={() => {
            run(acknowledge, { code, ...(at === undefined ? {} : { at }), reason, source });
            onClose();
          }}
        >
          {text.save}
        </button>
        <button type="button" className="mc-button" onClick={onClose}>
          {text.cancel}
        </button>
      </div>
    </div>
  );
}
