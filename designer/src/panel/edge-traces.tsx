import type { FlowEdge } from '@motcua/engine';
import { setBackTo, setMark } from '../commands/edge-edit.ts';
import { nameApart } from '../drawing/name-apart.ts';
import type { Mark } from '../model/document-types.ts';
import { isSideStep } from '../model/side-steps.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { CheckField } from './fields.tsx';

/** The places one of which the dossier may have come from, and to which the edge then leads back. */
export function BackToPart({ edge }: { edge: FlowEdge }) {
  const text = useText().panel;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id, backTo = [] } = edge;
  const places = document.flow.nodes.filter(
    (node) => (node.kind === 'step' && !isSideStep(node)) || backTo.includes(node.id),
  );
  return (
    <details className="mc-part" open={backTo.length > 0}>
      <summary>{text.backTo}</summary>
      <div className="mc-marks">
        {places.map((node) => (
          <CheckField
            key={node.id}
            label={nameApart(document, node.id, language)}
            checked={backTo.includes(node.id)}
            disabled={readOnly}
            onCommit={(on) =>
              run(setBackTo, {
                id,
                backTo: on ? [...backTo, node.id] : backTo.filter((other) => other !== node.id),
              })
            }
          />
        ))}
      </div>
    </details>
  );
}

/** What taking it records of the dossier. */
export function MarksPart({ edge }: { edge: FlowEdge }) {
  const text = useText();
  const { run, readOnly } = useDesigner();
  const marks = Object.keys(text.marks) as Mark[];
  return (
    <details className="mc-part" open={edge.marks.length > 0}>
      <summary>{text.panel.marks}</summary>
      <div className="mc-marks">
        {marks.map((mark) => (
          <CheckField
            key={mark}
            label={text.marks[mark]}
            checked={edge.marks.includes(mark)}
            disabled={readOnly}
            onCommit={(marked) => run(setMark, { id: edge.id, mark, marked })}
          />
        ))}
      </div>
    </details>
  );
}
