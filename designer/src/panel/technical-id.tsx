import './technical-id.css';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../text/text.ts';

/** The internal name of a thing, for whoever writes files or reads logs: small, last, ready to be copied. */
export function TechnicalId({ id, label }: { readonly id: string; readonly label?: string }) {
  const text = useText().panel;
  const [copied, setCopied] = useState(false);
  const Icon = copied ? IconCheck : IconCopy;
  const copy = (): void => {
    // Without leave for the clipboard the code can still be selected by hand.
    void navigator.clipboard?.writeText(id).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <p className="mc-technical">
      <span>{label ?? text.id}:</span> <code>{id}</code>
      <button
        type="button"
        className="mc-tool"
        aria-label={copied ? text.idCopied : text.copyId}
        title={copied ? text.idCopied : text.copyId}
        onClick={copy}
      >
        <Icon size={14} aria-hidden />
      </button>
    </p>
  );
}
