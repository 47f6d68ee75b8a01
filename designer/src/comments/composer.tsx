import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../text/text.ts';

/** As long as the host takes. */
const longest = 4000;

interface ComposerProps {
  readonly label: string;
  readonly send: string;
  /** Takes the focus as it appears. */
  readonly isFirst?: boolean;
  readonly onSend: (text: string) => Promise<void> | void;
}

/** A text and its button. What was typed stays until it has been sent; Ctrl+Enter sends. */
export function Composer({ label, send, isFirst = false, onSend }: ComposerProps) {
  const text = useText().comments;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'ready' | 'sending' | 'failed'>('ready');
  const go = async (): Promise<void> => {
    const words = typed.trim();
    if (words === '' || state === 'sending') return;
    setState('sending');
    try {
      await onSend(words);
      setTyped('');
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <form
      className="mc-field"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        className="mc-input"
        rows={2}
        maxLength={longest}
        value={typed}
        data-typing
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          void go();
        }}
      />
      {state === 'failed' && (
        <p className="mc-comment-failed" role="alert">
          {text.failed}
        </p>
      )}
      <button type="submit" className="mc-button" disabled={typed.trim() === '' || state === 'sending'}>
        {send}
      </button>
    </form>
  );
}
