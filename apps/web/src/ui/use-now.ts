import { useEffect, useState } from 'react';

/** The present moment as an instant, renewed once a minute so that what depends on it does not go stale. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
