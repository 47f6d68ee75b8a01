import type { Budget, Limit } from '@motcua/engine';
import { setLimit } from '../../commands/limit-edit.ts';
import { withField } from '../../commands/with-field.ts';
import { textIn } from '../../model/document-types.ts';
import { freeId } from '../../model/ids.ts';
import { AgencyFields } from '../../panel/agency-fields.tsx';
import { AmountChoiceFields } from '../../panel/amount-choice.tsx';
import { Checks } from '../../panel/checks.tsx';
import { ChoiceField } from '../../panel/fields.tsx';
import { AddButton, Listed } from '../../panel/listed.tsx';
import { TextPair } from '../../panel/text-pair.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { usePlaces } from './places.ts';

/** How the time of a limit is shared between agencies or steps. */
export function BudgetFields({ limit }: { limit: Limit }) {
  const text = useText().clocks;
  const language = useLanguage();
  const { run } = useDesigner();
  const { id, budgets = [] } = limit;
  const set = (next: Budget[]): void => run(setLimit, { id, changes: { budgets: next } });
  const add = (): void => {
    const fresh: Budget = {
      id: freeId('phan', new Set(budgets.map((budget) => budget.id))),
      amount: { value: 1, unit: 'WORKING_DAY' },
      agency: { is: 'competent' },
    };
    set([...budgets, fresh]);
  };
  return (
    <div className="mc-row" role="group" aria-label={text.budgets}>
      <strong>{text.budgets}</strong>
      <p className="mc-hint">{text.budgetsHint}</p>
      {budgets.map((budget, at) => (
        <Listed
          key={budget.id}
          title={textIn(budget.title, language) || text.budget(at + 1)}
          removeLabel={text.removeBudget}
          onRemove={() => set(budgets.toSpliced(at, 1))}
        >
          <OneBudget budget={budget} onCommit={(next) => set(budgets.with(at, next))} />
        </Listed>
      ))}
      <AddButton label={text.addBudget} onAdd={add} />
    </div>
  );
}

function OneBudget({ budget, onCommit }: { budget: Budget; onCommit: (budget: Budget) => void }) {
  const text = useText().clocks;
  const { readOnly } = useDesigner();
  const places = usePlaces();
  const { id, title, amount } = budget;
  const common = { id, ...(title === undefined ? {} : { title }), amount };
  const [first] = places;
  return (
    <>
      <TextPair
        label={text.budgetTitle}
        text={title}
        onCommit={(next) => onCommit(withField(budget, 'title', next))}
      />
      <AmountChoiceFields
        choice={amount}
        disabled={readOnly}
        onCommit={(next) => onCommit({ ...budget, amount: next })}
      />
      <ChoiceField
        label={text.budgetOf}
        value={'agency' in budget ? 'agency' : 'nodes'}
        options={(['agency', 'nodes'] as const).map((value) => ({ value, label: text.budgetWays[value] }))}
        disabled={readOnly || first === undefined}
        onCommit={(way) => {
          if (way === 'agency') onCommit({ ...common, agency: { is: 'competent' } });
          else if (first !== undefined) onCommit({ ...common, nodes: [first.value] });
        }}
      />
      {'agency' in budget ? (
        <AgencyFields
          agency={budget.agency}
          disabled={readOnly}
          onCommit={(agency) => onCommit({ ...budget, agency })}
        />
      ) : (
        <Checks
          label={text.coversNodes}
          options={places}
          chosen={budget.nodes}
          least={1}
          onCommit={(nodes) => onCommit({ ...budget, nodes })}
        />
      )}
    </>
  );
}
