import { newKey } from './idempotency-key.ts';
import { NoAnswer, Refused } from './problem.ts';

const pauses = [500, 1000, 2000, 4000, 8000, 8000, 8000, 15000];
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Sends a change until the host has answered it. Every attempt carries the same idempotency key, so a change whose
 * answer was lost on the way is answered again and never done twice. `onDoubt` hears true while nobody knows.
 */
export async function untilAnswered<T>(
  attempt: (key: string) => Promise<T>,
  onDoubt: (doubt: boolean) => void,
  wait: (ms: number) => Promise<unknown> = sleep,
): Promise<T> {
  const key = newKey();
  for (const pause of pauses) {
    try {
      const done = await attempt(key);
      onDoubt(false);
      return done;
    } catch (reason) {
      const inFlight = reason instanceof Refused && reason.code === 'idempotency-key-in-flight';
      if (!(reason instanceof NoAnswer) && !inFlight) {
        onDoubt(false);
        throw reason;
      }
      onDoubt(true);
      await wait(pause);
    }
  }
  return attempt(key);
}
