import { describe, expect, it } from '@jest/globals';
import type { CheckingData } from '@motcua/engine';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { answerRequests } from './answer-requests.ts';
import type { CheckAnswer } from './messages.ts';

export const emptyData: CheckingData = {
  date: '2026-11-02',
  ...{ agencies: [], relations: [], attributes: [], posts: [], roles: [], calendars: [], published: {} },
};

/** A checker whose pauses are made by hand. */
function byHand() {
  const answers: CheckAnswer[] = [];
  const waiting: (() => void)[] = [];
  const ask = answerRequests(
    (answer) => answers.push(answer),
    (act) => waiting.push(act),
  );
  const go = (): void => {
    for (let act = waiting.shift(); act !== undefined; act = waiting.shift()) act();
  };
  return { answers, ask, go };
}
const check = (number: number, language: 'vi' | 'en' = 'vi') =>
  ({ kind: 'check', number, document: sampleProcedure, language }) as const;

describe('the checker beside the page', () => {
  it('answers only the newest of the documents that wait', () => {
    const { answers, ask, go } = byHand();
    ask({ kind: 'data', data: emptyData });
    for (const number of [1, 2, 3]) ask(check(number));
    go();
    expect(answers.map(({ number }) => number)).toEqual([3]);
    expect(answers[0]?.verdicts.map(({ limit }) => limit)).toEqual(['promise', 'first_phase']);
  });

  it('waits for what it needs to know, and answers again when that changes', () => {
    const { answers, ask, go } = byHand();
    ask(check(1));
    go();
    expect(answers).toEqual([]);
    ask({ kind: 'data', data: emptyData });
    go();
    expect(answers.map(({ number }) => number)).toEqual([1]);
  });

  it('words what it finds in the language of the screen', () => {
    const { answers, ask, go } = byHand();
    ask({ kind: 'data', data: emptyData });
    for (const language of ['vi', 'en'] as const) {
      ask(check(1, language));
      go();
    }
    const [vi, en] = answers.map(({ problems }) => problems[0]!);
    expect(vi?.code).toBe(en?.code);
    expect(vi?.what).not.toBe(en?.what);
  });
});
