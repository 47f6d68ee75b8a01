import { coverNode } from '../commands/limit-edit.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { CheckField, Part } from './fields.tsx';

/** The limits that name the places they cover: is this one of them? */
export function LimitsOfNode({ id }: { id: string }) {
  const text = useText();
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const partial = document.limits.flatMap((limit) =>
    limit.covers === 'all' ? [] : [{ limit, covered: limit.covers.nodes.includes(id) }],
  );
  if (partial.length === 0) return null;
  return (
    <Part title={text.document.coverThis}>
      {partial.map(({ limit, covered }) => (
        <CheckField
          key={limit.id}
          label={textIn(limit.title, language)}
          checked={covered}
          disabled={readOnly}
          onCommit={(next) => run(coverNode, { id: limit.id, node: id, covered: next })}
        />
      ))}
    </Part>
  );
}
