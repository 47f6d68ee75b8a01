import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from './queries.ts';

/** A burst of changes (a timer sweep, a colleague's bulk act) refreshes the list once, not once each. */
const gather = 250;

/** Listens to the host's event stream and marks what it names as stale. The browser reconnects by itself. */
export function useLiveRefresh(wanted: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!wanted || typeof EventSource === 'undefined') return undefined;
    const stream = new EventSource('/api/events');
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: keys.work });
      changed.forEach((code) => void client.invalidateQueries({ queryKey: keys.dossier(code) }));
      changed.clear();
    };
    stream.addEventListener('dossier', (event: MessageEvent<string>) => {
      const { code } = JSON.parse(event.data) as { code: string };
      changed.add(code);
      timer ??= setTimeout(flush, gather);
    });
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [client, wanted]);
}
