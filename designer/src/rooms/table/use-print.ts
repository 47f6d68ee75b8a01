import { useEffect, useState } from 'react';

/** Puts what is to be printed into the page for as long as the print takes. */
export function usePrint(): { printing: boolean; print: () => void } {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    const over = (): void => setPrinting(false);
    window.addEventListener('afterprint', over);
    window.print();
    return () => window.removeEventListener('afterprint', over);
  }, [printing]);
  return { printing, print: () => setPrinting(true) };
}
