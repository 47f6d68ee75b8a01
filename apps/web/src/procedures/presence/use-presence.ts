import { useEffect, useState } from 'react';
import { answerOf, api, marked } from '../../api/client.ts';
import type { DraftPresence } from '../../api/contract.ts';
import { newKey } from '../../api/idempotency-key.ts';

/** The host forgets a tab after three of these. */
const beatEvery = 10_000;

/** Says that this tab has a draft open, and knows who else has and which revision is stored; null until it was said. */
export function usePresence(code: string): DraftPresence | null {
  const [presence, setPresence] = useState<DraftPresence | null>(null);
  useEffect(() => {
    const tab = newKey();
    let isGone = false;
    const beat = async (): Promise<void> => {
      try {
        const found = await answerOf(
          api.PUT('/api/procedures/{code}/draft/presence', {
            params: { path: { code }, header: marked },
            body: { tab },
          }),
        );
        if (!isGone) setPresence(found);
      } catch {
        // Not known just now: nobody is shown who may have left.
        if (!isGone) setPresence(null);
      }
    };
    const leave = (): void => {
      // Outlives the page that sends it.
      void fetch(`/api/procedures/${code}/draft/presence/${tab}`, {
        method: 'DELETE',
        headers: marked,
        keepalive: true,
      }).catch(() => undefined);
    };
    const back = (): void => {
      if (document.visibilityState === 'visible') void beat();
    };
    void beat();
    const timer = setInterval(() => void beat(), beatEvery);
    document.addEventListener('visibilitychange', back);
    window.addEventListener('pagehide', leave);
    return () => {
      isGone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [code]);
  return presence;
}
