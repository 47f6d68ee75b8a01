import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { addField, nameForField } from '../../commands/form-edit.ts';
import { choiceNamed } from '../../model/field-choices.ts';
import { kindSuggestedBy } from '../../model/field-kinds.ts';
import { type FieldKind, fieldKinds } from '../../model/form-fields.ts';
import { textIn } from '../../model/document-types.ts';
import { CheckField } from '../../panel/fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { inBoth, textOf, useLanguage, useText } from '../../text/text.ts';
import { useGoTo } from './form-places.ts';

/**
 * A new field by its name: Enter adds it, and the next can be typed at once. The kind follows from the name until
 * somebody chooses another.
 */
export function FieldAdder({ page }: { readonly page: string | undefined }) {
  const text = useText().formRoom.form;
  const language = useLanguage();
  const { document, run } = useDesigner();
  const goTo = useGoTo();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<FieldKind | null>(null);
  // Kept from one field to the next: most forms ask for most of what they ask.
  const [isRequired, setRequired] = useState(true);
  const [said, setSaid] = useState('');
  const id = useId();
  const { form } = document;
  const wanted = kind ?? kindSuggestedBy(typed);
  const target = form.pages.find((one) => one.id === page) ?? form.pages.at(-1);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const vi = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (vi === '') return;
    const label = { vi, en: '' };
    const pageTitle = inBoth((text) => text.formRoom.form.firstPage);
    const { firstChoice, secondChoice } = textOf('vi').formRoom.form;
    const first = choiceNamed(firstChoice, []);
    const choices = wanted === 'select' ? { choices: [first, choiceNamed(secondChoice, [first])] } : {};
    const name = nameForField(form, label);
    run(addField, {
      label,
      kind: wanted,
      page: target?.id,
      pageTitle,
      isRequired: isRequired && wanted !== 'checkbox',
      ...choices,
    });
    goTo({ side: 'form', field: name });
    setSaid(text.add.said(vi));
    setTyped('');
    setKind(null);
  };
  return (
    <form className="mc-field-adder" onSubmit={submit}>
      <label htmlFor={`${id}-name`}>{text.add.label}</label>
      <input
        id={`${id}-name`}
        className="mc-input"
        autoComplete="off"
        maxLength={200}
        placeholder={text.add.placeholder}
        value={typed}
        data-typing={typed === '' ? undefined : true}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // The Enter that ends a Vietnamese syllable is not yet meant for the form.
          if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
      <div className="mc-field-adder-line">
        <select
          className="mc-input"
          aria-label={text.add.kind}
          value={wanted}
          onChange={(event) => setKind(event.target.value as FieldKind)}
        >
          {fieldKinds.map((one) => (
            <option key={one} value={one}>
              {text.kinds[one]}
            </option>
          ))}
        </select>
        <button type="submit" className="mc-button is-primary" disabled={typed.trim() === ''}>
          <IconPlus size={15} aria-hidden /> {text.add.add}
        </button>
      </div>
      {wanted === 'checkbox' ? (
        <p className="mc-hint">{text.add.neverRequired}</p>
      ) : (
        <CheckField label={text.add.required} checked={isRequired} onCommit={setRequired} />
      )}
      {target !== undefined && <p className="mc-hint">{text.add.to(textIn(target.title, language))}</p>}
      <span className="mc-hidden" role="status">
        {said}
      </span>
    </form>
  );
}
