import type { FlowNode } from '@motcua/engine';
import { moveInto } from '../commands/move-into.ts';
import { moveNodes } from '../commands/node-move.ts';
import { textIn } from '../model/document-types.ts';
import { contentTop, inset, type Point } from '../model/node-size.ts';
import { mayPlace } from '../rules/may-place.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { NumberField, SelectField } from './fields.tsx';

/** Moving without dragging: the place in numbers, and the group or branch the node stands in. */
export function PositionPart({ node }: { node: FlowNode }) {
  const text = useText().panel;
  const language = useLanguage();
  const { document, index, drawing, run, readOnly } = useDesigner();
  const { id } = node;
  const { x, y } = drawing.stored.get(id)?.relative ?? { x: 0, y: 0 };
  const containers = document.flow.nodes.flatMap((candidate) => {
    const title = textIn(candidate.title, language);
    if (candidate.kind === 'group') return [{ value: candidate.id, label: title }];
    if (candidate.kind !== 'parallel') return [];
    return candidate.branches.map((branch) => ({
      value: branch.id,
      label: `${title} › ${textIn(branch.title, language)}`,
    }));
  });
  // Let out of a phase it stays where it was seen; in a phase it begins at the corner.
  const placeIn = (within: string): Point => {
    const seen = drawing.stored.get(id)?.absolute;
    return within !== '' || seen === undefined ? { x: inset, y: contentTop } : { x: seen.x, y: seen.y };
  };
  const open = containers.filter(({ value }) => mayPlace(index, node.kind, value, id).allowed);
  return (
    <>
      {open.length > 0 && (
        <SelectField
          label={text.container}
          value={node.within ?? ''}
          empty={text.topLevel}
          options={open}
          disabled={readOnly}
          onCommit={(within) =>
            run(moveInto, [{ id, at: placeIn(within), within: within === '' ? null : within }])
          }
        />
      )}
      <div className="mc-pair">
        <NumberField
          label={text.x}
          value={x}
          step={10}
          disabled={readOnly}
          onCommit={(next) => run(moveNodes, [{ id, at: { x: next, y } }])}
        />
        <NumberField
          label={text.y}
          value={y}
          step={10}
          disabled={readOnly}
          onCommit={(next) => run(moveNodes, [{ id, at: { x, y: next } }])}
        />
      </div>
    </>
  );
}
