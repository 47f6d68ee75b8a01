import { setFieldRules } from '../../commands/form-edit.ts';
import { choicesIn } from '../../model/field-choices.ts';
import { namedPatterns, nameOfPattern, type PatternName } from '../../model/field-kinds.ts';
import type { FormField } from '../../model/form-fields.ts';
import { textIn } from '../../model/document-types.ts';
import { CheckField, SelectField, TextField } from '../../panel/fields.tsx';
import { DateField } from '../../panel/date-field.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

const texts = new Set(['text', 'textarea', 'phone', 'identity']);

/** The rules that a field of its kind can have, each a word of the schema. */
export function RuleFields({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { kind, schema } = field;
  const isText = texts.has(kind);
  const isNumber = kind === 'number' || kind === 'money';
  return (
    <>
      {isText && (
        <>
          <div className="mc-pair">
            <Bound field={field} word="minLength" label={text.minLength} whole />
            <Bound field={field} word="maxLength" label={text.maxLength} whole />
          </div>
          <PatternField field={field} />
        </>
      )}
      {isNumber && (
        <>
          <div className="mc-pair">
            {'exclusiveMinimum' in schema ? (
              <Bound field={field} word="exclusiveMinimum" label={text.above} />
            ) : (
              <Bound field={field} word="minimum" label={text.minimum} />
            )}
            {'exclusiveMaximum' in schema ? (
              <Bound field={field} word="exclusiveMaximum" label={text.below} />
            ) : (
              <Bound field={field} word="maximum" label={text.maximum} />
            )}
          </div>
          <Ticked field={field} word="type" on="integer" off="number" label={text.whole} />
        </>
      )}
      {kind === 'checkbox' && <Ticked field={field} word="const" on={true} label={text.mustTick} />}
      {kind === 'agency' && (
        <Ticked field={field} word="x-agencyKind" on="communeCommittee" label={text.communeOnly} />
      )}
      <Suggested field={field} />
    </>
  );
}

interface WordProps {
  readonly field: FormField;
  readonly word: string;
  readonly label: string;
}

function useRule(field: FormField): (changes: Readonly<Record<string, unknown>>) => void {
  const { run } = useDesigner();
  return (changes) => run(setFieldRules, { field: field.name, changes });
}

const numberIn = (typed: string): number => Number(typed.replace(/[\s]/g, '').replace(',', '.'));

/** A bound that there need not be: emptied it is gone. */
function Bound({ field, word, label, whole = false }: WordProps & { readonly whole?: boolean }) {
  const { readOnly } = useDesigner();
  const set = useRule(field);
  const value = field.schema[word];
  return (
    <TextField
      label={label}
      value={typeof value === 'number' ? String(value).replace('.', ',') : ''}
      disabled={readOnly}
      accepts={(typed) =>
        Number.isFinite(numberIn(typed)) &&
        (!whole || (Number.isInteger(numberIn(typed)) && numberIn(typed) >= 0))
      }
      onCommit={(typed) => set({ [word]: typed === '' ? undefined : numberIn(typed) })}
    />
  );
}

interface TickedProps extends WordProps {
  readonly on: string | boolean;
  readonly off?: string;
}

function Ticked({ field, word, on, off, label }: TickedProps) {
  const { readOnly } = useDesigner();
  const set = useRule(field);
  return (
    <CheckField
      label={label}
      checked={field.schema[word] === on}
      disabled={readOnly}
      onCommit={(ticked) => set({ [word]: ticked ? on : off })}
    />
  );
}

function PatternField({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { readOnly } = useDesigner();
  const set = useRule(field);
  const { pattern } = field.schema;
  const name = nameOfPattern(pattern);
  const own = typeof pattern === 'string' && name === undefined ? pattern : undefined;
  const names = Object.keys(namedPatterns) as PatternName[];
  const options = names.map((value) => ({ value: value as string, label: text.patterns[value] }));
  return (
    <SelectField
      label={text.pattern}
      value={own === undefined ? (name ?? '') : 'own'}
      empty={text.anyPattern}
      options={own === undefined ? options : [{ value: 'own', label: text.ownPattern(own) }, ...options]}
      disabled={readOnly}
      onCommit={(chosen) => {
        const known = names.find((one) => one === chosen);
        if (chosen === '' || known !== undefined)
          set({ pattern: known === undefined ? undefined : namedPatterns[known] });
      }}
    />
  );
}

/** A value suggested to whoever fills in the form. */
function Suggested({ field }: { readonly field: FormField }) {
  const all = useText();
  const text = all.formRoom.form;
  const language = useLanguage();
  const { readOnly } = useDesigner();
  const set = useRule(field);
  const { kind, schema } = field;
  const value = schema['default'];
  const common = { label: text.suggested, disabled: readOnly };
  if (kind === 'checkbox' || kind === 'select')
    return (
      <SelectField
        {...common}
        value={value === undefined ? '' : String(value)}
        empty={text.noSuggestion}
        options={
          kind === 'checkbox'
            ? [
                { value: 'true', label: all.condition.yes },
                { value: 'false', label: all.condition.no },
              ]
            : (choicesIn(schema) ?? []).map((choice) => ({
                value: choice.value,
                label: textIn(choice.title, language),
              }))
        }
        onCommit={(next) =>
          set({ default: next === '' ? undefined : kind === 'checkbox' ? next === 'true' : next })
        }
      />
    );
  if (kind === 'number' || kind === 'money')
    return <Bound field={field} word="default" label={text.suggested} />;
  if (kind === 'date')
    return (
      <DateField
        {...common}
        value={typeof value === 'string' ? value : ''}
        onCommit={(next) => set({ default: next })}
      />
    );
  if (kind === 'agency') return null;
  return (
    <TextField
      {...common}
      value={typeof value === 'string' ? value : ''}
      onCommit={(next) => set({ default: next === '' ? undefined : next })}
    />
  );
}
