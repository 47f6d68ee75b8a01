/**
 * When a session ends in the middle of work, the requests that were refused wait here while the person signs in
 * again over the page they are on. Then they are sent once more, so nothing typed and nothing asked is lost.
 */
type Waiter = { resume: () => void; giveUp: (reason: unknown) => void };

let waiting: Waiter[] = [];
const listeners = new Set<() => void>();
const tellAll = () => listeners.forEach((tell) => tell());

export function waitForSignIn(): Promise<void> {
  return new Promise((resume, giveUp) => {
    waiting.push({ resume, giveUp });
    tellAll();
  });
}

export function resumeWaiting(): void {
  const resumed = waiting;
  waiting = [];
  resumed.forEach((waiter) => waiter.resume());
  tellAll();
}

export const someoneWaits = (): boolean => waiting.length > 0;

export function subscribeToGate(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
