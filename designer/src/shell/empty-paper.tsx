import { useText } from '../text/text.ts';

/** A drawing without steps: one sentence, one button. */
export function EmptyPaper({ onBegin }: { onBegin: () => void }) {
  const text = useText().canvas;
  return (
    <div className="mc-empty">
      <p>{text.empty}</p>
      <button type="button" className="mc-button is-primary" onClick={onBegin}>
        {text.emptyAction}
      </button>
    </div>
  );
}
