import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { LimitCard } from './limit-card.tsx';
import { NewLimit } from './new-limit.tsx';

/** The limits there are; where there is none, a first one is asked for at once. */
export function LimitSection() {
  const text = useText().clocks;
  const { document, readOnly } = useDesigner();
  const { limits } = document;
  const [asked, setAsked] = useState(false);
  const isFirst = limits.length === 0;
  return (
    <>
      {isFirst && <p className="mc-hint">{text.noLimits}</p>}
      {limits.map((limit, at) => (
        <LimitCard key={limit.id} limit={limit} at={at} last={at === limits.length - 1} />
      ))}
      {!readOnly && (isFirst || asked) && (
        <NewLimit key={limits.length} {...(!isFirst && { onClose: () => setAsked(false) })} />
      )}
      {!readOnly && !isFirst && !asked && (
        <button type="button" className="mc-button mc-add-limit" onClick={() => setAsked(true)}>
          <IconPlus size={15} aria-hidden /> {text.addLimit}
        </button>
      )}
    </>
  );
}
