import type { FlowNode, NationalStatus } from '@motcua/engine';
import { hasClock, hasStatus, setStatus } from '../commands/node-edit.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { ClockFields } from './clock-fields.tsx';
import { Part, SelectField } from './fields.tsx';

const codes: NationalStatus[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Whether time counts while a dossier stands here, and its national status meanwhile. */
export function StatusAndClock({ node }: { node: FlowNode }) {
  const text = useText();
  const { run, readOnly } = useDesigner();
  const { id } = node;
  const title = node.kind === 'group' ? text.panel.groupClock : text.panel.clock;
  return (
    <>
      {hasClock(node) && (
        <Part title={title}>
          <ClockFields node={node} />
        </Part>
      )}
      {hasStatus(node) && (
        <Part title={text.panel.status}>
          <SelectField
            label={text.panel.status}
            value={String(node.status ?? '')}
            empty={text.panel.noStatus}
            options={codes.map((code) => ({ value: String(code), label: `${code}. ${text.statuses[code]}` }))}
            disabled={readOnly}
            onCommit={(next) => run(setStatus, { id, status: codes.find((code) => String(code) === next) })}
          />
        </Part>
      )}
    </>
  );
}
