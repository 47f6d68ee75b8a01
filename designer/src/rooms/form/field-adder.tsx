import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { addField, nameForField } from '../../commands/form-edit.ts';
import { choiceNamed } from '../../model/field-choices.ts';
import { kindSuggestedBy } from '../../model/field-kinds.ts';
import { type FieldKind, fieldKinds } from '../../model/form-fields.ts';
import { textIn } from '../../model/document-types.ts';
import { CheckField, isComposing } from '../../panel/fields.tsx';
import { type FieldStay, tidyText, useTyped } from '../../panel/use-typed.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { inBoth, textOf, useLanguage, useText } from '../../text/text.ts';
import { useGoTo } from './form-places.ts';

/**
 * A new field by its name: it is in the form from the first pause of the typing on, Enter ends it and the next can be typed at
 * once; Escape takes it back. The kind follows from the name until somebody chooses another. Name, kind and whether it must be
 * filled in are one step of the history.
 */
export function FieldAdder({ page }: { readonly page: string | undefined }) {
  const text = useText().formRoom.form;
  const language = useLanguage();
  const { document, run } = useDesigner();
  const goTo = useGoTo();
  const [kind, setKind] = useState<FieldKind | null>(null);
  // Kept from one field to the next: most forms ask for most of what they ask.
  const [isRequired, setRequired] = useState(true);
  const [said, setSaid] = useState('');
  const id = useId();
  const { form } = document;
  /** The form as it was when this field was begun: what was added of it on the way is taken back each time. */
  const begun = useRef<{ stay: FieldStay; form: typeof form; page: string | undefined; name: string } | null>(
    null,
  );
  const target = form.pages.find((one) => one.id === page) ?? form.pages.at(-1);
  const add = (vi: string, stay: FieldStay): void => {
    if (vi === '') return;
    const label = { vi, en: '' };
    const start = begun.current?.stay === stay ? begun.current : { form, page: target?.id };
    const wanted = kind ?? kindSuggestedBy(vi);
    const pageTitle = inBoth((text) => text.formRoom.form.firstPage);
    const { firstChoice, secondChoice } = textOf('vi').formRoom.form;
    const first = choiceNamed(firstChoice, []);
    const choices = wanted === 'select' ? { choices: [first, choiceNamed(secondChoice, [first])] } : {};
    begun.current = { ...start, stay, name: nameForField(start.form, label) };
    run(addField, {
      label,
      kind: wanted,
      page: start.page,
      pageTitle,
      isRequired: isRequired && wanted !== 'checkbox',
      ...choices,
    });
  };
  const { typed, type, touch, leave, forget, onCompositionEnd } = useTyped({
    value: '',
    onCommit: add,
    accepts: (vi) => vi !== '',
    tidy: (words) => tidyText(words.replace(/\s+/g, ' ')),
  });
  const written = typed ?? '';
  const wanted = kind ?? kindSuggestedBy(written);
  /** Ends the field that is being added; what was left without a name is none. */
  const finish = (): boolean => {
    if (typed === null) return false;
    const vi = tidyText(written);
    leave();
    setKind(null);
    if (vi !== '') setSaid(text.add.said(vi));
    return vi !== '';
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (finish() && begun.current !== null) goTo({ side: 'form', field: begun.current.name });
  };
  return (
    <form
      className="mc-field-adder"
      onSubmit={submit}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Kind and "must be filled in" are still the same field's.
        if (!currentTarget.contains(relatedTarget)) finish();
      }}
    >
      <label htmlFor={`${id}-name`}>{text.add.label}</label>
      <input
        id={`${id}-name`}
        className="mc-input"
        autoComplete="off"
        maxLength={200}
        placeholder={text.add.placeholder}
        value={written}
        data-typing={written === '' ? undefined : true}
        onChange={(event) => type(event.target.value, isComposing(event.nativeEvent))}
        onCompositionEnd={onCompositionEnd}
        onKeyDown={(event) => {
          // The Enter that ends a Vietnamese syllable is not yet meant for the form.
          if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || written === '') return;
          event.preventDefault();
          forget();
          setKind(null);
        }}
      />
      <div className="mc-field-adder-line">
        <select
          className="mc-input"
          aria-label={text.add.kind}
          value={wanted}
          onChange={(event) => {
            setKind(event.target.value as FieldKind);
            touch();
          }}
        >
          {fieldKinds.map((one) => (
            <option key={one} value={one}>
              {text.kinds[one]}
            </option>
          ))}
        </select>
        <button type="submit" className="mc-button is-primary" disabled={written.trim() === ''}>
          <IconPlus size={15} aria-hidden /> {text.add.add}
        </button>
      </div>
      {wanted === 'checkbox' ? (
        <p className="mc-hint">{text.add.neverRequired}</p>
      ) : (
        <CheckField
          label={text.add.required}
          checked={isRequired}
          onCommit={(on) => {
            setRequired(on);
            touch();
          }}
        />
      )}
      {target !== undefined && <p className="mc-hint">{text.add.to(textIn(target.title, language))}</p>}
      <span className="mc-hidden" role="status">
        {said}
      </span>
    </form>
  );
}
