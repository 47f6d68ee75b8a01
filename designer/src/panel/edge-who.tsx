import type { FlowEdge, Performer } from '@motcua/engine';
import { setWho } from '../commands/edge-edit.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { CheckField, Part } from './fields.tsx';
import { PerformerFields } from './performer-fields.tsx';

/** For a first choice: whoever reads the panel changes it at once. */
export const somebody: Performer = { role: 'agencyLeader', agency: { is: 'competent' } };

/** Who takes an action that is not for whoever has the step. */
export function WhoPart({ edge }: { edge: FlowEdge }) {
  const text = useText().panel;
  const { run, readOnly } = useDesigner();
  const { id, who } = edge;
  return (
    <Part title={text.performer}>
      <CheckField
        label={text.who}
        checked={who !== undefined}
        disabled={readOnly}
        onCommit={(other) => run(setWho, { id, who: other ? somebody : undefined })}
      />
      {who !== undefined && (
        <PerformerFields
          performer={who}
          disabled={readOnly}
          onCommit={(next) => run(setWho, { id, who: next })}
        />
      )}
    </Part>
  );
}
