import type { Fact } from '@motcua/engine';
import { changeFact } from '../../../commands/fact-edit.ts';
import { DateField } from '../../../panel/date-field.tsx';
import { SelectField, TextField } from '../../../panel/fields.tsx';
import { useOptionsOf } from '../../../panel/value-field.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';

/** What a fact counts as while nobody knows it; emptied it is simply not known. */
export function DefaultField({ fact }: { readonly fact: Fact }) {
  const text = useText().formRoom.facts;
  const { run, readOnly } = useDesigner();
  const options = useOptionsOf(fact, [fact.default]);
  const set = (value: string | number | boolean | undefined): void =>
    run(changeFact, { id: fact.id, changes: { default: value } });
  const common = { label: text.default, disabled: readOnly };
  const value = fact.default;
  if (options !== undefined)
    return (
      <SelectField
        {...common}
        value={value === undefined ? '' : String(value)}
        empty={text.noDefault}
        options={options}
        onCommit={(next) => set(next === '' ? undefined : fact.type === 'boolean' ? next === 'true' : next)}
      />
    );
  if (fact.type === 'date')
    return <DateField {...common} value={typeof value === 'string' ? value : ''} onCommit={set} />;
  return (
    <TextField
      {...common}
      placeholder={text.noDefault}
      value={value === undefined ? '' : String(value)}
      accepts={(typed) => fact.type !== 'number' || Number.isFinite(Number(typed.replace(',', '.')))}
      onCommit={(typed) => {
        if (typed === '') set(undefined);
        else set(fact.type === 'number' ? Number(typed.replace(',', '.')) : typed);
      }}
    />
  );
}
