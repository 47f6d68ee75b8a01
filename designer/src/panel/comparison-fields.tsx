import type { Fact } from '@motcua/engine';
import { comparisonFor, operatorsFor, withOperator } from '../model/condition-edits.ts';
import { type Comparison, type FactCondition, textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { type Option, NumberField, SelectField, TextField } from './fields.tsx';

interface ComparisonFieldsProps {
  readonly condition: FactCondition;
  readonly onCommit: (condition: FactCondition) => void;
  readonly disabled: boolean;
}

/** Fact, comparison and value of one line; what is offered follows from the fact's type. */
export function ComparisonFields({ condition, onCommit, disabled }: ComparisonFieldsProps) {
  const text = useText().condition;
  const language = useLanguage();
  const { document } = useDesigner();
  const fact = document.facts.find((candidate) => candidate.id === condition.fact);
  const operators = operatorsFor(fact?.type ?? 'text');
  const word = (op: Comparison): string =>
    fact?.type === 'date' && op in text.beforeDate
      ? text.beforeDate[op as keyof typeof text.beforeDate]
      : text.operators[op];
  return (
    <div className="mc-comparison-fields">
      <SelectField
        label={text.fact}
        value={condition.fact}
        options={document.facts.map(({ id, title }) => ({ value: id, label: textIn(title, language) }))}
        disabled={disabled}
        onCommit={(id) => {
          const next = document.facts.find((candidate) => candidate.id === id);
          if (next !== undefined) onCommit(comparisonFor(next));
        }}
      />
      <SelectField
        label={text.operator}
        value={condition.op}
        options={[...new Set([...operators, condition.op])].map((op) => ({ value: op, label: word(op) }))}
        disabled={disabled}
        onCommit={(op) => onCommit(withOperator(condition, op as Comparison, fact))}
      />
      {condition.op !== 'known' && (
        <ValueField condition={condition} fact={fact} onCommit={onCommit} disabled={disabled} />
      )}
    </div>
  );
}

function ValueField({
  condition,
  fact,
  onCommit,
  disabled,
}: ComparisonFieldsProps & { fact: Fact | undefined }) {
  const text = useText().condition;
  const language = useLanguage();
  const { document, agencies } = useDesigner();
  const { value } = condition;
  const commit = (next: FactCondition['value']): void => onCommit({ ...condition, value: next });
  if (typeof value === 'object' && !Array.isArray(value))
    return (
      <SelectField
        label={text.value}
        value={value.fact}
        options={document.facts.map(({ id, title }) => ({ value: id, label: textIn(title, language) }))}
        disabled={disabled}
        onCommit={(id) => commit({ fact: id })}
      />
    );
  if (condition.op === 'in')
    return (
      <TextField
        label={text.value}
        value={(Array.isArray(value) ? value : []).join(', ')}
        disabled={disabled}
        onCommit={(typed) => commit(listFrom(typed, fact))}
      />
    );
  if (fact?.type === 'number')
    return (
      <NumberField
        label={text.value}
        value={typeof value === 'number' ? value : 0}
        disabled={disabled}
        onCommit={commit}
      />
    );
  const options = optionsFor();
  if (options !== undefined)
    return (
      <SelectField
        label={text.value}
        value={String(value ?? '')}
        options={options}
        disabled={disabled}
        onCommit={(next) => commit(fact?.type === 'boolean' ? next === 'true' : next)}
      />
    );
  return (
    <TextField
      label={text.value}
      value={String(value ?? '')}
      placeholder={fact?.type === 'date' ? '2026-08-05' : ''}
      disabled={disabled}
      onCommit={commit}
    />
  );

  function optionsFor(): Option[] | undefined {
    if (fact?.type === 'boolean')
      return [
        { value: 'true', label: text.yes },
        { value: 'false', label: text.no },
      ];
    if (fact?.type === 'agency') return agencies.map(({ id, title }) => ({ value: id, label: title }));
    return fact?.choices?.map((choice) => ({ value: choice.value, label: textIn(choice.title, language) }));
  }
}

function listFrom(typed: string, fact: Fact | undefined): (string | number)[] {
  const words = typed.split(/[,;]/).map((word) => word.trim());
  const given = words.filter((word) => word !== '');
  return fact?.type === 'number' ? given.map(Number).filter(Number.isFinite) : given;
}
