import { type RefObject, useEffect, useRef } from 'react';
import type { Acts } from './use-acts.ts';
import { isInOrAround, isTyping } from './use-shortcuts.ts';

/**
 * Copy, cut and paste by the browser's own events: they carry the system's clipboard without asking anybody's leave, and
 * over plain HTTP too. Text that is selected, or typed in a field, is left to the browser.
 */
export function useClipboard(
  root: RefObject<HTMLElement | null>,
  acts: Acts,
  isOn: boolean,
  readOnly: boolean,
): void {
  const latest = useRef({ acts, isOn, readOnly });
  useEffect(() => {
    latest.current = { acts, isOn, readOnly };
  });
  useEffect(() => {
    const isOurs = (event: Event): boolean => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inside = isInOrAround(root.current, target);
      return latest.current.isOn && inside && !event.defaultPrevented && !isTyping(target);
    };
    const onCopy = (event: ClipboardEvent): void => {
      const cut = event.type === 'cut';
      if (!isOurs(event) || (getSelection()?.toString() ?? '') !== '' || (cut && latest.current.readOnly))
        return;
      const text = latest.current.acts.copyText(cut);
      if (text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isOurs(event) || latest.current.readOnly) return;
      event.preventDefault();
      latest.current.acts.pasteText(event.clipboardData?.getData('text/plain'));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [root]);
}
