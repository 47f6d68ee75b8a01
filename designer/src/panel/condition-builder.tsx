import type { Condition } from '@motcua/engine';
import { IconPlus, IconX } from '@tabler/icons-react';
import { textIn } from '../model/document-types.ts';
import {
  comparisonFor,
  type ConditionPath,
  type Join,
  joinedBy,
  partsOf,
  withOneMore,
  withPart,
} from '../model/condition-edits.ts';
import { conditionWords } from '../drawing/words.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import { SelectField } from './fields.tsx';

interface ConditionBuilderProps {
  readonly label: string;
  readonly condition: Condition | undefined;
  /** `undefined`: the condition was taken away. */
  readonly onCommit: (condition: Condition | undefined) => void;
  readonly disabled: boolean;
}

/** Builds a condition over the procedure's declared facts, and reads it back as a sentence. */
export function ConditionBuilder({ label, condition, onCommit, disabled }: ConditionBuilderProps) {
  const text = useText().condition;
  const language = useLanguage();
  const { document } = useDesigner();
  const [fact] = document.facts;
  if (condition === undefined && fact === undefined) return <p className="mc-hint">{text.noFacts}</p>;
  const add = (): void => {
    if (fact !== undefined) onCommit(withOneMore(condition, comparisonFor(fact)));
  };
  return (
    <div className="mc-condition" role="group" aria-label={label}>
      {condition !== undefined && (
        <>
          <p className="mc-condition-words">
            {label}: {conditionWords(document, condition, language)}
          </p>
          <Tree
            condition={condition}
            path={[]}
            disabled={disabled}
            onPart={(path, part) => onCommit(withPart(condition, path, part))}
          />
        </>
      )}
      {!disabled && (
        <button type="button" className="mc-link" onClick={add}>
          <IconPlus size={14} aria-hidden /> {text.add}
        </button>
      )}
    </div>
  );
}

interface TreeProps {
  readonly condition: Condition;
  readonly path: ConditionPath;
  readonly disabled: boolean;
  readonly onPart: (path: ConditionPath, part: Condition | undefined) => void;
}

function Tree({ condition, path, disabled, onPart }: TreeProps) {
  const text = useText().condition;
  const language = useLanguage();
  const { document } = useDesigner();
  const remove = !disabled && (
    <button
      type="button"
      className="mc-tool"
      aria-label={text.remove}
      title={text.remove}
      onClick={() => onPart(path, undefined)}
    >
      <IconX size={15} />
    </button>
  );
  if ('fact' in condition)
    return (
      <div className="mc-comparison">
        <ComparisonFields condition={condition} disabled={disabled} onCommit={(next) => onPart(path, next)} />
        {remove}
      </div>
    );
  if ('sum' in condition)
    return (
      <div className="mc-comparison">
        <span>
          {text.sumOf(condition.sum.map((id) => titleOfFact(id)).join(' + '))} {text.operators[condition.op]}{' '}
          {typeof condition.value === 'number' ? condition.value : titleOfFact(condition.value.fact)}
        </span>
        {remove}
      </div>
    );
  const join: Join | 'not' = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
  return (
    <div className="mc-group-of-conditions">
      <div className="mc-comparison">
        {join === 'not' ? (
          <span>{text.not}</span>
        ) : (
          <SelectField
            label={text.operator}
            value={join}
            options={[
              { value: 'all', label: text.all },
              { value: 'any', label: text.any },
            ]}
            disabled={disabled}
            onCommit={(next) => onPart(path, joinedBy(condition, next === 'any' ? 'any' : 'all'))}
          />
        )}
        {path.length > 0 && remove}
      </div>
      {partsOf(condition).map((part, at) => (
        <Tree key={at} condition={part} path={[...path, at]} disabled={disabled} onPart={onPart} />
      ))}
    </div>
  );

  function titleOfFact(id: string): string {
    const fact = document.facts.find((candidate) => candidate.id === id);
    return fact === undefined ? id : textIn(fact.title, language);
  }
}
