import { useDesigner } from '../state/designer-context.ts';
import { CheckField, type Option } from './fields.tsx';

interface ChecksProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onCommit: (chosen: string[]) => void;
  /** At least so many stay ticked: the last ones cannot be taken away. */
  readonly least?: number;
  readonly hint?: string;
}

/** Several things of a list, in its order. What is chosen but no longer on the list is kept and shown by its id. */
export function Checks({ label, options, chosen, onCommit, least = 0, hint }: ChecksProps) {
  const { readOnly } = useDesigner();
  const known = options.map(({ value }) => value);
  const strange = chosen.filter((id) => !known.includes(id)).map((id) => ({ value: id, label: id }));
  const all = [...options, ...strange];
  const toggle = (value: string, on: boolean): void =>
    onCommit(all.map((one) => one.value).filter((id) => (id === value ? on : chosen.includes(id))));
  return (
    <fieldset className="mc-checks">
      <legend>{label}</legend>
      {all.map(({ value, label: words }) => (
        <CheckField
          key={value}
          label={words}
          checked={chosen.includes(value)}
          disabled={readOnly || (chosen.length <= least && chosen.includes(value))}
          onCommit={(on) => toggle(value, on)}
        />
      ))}
      {hint !== undefined && <p className="mc-hint">{hint}</p>}
    </fieldset>
  );
}
