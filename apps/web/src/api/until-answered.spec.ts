import { describe, expect, it } from '@jest/globals';
import { NoAnswer, Refused } from './problem.ts';
import { untilAnswered } from './until-answered.ts';

const atOnce = () => Promise.resolve();
const refusal = (status: number, code: string) =>
  new Refused({ type: 'urn:motcua:problem:x', title: 'x', status, code, detail: 'x' });

/** A host that fails in the given ways before it answers, and remembers the keys it was sent. */
function hostThat(...failures: unknown[]) {
  const keys: string[] = [];
  const attempt = (key: string) => {
    keys.push(key);
    const failure = failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve('done');
  };
  return { keys, attempt };
}

describe('a change that is sent until it is answered', () => {
  it('carries one and the same idempotency key through every attempt', async () => {
    const host = hostThat(new NoAnswer(), new NoAnswer());
    const doubts: boolean[] = [];
    expect(await untilAnswered(host.attempt, (doubt) => doubts.push(doubt), atOnce)).toBe('done');
    expect(host.keys).toHaveLength(3);
    expect(new Set(host.keys).size).toBe(1);
    expect(doubts).toEqual([true, true, false]);
  });

  it('waits while the first attempt is still being worked on', async () => {
    const host = hostThat(new NoAnswer(), refusal(409, 'idempotency-key-in-flight'));
    expect(await untilAnswered(host.attempt, () => undefined, atOnce)).toBe('done');
  });

  it('takes a refusal as an answer and does not ask again', async () => {
    const host = hostThat(refusal(422, 'reason-required'));
    await expect(untilAnswered(host.attempt, () => undefined, atOnce)).rejects.toThrow(Refused);
    expect(host.keys).toHaveLength(1);
  });

  it('gives up in the end, and then nobody knows', async () => {
    const host = hostThat(...Array.from({ length: 20 }, () => new NoAnswer()));
    await expect(untilAnswered(host.attempt, () => undefined, atOnce)).rejects.toThrow(NoAnswer);
    expect(new Set(host.keys).size).toBe(1);
  });
});
