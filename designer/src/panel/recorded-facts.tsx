import type { Fact, FlowEdge, Scalar } from '@motcua/engine';
import { IconX } from '@tabler/icons-react';
import { setRecordedFact } from '../commands/edge-edit.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { SelectField } from './fields.tsx';
import { ValueField } from './value-field.tsx';

/** Facts that the action records by itself: "not granted", without asking whoever presses. */
export function RecordedFacts({ edge }: { edge: FlowEdge }) {
  const text = useText().more;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id, sets } = edge;
  const open = document.facts.filter(
    (fact) => fact.source.kind === 'outcome' && !sets.some((one) => one.fact === fact.id),
  );
  const set = (fact: string, value: Scalar | undefined): void => run(setRecordedFact, { id, fact, value });
  return (
    <>
      <p className="mc-hint">{open.length + sets.length === 0 ? text.noOutcomeFacts : text.setsHint}</p>
      {sets.map(({ fact: factId, value }) => {
        const fact = document.facts.find((one) => one.id === factId);
        const name = textIn(fact?.title, language) || factId;
        return (
          <div key={factId} className="mc-comparison">
            <ValueField
              label={name}
              fact={fact}
              value={value}
              disabled={readOnly}
              onCommit={(next) => set(factId, next)}
            />
            {!readOnly && (
              <button
                type="button"
                className="mc-tool"
                aria-label={`${text.removeSet}: ${name}`}
                title={text.removeSet}
                onClick={() => set(factId, undefined)}
              >
                <IconX size={15} />
              </button>
            )}
          </div>
        );
      })}
      {!readOnly && open.length > 0 && (
        <SelectField
          label={text.addSet}
          value=""
          empty={text.addSet}
          options={open.map((fact) => ({ value: fact.id, label: textIn(fact.title, language) }))}
          onCommit={(chosen) => {
            const fact = open.find((one) => one.id === chosen);
            if (fact !== undefined) set(fact.id, firstValue(fact));
          }}
        />
      )}
    </>
  );
}

/** For a first choice: whoever reads the panel changes it at once. */
function firstValue(fact: Fact): Scalar {
  if (fact.type === 'boolean') return true;
  if (fact.type === 'number') return 0;
  return fact.choices?.[0]?.value ?? '';
}
