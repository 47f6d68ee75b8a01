import { textIn } from '../../../model/document-types.ts';
import { SelectField } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useLanguage, useText } from '../../../text/text.ts';
import { Choose, type SourceProps } from './source-parts.tsx';

/** Which linked dossier a fact comes from. */
export function ChildFields({ source, onCommit }: SourceProps<'child'>) {
  const text = useText();
  const words = text.formRoom.facts;
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const linked = document.flow.nodes.filter((node) => node.kind === 'linked');
  const children = linked.find(({ id }) => id === source.node)?.children ?? [];
  return (
    <>
      <Choose
        label={words.linked}
        value={source.node}
        options={linked.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }))}
        onCommit={(node) => onCommit({ kind: 'child', node })}
      />
      <SelectField
        label={words.child}
        value={source.child ?? ''}
        empty={words.anyChild}
        options={children.map(({ id, title }, at) => ({
          value: id,
          label: textIn(title, language) || text.panel.child(at + 1),
        }))}
        disabled={readOnly}
        onCommit={(child) => {
          const { child: _old, ...rest } = source;
          onCommit(child === '' ? rest : { ...rest, child });
        }}
      />
    </>
  );
}
