import { useState } from 'react';
import { textIn } from '../../../model/document-types.ts';
import { SelectField, TextField } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useLanguage, useText } from '../../../text/text.ts';
import type { SourceProps } from './source-parts.tsx';

/** What the register says of an agency, and of which one. */
export function RegisterFields({ source, fact, onCommit }: SourceProps<'register'>) {
  const text = useText().formRoom.facts;
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const agencies = document.facts.filter(({ id, type }) => type === 'agency' && id !== fact.id);
  const { of } = source;
  const known = Object.keys(text.attributes);
  // The list takes the place of the field for an attribute that it holds: not while a name is still typed.
  const [isTyping, setTyping] = useState(false);
  return (
    <>
      {known.includes(source.attribute) && !isTyping ? (
        <SelectField
          label={text.attribute}
          value={source.attribute}
          options={[
            ...known.map((value) => ({
              value,
              label: text.attributes[value as keyof typeof text.attributes],
            })),
            { value: '', label: text.otherAttribute },
          ]}
          disabled={readOnly}
          onCommit={(attribute) =>
            onCommit({ ...source, attribute: attribute === '' ? 'attribute' : attribute })
          }
        />
      ) : (
        <div onFocus={() => setTyping(true)} onBlur={() => setTyping(false)}>
          <TextField
            label={text.attributeName}
            value={source.attribute}
            required
            disabled={readOnly}
            accepts={(attribute) => /^[a-z][A-Za-z0-9]{0,63}$/.test(attribute)}
            onCommit={(attribute) => onCommit({ ...source, attribute })}
          />
        </div>
      )}
      <SelectField
        label={text.attributeOf}
        value={typeof of === 'string' ? of : `fact:${of.fact}`}
        options={[
          { value: 'receiving', label: text.attributeWays.receiving },
          { value: 'competent', label: text.attributeWays.competent },
          ...agencies.map(({ id, title }) => ({
            value: `fact:${id}`,
            label: text.byFact(textIn(title, language) || id),
          })),
        ]}
        disabled={readOnly}
        onCommit={(next) =>
          onCommit({
            ...source,
            of: next === 'receiving' || next === 'competent' ? next : { fact: next.slice('fact:'.length) },
          })
        }
      />
    </>
  );
}
