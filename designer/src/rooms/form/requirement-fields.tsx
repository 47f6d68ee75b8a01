import { setRequirement } from '../../commands/form-edit.ts';
import { choicesIn } from '../../model/field-choices.ts';
import { type Requirement, requirementOf } from '../../model/field-requirement.ts';
import { fieldsOf, type FormField } from '../../model/form-fields.ts';
import { requirementWhenShown } from '../../model/shown-and-required.ts';
import { textIn } from '../../model/document-types.ts';
import { CheckField, ChoiceField, SelectField } from '../../panel/fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

const kinds = ['never', 'always', 'when'] as const;

/** Never, always, or when another field has one of some values. */
export function RequirementFields({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { document, run, readOnly } = useDesigner();
  const { form } = document;
  const { name } = field;
  const now = requirementOf(form, name);
  const deciding = fieldsOf(form).filter((other) => other.name !== name && valuesOf(other).length > 0);
  const set = (requirement: Requirement): void => run(setRequirement, { field: name, requirement });
  const [first] = deciding;
  const choose = (kind: string): void => {
    if (kind === 'never' || kind === 'always') set({ kind });
    else if (first !== undefined)
      set({ kind: 'when', field: first.name, values: valuesOf(first).slice(0, 1) });
  };
  const offered = kinds.filter((kind) => kind !== 'when' || first !== undefined || now.kind === 'when');
  return (
    <>
      <ChoiceField
        label={text.required}
        value={now.kind}
        options={offered.map((value) => ({ value, label: text.requirements[value] }))}
        disabled={readOnly}
        onCommit={choose}
      />
      {now.kind === 'when' && <WhenFields now={now} among={deciding} onCommit={set} />}
      {now.kind === 'always' && field.placed?.when !== undefined && <HiddenButRequired field={field} />}
    </>
  );
}

interface WhenFieldsProps {
  readonly now: Extract<Requirement, { kind: 'when' }>;
  readonly among: readonly FormField[];
  readonly onCommit: (requirement: Requirement) => void;
}

function WhenFields({ now, among, onCommit }: WhenFieldsProps) {
  const all = useText();
  const text = all.formRoom.form;
  const language = useLanguage();
  const { readOnly } = useDesigner();
  const other = among.find(({ name }) => name === now.field);
  const titles = new Map(
    (other === undefined ? [] : (choicesIn(other.schema) ?? [])).map(({ value, title }) => [
      value,
      textIn(title, language),
    ]),
  );
  const listed = other === undefined ? [] : valuesOf(other);
  const values = [...listed, ...now.values.filter((value) => !listed.includes(value))];
  const words = (value: string | number | boolean): string =>
    typeof value === 'boolean'
      ? value
        ? all.condition.yes
        : all.condition.no
      : (titles.get(String(value)) ?? String(value));
  return (
    <>
      <SelectField
        label={text.requiredWhen}
        value={now.field}
        options={among.map(({ name, label }) => ({ value: name, label: textIn(label, language) || name }))}
        disabled={readOnly}
        onCommit={(field) => {
          const chosen = among.find(({ name }) => name === field);
          if (chosen !== undefined) onCommit({ kind: 'when', field, values: valuesOf(chosen).slice(0, 1) });
        }}
      />
      <fieldset className="mc-values" disabled={readOnly}>
        <legend>{text.requiredValues}</legend>
        {values.map((value) => (
          <CheckField
            key={String(value)}
            label={words(value)}
            checked={now.values.includes(value)}
            onCommit={(on) => {
              const next = values.filter((one) => (one === value ? on : now.values.includes(one)));
              if (next.length > 0) onCommit({ ...now, values: next });
            }}
          />
        ))}
      </fieldset>
    </>
  );
}

/** The values by which a field can decide over another: of a list, or yes and no. */
function valuesOf(field: FormField): readonly (string | number | boolean)[] {
  if (field.kind === 'checkbox') return [true, false];
  return field.kind === 'select' ? (choicesIn(field.schema) ?? []).map(({ value }) => value) : [];
}

/** A field that must be filled in and is sometimes hidden stops the dossier: said, with a mend. */
function HiddenButRequired({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { document, run, readOnly } = useDesigner();
  const mend = requirementWhenShown(document, field);
  return (
    <div className="mc-mend-note">
      <p>{text.hiddenButRequired}</p>
      {!readOnly && (
        <button
          type="button"
          className="mc-link"
          onClick={() => run(setRequirement, { field: field.name, requirement: mend })}
        >
          {mend.kind === 'when' ? text.requireWhenShown : text.notRequired}
        </button>
      )}
    </div>
  );
}
