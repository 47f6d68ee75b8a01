import { IconTrash } from '@tabler/icons-react';
import { addFee, moveFee, removeFee, setFee } from '../../commands/head-edit.ts';
import { type Fee, textIn } from '../../model/document-types.ts';
import { AddByName } from '../../panel/add-by-name.tsx';
import { Checks } from '../../panel/checks.tsx';
import { ConditionBuilder } from '../../panel/condition-builder.tsx';
import { SelectField } from '../../panel/fields.tsx';
import { MoneyField } from '../../panel/money-field.tsx';
import { TextPair, TitlePair } from '../../panel/text-pair.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { RowTools } from './row-tools.tsx';

export function FeeSection() {
  const text = useText().papers;
  const { document, run } = useDesigner();
  const { fees } = document.head;
  return (
    <>
      {fees.length === 0 && <p className="mc-hint">{text.noFees}</p>}
      {fees.map((fee, at) => (
        <FeeCard key={fee.id} fee={fee} at={at} last={at === fees.length - 1} />
      ))}
      <AddByName
        label={text.newFee}
        button={text.addFee}
        onAdd={(vi) => run(addFee, { title: { vi, en: '' } })}
      />
    </>
  );
}

const channels = ['counter', 'online', 'post'] as const;

function FeeCard({ fee, at, last }: { fee: Fee; at: number; last: boolean }) {
  const text = useText().papers;
  const language = useLanguage();
  const { run, readOnly } = useDesigner();
  const { id } = fee;
  const name = textIn(fee.title, language);
  const set = (changes: Parameters<typeof setFee.execute>[1]['changes']): void =>
    run(setFee, { id, changes });
  const select = <K extends 'kind' | 'moment' | 'payer'>(
    key: K,
    label: string,
    words: Readonly<Record<Fee[K], string>>,
  ) => (
    <SelectField
      label={label}
      value={fee[key]}
      options={(Object.keys(words) as Fee[K][]).map((value) => ({ value, label: words[value] }))}
      disabled={readOnly}
      onCommit={(next) => set({ [key]: next as Fee[K] })}
    />
  );
  return (
    <div className="mc-entry" role="group" aria-label={name}>
      <div className="mc-entry-head">
        <TitlePair label={text.feeTitle} title={fee.title} onCommit={(title) => set({ title })} />
        <RowTools name={name} first={at === 0} last={last} onMove={(by) => run(moveFee, { id, by })}>
          <button
            type="button"
            className="mc-tool is-destructive"
            aria-label={text.remove(name)}
            title={text.remove(name)}
            onClick={() => run(removeFee, { id })}
          >
            <IconTrash size={16} />
          </button>
        </RowTools>
      </div>
      <div className="mc-fields">
        {select('kind', text.feeKind, text.feeKinds)}
        <MoneyField
          label={text.feeAmount}
          amount={fee.amount}
          placeholder={text.feeAmountHint}
          disabled={readOnly}
          onCommit={(amount) => set({ amount })}
        />
        {select('moment', text.moment, text.moments)}
        {select('payer', text.payer, text.payers)}
      </div>
      <Checks
        label={text.feeChannels}
        options={channels.map((value) => ({ value, label: text.channelNames[value] }))}
        chosen={fee.channels ?? []}
        hint={text.everyChannel}
        onCommit={(next) =>
          set({
            channels: next.length === 0 ? undefined : channels.filter((one) => next.includes(one)),
          })
        }
      />
      <ConditionBuilder
        label={text.feeWhen}
        condition={fee.when}
        disabled={readOnly}
        onCommit={(when) => set({ when })}
      />
      <TextPair label={text.feeNote} text={fee.note} onCommit={(note) => set({ note })} />
    </div>
  );
}
