import { comparableWith, comparisonFor, operatorsFor, withOperator } from '../model/condition-edits.ts';
import { type Comparison, type FactCondition, textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { FactSelect } from './fact-select.tsx';
import { SelectField } from './fields.tsx';
import { ValueField, ValuesField } from './value-field.tsx';

interface ComparisonFieldsProps {
  readonly condition: FactCondition;
  readonly onCommit: (condition: FactCondition) => void;
  readonly disabled: boolean;
}

/** Fact, comparison and value of one line; what is offered follows from the fact's type. */
export function ComparisonFields({ condition, onCommit, disabled }: ComparisonFieldsProps) {
  const text = useText().condition;
  const { document } = useDesigner();
  const fact = document.facts.find((candidate) => candidate.id === condition.fact);
  const operators = operatorsFor(fact?.type ?? 'text');
  const word = (op: Comparison): string =>
    fact?.type === 'date' && op in text.beforeDate
      ? text.beforeDate[op as keyof typeof text.beforeDate]
      : text.operators[op];
  return (
    <div className="mc-comparison-fields">
      <FactSelect
        label={text.fact}
        value={condition.fact}
        disabled={disabled}
        onChoose={(next) => onCommit(comparisonFor(next))}
      />
      <SelectField
        label={text.operator}
        value={condition.op}
        options={[...new Set([...operators, condition.op])].map((op) => ({ value: op, label: word(op) }))}
        disabled={disabled}
        onCommit={(op) => onCommit(withOperator(condition, op as Comparison, fact))}
      />
      {condition.op !== 'known' && (
        <RightSide condition={condition} onCommit={onCommit} disabled={disabled} />
      )}
    </div>
  );
}

/** A value, several of them, or another fact of the same type. */
function RightSide({ condition, onCommit, disabled }: ComparisonFieldsProps) {
  const text = useText();
  const words = text.formRoom.rules;
  const language = useLanguage();
  const { document } = useDesigner();
  const fact = document.facts.find((candidate) => candidate.id === condition.fact);
  const { value } = condition;
  const commit = (next: FactCondition['value']): void => onCommit({ ...condition, value: next });
  if (condition.op === 'in')
    return (
      <ValuesField
        fact={fact}
        values={Array.isArray(value) ? value : []}
        disabled={disabled}
        onCommit={commit}
      />
    );
  const others = fact === undefined ? [] : comparableWith(fact, document.facts);
  const byFact = typeof value === 'object' && !Array.isArray(value);
  const [firstOther] = others;
  return (
    <>
      {byFact ? (
        <SelectField
          label={text.condition.value}
          value={value.fact}
          options={others.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }))}
          disabled={disabled}
          onCommit={(id) => commit({ fact: id })}
        />
      ) : (
        <ValueField
          label={text.condition.value}
          fact={fact}
          value={value}
          disabled={disabled}
          onCommit={commit}
        />
      )}
      {(byFact || firstOther !== undefined) && !disabled && (
        <SelectField
          label={words.compareWith}
          value={byFact ? 'fact' : 'constant'}
          options={[
            { value: 'constant', label: words.constant },
            { value: 'fact', label: words.otherFact },
          ]}
          onCommit={(way) => {
            if (way === 'fact' && firstOther !== undefined) commit({ fact: firstOther.id });
            if (way === 'constant' && fact !== undefined) commit(comparisonFor(fact).value ?? '');
          }}
        />
      )}
    </>
  );
}
