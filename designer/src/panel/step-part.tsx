import type { Performer } from '@motcua/engine';
import {
  setDuration,
  setInstructions,
  setOrder,
  setPerformer,
  setRecordedBy,
} from '../commands/node-edit.ts';
import type { StepNode } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { DurationFields } from './duration-fields.tsx';
import { CheckField, Part, TextField } from './fields.tsx';
import { PerformerFields } from './performer-fields.tsx';
import { TextPair } from './text-pair.tsx';

/** Who usually records for a performer without an account here. */
const desk: Performer = { role: 'specialist', agency: { is: 'competent' } };

export function StepPart({ node }: { node: StepNode }) {
  const text = useText().panel;
  const { run, readOnly } = useDesigner();
  const { id } = node;
  return (
    <>
      <Part title={text.performer}>
        <PerformerFields
          performer={node.performer}
          disabled={readOnly}
          onCommit={(performer) => run(setPerformer, { id, performer })}
        />
        <CheckField
          label={text.recordedBy}
          checked={node.recordedBy !== undefined}
          disabled={readOnly}
          onCommit={(recorded) => run(setRecordedBy, { id, recordedBy: recorded ? desk : undefined })}
        />
        {node.recordedBy !== undefined && (
          <div className="mc-row" role="group" aria-label={text.recorder}>
            <span className="mc-row-case">{text.recorder}</span>
            <PerformerFields
              performer={node.recordedBy}
              disabled={readOnly}
              onCommit={(recordedBy) => run(setRecordedBy, { id, recordedBy })}
            />
          </div>
        )}
      </Part>
      <Part title={text.time}>
        <DurationFields
          duration={node.duration}
          at={id}
          disabled={readOnly}
          onCommit={(duration) => run(setDuration, { id, duration })}
        />
      </Part>
      <Part title={text.published}>
        <TextField
          label={text.order}
          placeholder={text.orderHint}
          value={node.order ?? ''}
          disabled={readOnly}
          onCommit={(order) => run(setOrder, { id, order })}
        />
        <TextPair
          label={text.instructions}
          rows={3}
          text={node.instructions}
          onCommit={(instructions) => run(setInstructions, { id, instructions })}
        />
      </Part>
    </>
  );
}
