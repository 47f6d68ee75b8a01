import type { Limit, Performer } from '@motcua/engine';
import { setLimit } from '../../commands/limit-edit.ts';
import { withField } from '../../commands/with-field.ts';
import { OptionalPlainAmount } from '../../panel/amount-field.tsx';
import { CheckField, NumberField } from '../../panel/fields.tsx';
import { PerformerFields } from '../../panel/performer-fields.tsx';
import { TextPair } from '../../panel/text-pair.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { BudgetFields } from './budget-fields.tsx';

const leader: Performer = { role: 'agencyLeader', agency: { is: 'competent' } };

/** What few limits have: an extension, a beginning anew, shares; and on which ground the limit stands. */
export function LimitMore({ limit }: { limit: Limit }) {
  const text = useText().clocks;
  const { run, readOnly } = useDesigner();
  const { id, extension, fresh, ground } = limit;
  const set = (changes: Parameters<typeof setLimit.execute>[1]['changes']): void =>
    run(setLimit, { id, changes });
  return (
    <details>
      <summary>{text.more}</summary>
      <TextPair label={text.ground} text={ground} rows={2} onCommit={(next) => set({ ground: next })} />
      <CheckField
        label={text.extension}
        checked={extension !== undefined}
        disabled={readOnly}
        onCommit={(may) => set({ extension: may ? { max: 1 } : undefined })}
      />
      {extension !== undefined && (
        <div className="mc-details">
          <NumberField
            label={text.extensionMax}
            value={extension.max}
            min={0}
            step={1}
            disabled={readOnly}
            onCommit={(max) => {
              if (Number.isInteger(max) && max <= 10) set({ extension: { ...extension, max } });
            }}
          />
          <OptionalPlainAmount
            label={text.extensionAmount}
            amount={extension.amount}
            onCommit={(amount) => set({ extension: withField(extension, 'amount', amount) })}
          />
          <CheckField
            label={text.approver}
            checked={extension.approver !== undefined}
            disabled={readOnly}
            onCommit={(named) =>
              set({ extension: withField(extension, 'approver', named ? leader : undefined) })
            }
          />
          {extension.approver === undefined ? (
            <p className="mc-hint">{text.approverUsual}</p>
          ) : (
            <PerformerFields
              performer={extension.approver}
              disabled={readOnly}
              onCommit={(approver) => set({ extension: { ...extension, approver } })}
            />
          )}
          <TextPair
            label={text.extensionGround}
            text={extension.ground}
            onCommit={(next) => set({ extension: withField(extension, 'ground', next) })}
          />
        </div>
      )}
      <CheckField
        label={text.fresh}
        checked={fresh !== undefined}
        disabled={readOnly}
        onCommit={(anew) => set({ fresh: anew ? { ground: { vi: '', en: '' } } : undefined })}
      />
      {fresh !== undefined && (
        <TextPair
          label={text.freshGround}
          text={fresh.ground}
          onCommit={(next) => set({ fresh: { ground: next ?? { vi: '', en: '' } } })}
        />
      )}
      <BudgetFields limit={limit} />
    </details>
  );
}
