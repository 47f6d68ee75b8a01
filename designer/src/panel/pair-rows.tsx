import { IconArrowRight, IconX } from '@tabler/icons-react';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { type Option, SelectField, TextField } from './fields.tsx';
import { AddButton } from './listed.tsx';

interface Pair {
  readonly from: string;
  readonly to: string;
}

interface Side {
  readonly label: string;
  /** Unknown where the other procedure cannot be read: the name is typed then. */
  readonly options: readonly Option[] | undefined;
  /** What is typed names a part by its id. */
  readonly isId?: boolean;
}

interface PairRowsProps {
  readonly title: string;
  readonly rows: readonly Pair[];
  readonly from: Side;
  readonly to: Side;
  readonly onCommit: (rows: Pair[]) => void;
}

/** What is handed from one dossier to another, a line each: this here becomes that there. */
export function PairRows({ title, rows, from, to, onCommit }: PairRowsProps) {
  const text = useText().more;
  const { readOnly } = useDesigner();
  const first = (side: Side, key: keyof Pair): string | undefined => {
    if (side.options === undefined) return side.isId === true ? 'giay_to' : 'ten';
    const free = side.options.find(({ value }) => !rows.some((row) => row[key] === value));
    return (free ?? side.options[0])?.value;
  };
  const fresh = { from: first(from, 'from'), to: first(to, 'to') };
  const mayAdd = fresh.from !== undefined && fresh.to !== undefined;
  if (rows.length === 0 && (readOnly || !mayAdd)) return null;
  return (
    <details open={rows.length > 0}>
      <summary>
        {title} ({rows.length})
      </summary>
      {rows.map((row, at) => (
        <div key={at} className="mc-comparison">
          <div className="mc-pair">
            <SideField
              side={from}
              value={row.from}
              onCommit={(next) => onCommit(rows.with(at, { ...row, from: next }))}
            />
            <IconArrowRight size={14} aria-hidden className="mc-pair-arrow" />
            <SideField
              side={to}
              value={row.to}
              onCommit={(next) => onCommit(rows.with(at, { ...row, to: next }))}
            />
          </div>
          {!readOnly && (
            <button
              type="button"
              className="mc-tool"
              aria-label={`${text.removePair} ${at + 1}: ${title}`}
              title={text.removePair}
              onClick={() => onCommit(rows.toSpliced(at, 1))}
            >
              <IconX size={15} />
            </button>
          )}
        </div>
      ))}
      {mayAdd && (
        <AddButton
          label={text.addPair}
          onAdd={() => onCommit([...rows, { from: fresh.from ?? '', to: fresh.to ?? '' }])}
        />
      )}
    </details>
  );
}

const id = /^[a-z][a-z0-9_]{0,63}$/;

function SideField({
  side,
  value,
  onCommit,
}: {
  side: Side;
  value: string;
  onCommit: (value: string) => void;
}) {
  const { readOnly } = useDesigner();
  const { label, options, isId } = side;
  if (options !== undefined)
    return (
      <SelectField label={label} value={value} options={options} disabled={readOnly} onCommit={onCommit} />
    );
  return (
    <TextField
      label={label}
      value={value}
      required
      disabled={readOnly}
      accepts={(next) => (isId === true ? id.test(next) : next.length <= 100)}
      onCommit={onCommit}
    />
  );
}
