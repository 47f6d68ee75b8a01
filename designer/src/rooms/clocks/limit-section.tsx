import { addLimit } from '../../commands/limit-edit.ts';
import type { MilestoneEvent } from '../../model/document-types.ts';
import { milestoneTitle } from '../../model/milestone-words.ts';
import { AddByName } from '../../panel/add-by-name.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { LimitCard } from './limit-card.tsx';

/** What nearly every publication means: from the receipt of a valid dossier until the result is issued. */
const usual: { readonly starts: MilestoneEvent; readonly ends: MilestoneEvent } = {
  starts: { kind: 'marked', mark: 'accepted' },
  ends: { kind: 'marked', mark: 'issued' },
};

export function LimitSection() {
  const text = useText().clocks;
  const { document, run } = useDesigner();
  const { limits } = document;
  const made = (on: MilestoneEvent) => ({ on, title: milestoneTitle(document, on) });
  return (
    <>
      {limits.length === 0 && <p className="mc-hint">{text.noLimits}</p>}
      {limits.map((limit, at) => (
        <LimitCard key={limit.id} limit={limit} at={at} last={at === limits.length - 1} />
      ))}
      <AddByName
        label={text.newLimit}
        hint={text.newLimitHint}
        button={text.addLimit}
        onAdd={(vi) =>
          run(addLimit, { title: { vi, en: '' }, starts: made(usual.starts), ends: made(usual.ends) })
        }
      />
    </>
  );
}
