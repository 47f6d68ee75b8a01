import './conditions.css';
import type { Condition, Fact } from '@motcua/engine';
import { IconArrowsExchange, IconPlus, IconX } from '@tabler/icons-react';
import { addFact, factFromField } from '../commands/fact-edit.ts';
import { conditionWords } from '../drawing/words.ts';
import {
  comparisonFor,
  type ConditionPath,
  type Join,
  joinedBy,
  negated,
  partsOf,
  withMoreAt,
  withOneMore,
  withPart,
} from '../model/condition-edits.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import { useFreshFacts } from './fact-select.tsx';
import { SelectField } from './fields.tsx';
import { SumFields } from './sum-fields.tsx';

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
  const { document, names } = useDesigner();
  const firstFact = useFirstFact();
  if (condition === undefined && !firstFact.has) return <p className="mc-hint">{text.noFacts}</p>;
  return (
    <div className="mc-condition" role="group" aria-label={label}>
      {condition !== undefined && (
        <>
          <p className="mc-condition-words">
            {label}: {conditionWords(document, condition, language, names.agencyName)}
          </p>
          <Tree
            condition={condition}
            path={[]}
            disabled={disabled}
            onPart={(path, part) => onCommit(withPart(condition, path, part))}
            onMore={(path, more) => onCommit(withMoreAt(condition, path, more))}
          />
        </>
      )}
      {!disabled && (
        <AddButtons
          onAdd={(more) => onCommit(withOneMore(condition, more))}
          withGroups={condition !== undefined}
        />
      )}
    </div>
  );
}

/** The fact that a new comparison asks about first; where there is none yet, one is made of the form. */
function useFirstFact(): { readonly has: boolean; readonly take: () => Fact | undefined } {
  const { document, run } = useDesigner();
  const [first] = document.facts;
  const [fresh] = useFreshFacts();
  const ofForm = fresh?.field !== undefined;
  return {
    has: first !== undefined || ofForm,
    take: () => {
      if (first !== undefined || fresh === undefined) return first;
      if (fresh.field !== undefined) run(factFromField, { field: fresh.field });
      else run(addFact, { fact: fresh.fact });
      return fresh.fact;
    },
  };
}

interface AddButtonsProps {
  readonly onAdd: (more: Condition) => void;
  readonly withGroups: boolean;
}

function AddButtons({ onAdd, withGroups }: AddButtonsProps) {
  const text = useText().condition;
  const { take } = useFirstFact();
  const add = (as: (condition: Condition) => Condition): void => {
    const fact = take();
    if (fact !== undefined) onAdd(as(comparisonFor(fact)));
  };
  return (
    <div className="mc-condition-adds">
      <button type="button" className="mc-link" onClick={() => add((condition) => condition)}>
        <IconPlus size={14} aria-hidden /> {text.add}
      </button>
      {withGroups && (
        <button type="button" className="mc-link" onClick={() => add((one) => ({ any: [one] }))}>
          <IconPlus size={14} aria-hidden /> {text.addGroup}
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
  readonly onMore: (path: ConditionPath, more: Condition) => void;
}

function Tree({ condition, path, disabled, onPart, onMore }: TreeProps) {
  const text = useText();
  const turned = 'not' in condition;
  const inner = turned ? condition.not : condition;
  const innerPath = turned ? [...path, 0] : path;
  const tools = !disabled && (
    <span className="mc-condition-tools">
      <button
        type="button"
        className="mc-tool"
        aria-pressed={turned}
        aria-label={text.formRoom.rules.negate}
        title={turned ? text.formRoom.rules.unNegate : text.formRoom.rules.negate}
        onClick={() => onPart(path, negated(condition))}
      >
        <IconArrowsExchange size={15} />
      </button>
      <button
        type="button"
        className="mc-tool"
        aria-label={text.condition.remove}
        title={text.condition.remove}
        onClick={() => onPart(path, undefined)}
      >
        <IconX size={15} />
      </button>
    </span>
  );
  const not = turned && <span className="mc-not">{text.condition.not}</span>;
  if ('not' in inner)
    return (
      <div className="mc-group-of-conditions">
        <div className="mc-comparison">
          {not}
          {tools}
        </div>
        <Tree condition={inner} path={innerPath} disabled={disabled} onPart={onPart} onMore={onMore} />
      </div>
    );
  if ('fact' in inner || 'sum' in inner)
    return (
      <div className="mc-comparison">
        {not}
        {'fact' in inner ? (
          <ComparisonFields
            condition={inner}
            disabled={disabled}
            onCommit={(next) => onPart(innerPath, next)}
          />
        ) : (
          <SumFields condition={inner} disabled={disabled} onCommit={(next) => onPart(innerPath, next)} />
        )}
        {tools}
      </div>
    );
  const join: Join = 'all' in inner ? 'all' : 'any';
  return (
    <div className="mc-group-of-conditions" role="group" aria-label={text.formRoom.rules.group}>
      <div className="mc-comparison">
        {not}
        <SelectField
          label={text.formRoom.rules.join}
          value={join}
          options={[
            { value: 'all', label: text.condition.all },
            { value: 'any', label: text.condition.any },
          ]}
          disabled={disabled}
          onCommit={(next) => onPart(innerPath, joinedBy(inner, next === 'any' ? 'any' : 'all'))}
        />
        {tools}
      </div>
      {partsOf(inner).map((part, at) => (
        <Tree
          key={at}
          condition={part}
          path={[...innerPath, at]}
          disabled={disabled}
          onPart={onPart}
          onMore={onMore}
        />
      ))}
      {path.length > 0 && !disabled && (
        <AddButtons withGroups={false} onAdd={(more) => onMore(innerPath, more)} />
      )}
    </div>
  );
}
