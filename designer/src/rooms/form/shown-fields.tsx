import type { Channel } from '@motcua/engine';
import { setFieldChannels } from '../../commands/fact-edit.ts';
import { setPlaced } from '../../commands/form-edit.ts';
import { channelFact, channelsIn, withChannels, withoutChannels } from '../../model/channel-when.ts';
import type { FormField } from '../../model/form-fields.ts';
import { ConditionBuilder } from '../../panel/condition-builder.tsx';
import { CheckField } from '../../panel/fields.tsx';
import { freshChannelFact } from '../../panel/fact-select.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';

const channels: readonly Channel[] = ['counter', 'online', 'post'];

/** On which channels a field is shown, and under which condition beyond that. */
export function ShownFields({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { document, run, readOnly } = useDesigner();
  const { name, placed } = field;
  const offered = channels.filter((channel) => document.head.channels.includes(channel));
  const fact = channelFact(document.facts)?.id;
  const chosen = channelsIn(placed?.when, fact);
  const rest = withoutChannels(placed?.when, fact);
  const toggle = (channel: Channel, on: boolean): void => {
    const next = offered.filter((one) => (one === channel ? on : (chosen?.includes(one) ?? true)));
    if (next.length === 0) return;
    const { title, choices } = freshChannelFact(document.facts);
    run(setFieldChannels, {
      field: name,
      channels: next.length === offered.length ? undefined : next,
      fact: choices === undefined ? { title } : { title, choices },
    });
  };
  return (
    <>
      {offered.length > 1 && (
        <fieldset className="mc-values is-line" disabled={readOnly}>
          <legend>{text.channels}</legend>
          {offered.map((channel) => (
            <CheckField
              key={channel}
              label={text.channelNames[channel]}
              checked={chosen?.includes(channel) ?? true}
              onCommit={(on) => toggle(channel, on)}
            />
          ))}
        </fieldset>
      )}
      {rest === undefined && chosen === undefined && <p className="mc-hint">{text.shownAlways}</p>}
      <ConditionBuilder
        label={text.shownWhen}
        condition={rest}
        disabled={readOnly}
        onCommit={(next) => {
          const among = chosen as Channel[] | undefined;
          const when = fact === undefined || among === undefined ? next : withChannels(next, fact, among);
          run(setPlaced, { field: name, changes: { when } });
        }}
      />
    </>
  );
}
