import type { Condition } from '@motcua/engine';
import { operatorsFor } from '../model/condition-edits.ts';
import { type Comparison, textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { CheckField, NumberField, SelectField } from './fields.tsx';

type Sum = Extract<Condition, { sum: string[] }>;

interface SumFieldsProps {
  readonly condition: Sum;
  readonly onCommit: (condition: Sum) => void;
  readonly disabled: boolean;
}

/** Numbers added up and compared: which facts, how, and with what. */
export function SumFields({ condition, onCommit, disabled }: SumFieldsProps) {
  const text = useText();
  const language = useLanguage();
  const { document } = useDesigner();
  const { sum, op, value } = condition;
  const numbers = document.facts.filter((fact) => fact.type === 'number' || sum.includes(fact.id));
  const operators = operatorsFor('number').filter((one) => one !== 'known');
  return (
    <div className="mc-comparison-fields">
      <fieldset className="mc-values" disabled={disabled}>
        <legend>{text.formRoom.rules.sumFacts}</legend>
        {numbers.map(({ id, title }) => (
          <CheckField
            key={id}
            label={textIn(title, language) || id}
            checked={sum.includes(id)}
            onCommit={(on) => {
              const next = on ? [...sum, id] : sum.filter((one) => one !== id);
              if (next.length > 0) onCommit({ ...condition, sum: next });
            }}
          />
        ))}
      </fieldset>
      <SelectField
        label={text.condition.operator}
        value={op}
        options={[...new Set([...operators, op])].map((one) => ({
          value: one,
          label: text.condition.operators[one],
        }))}
        disabled={disabled}
        onCommit={(next) => onCommit({ ...condition, op: next as Comparison })}
      />
      {typeof value === 'number' ? (
        <NumberField
          label={text.condition.value}
          value={value}
          disabled={disabled}
          onCommit={(next) => onCommit({ ...condition, value: next })}
        />
      ) : (
        <SelectField
          label={text.condition.value}
          value={value.fact}
          options={numbers.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }))}
          disabled={disabled}
          onCommit={(fact) => onCommit({ ...condition, value: { fact } })}
        />
      )}
    </div>
  );
}
