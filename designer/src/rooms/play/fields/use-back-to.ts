import { useEffect, useRef, type RefObject } from 'react';

/** A button that opens something: once that is closed again and the focus is lost with it, the focus comes back here. */
export function useBackTo(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
