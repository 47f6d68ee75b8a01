import type { Channel } from '@motcua/engine';
import { IconCircleCheck, IconEraser, IconEyeOff, IconXboxX } from '@tabler/icons-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { requirementOf } from '../../../model/field-requirement.ts';
import { fieldsOf, type FormField } from '../../../model/form-fields.ts';
import { textIn } from '../../../model/document-types.ts';
import { useDesigner } from '../../../state/designer-context.ts';
import { useLanguage, useText } from '../../../text/text.ts';
import { PreviewInput } from './preview-input.tsx';
import { shownFor, suggestedIn, type Trial, tried } from './try-form.ts';

interface FormPreviewProps {
  readonly selected: string | undefined;
  readonly onSelect: (field: string) => void;
}

const nothingFound: ReadonlyMap<string, string> = new Map();

const channels: readonly Channel[] = ['counter', 'online', 'post'];

/** The form as the clerk will see it, to be filled in on trial: nothing typed here is kept anywhere. */
export function FormPreview({ selected, onSelect }: FormPreviewProps) {
  const all = useText();
  const text = all.formRoom.form;
  const words = text.preview;
  const language = useLanguage();
  const { document } = useDesigner();
  const { form, facts, head } = useDeferredValue(document);
  const offered = channels.filter((channel) => head.channels.includes(channel));
  const [trial, setTrial] = useState<Trial>({ values: {}, channel: offered[0] ?? 'counter' });
  const [isChecked, setChecked] = useState(false);
  const channelId = useId();
  const suggested = useMemo(() => suggestedIn(form), [form]);
  const filled = useMemo(() => ({ ...trial, values: { ...suggested, ...trial.values } }), [suggested, trial]);
  const { shown, values } = useMemo(() => shownFor(form, facts, filled), [form, facts, filled]);
  const found = useMemo(() => tried(form, values, all), [form, values, all]);
  const wrong = found ?? nothingFound;
  const names = new Set(shown.map(({ name }) => name));
  // What is required and hidden stops the dossier, and nobody at the desk could mend it.
  const blocked = fieldsOf(form).filter(({ name }) => wrong.has(name) && !names.has(name));
  const hidden = fieldsOf(form).length - shown.length;
  const asksWhen = form.pages.some((page) => page.fields.some(({ when }) => when !== undefined));

  const field = (one: FormField) => (
    <PreviewInput
      key={one.name}
      field={one}
      isRequired={isRequired(one)}
      isSelected={one.name === selected}
      value={filled.values[one.name]}
      error={isChecked ? wrong.get(one.name) : undefined}
      onChange={(value) => setTrial({ ...trial, values: { ...trial.values, [one.name]: value } })}
      onSelect={() => onSelect(one.name)}
    />
  );
  const isRequired = ({ name }: FormField): boolean => {
    const requirement = requirementOf(form, name);
    if (requirement.kind !== 'when') return requirement.kind === 'always';
    return requirement.values.some((value) => value === values[requirement.field]);
  };
  const unplaced = shown.filter(({ page }) => page === undefined);
  return (
    <section className="mc-preview" aria-label={words.title}>
      <header className="mc-preview-head">
        <h2>{words.title}</h2>
        {offered.length > 1 && (
          <span className="mc-preview-channel">
            <label htmlFor={channelId}>{words.channel}</label>
            <select
              id={channelId}
              className="mc-input"
              value={trial.channel}
              onChange={(event) => setTrial({ ...trial, channel: event.target.value as Channel })}
            >
              {offered.map((channel) => (
                <option key={channel} value={channel}>
                  {text.channelNames[channel]}
                </option>
              ))}
            </select>
          </span>
        )}
      </header>
      {shown.length === 0 && hidden === 0 && <p className="mc-hint">{words.nothing}</p>}
      {form.pages.map((page) => {
        const onPage = shown.filter((one) => one.page === page.id);
        return onPage.length === 0 ? null : (
          <section key={page.id} className="mc-preview-page">
            <h3>{textIn(page.title, language)}</h3>
            <div className="mc-preview-fields">{onPage.map(field)}</div>
          </section>
        );
      })}
      {unplaced.length > 0 && (
        <section className="mc-preview-page">
          <h3>{text.unplaced}</h3>
          <div className="mc-preview-fields">{unplaced.map(field)}</div>
        </section>
      )}
      {(hidden > 0 || asksWhen) && (
        <p className="mc-hint">
          {hidden > 0 && (
            <>
              <IconEyeOff size={14} aria-hidden /> {words.hidden(hidden)}.{' '}
            </>
          )}
          {words.later}
        </p>
      )}
      {isChecked &&
        blocked.map(({ name, label }) => (
          <p key={name} className="mc-field-error">
            {words.hiddenWrong(textIn(label, language) || name, wrong.get(name) ?? '')}
          </p>
        ))}
      {(shown.length > 0 || hidden > 0) && (
        <footer className="mc-preview-foot">
          <button type="button" className="mc-button" onClick={() => setChecked(true)}>
            {words.check}
          </button>
          <button
            type="button"
            className="mc-link"
            onClick={() => {
              setTrial({ ...trial, values: {} });
              setChecked(false);
            }}
          >
            <IconEraser size={14} aria-hidden /> {words.clear}
          </button>
          <span role="status" className={found?.size === 0 ? 'mc-fine' : 'mc-tried-wrong'}>
            {isChecked && found === null && (
              <>
                <IconXboxX size={15} aria-hidden /> {words.unusable}
              </>
            )}
            {isChecked && found?.size === 0 && (
              <>
                <IconCircleCheck size={15} aria-hidden /> {words.fine}
              </>
            )}
            {isChecked && wrong.size > 0 && (
              <>
                <IconXboxX size={15} aria-hidden /> {words.wrong(wrong.size)}
              </>
            )}
          </span>
        </footer>
      )}
    </section>
  );
}
