import { documentChecker, type DocumentChecker } from '@motcua/engine';
import type { CheckAnswer, CheckRequest } from './messages.ts';

/** A document that takes longer than this is answered twice: at once without a second look at its limits, then with. */
const patience = 120;

/**
 * Answers requests, in a worker or on the page. Of several that wait only the newest is answered: `later` runs its
 * argument once whatever has arrived meanwhile has been heard.
 */
export function answerRequests(
  answer: (answer: CheckAnswer) => void,
  later: (act: () => void) => void,
): (request: CheckRequest) => void {
  let checker: DocumentChecker | undefined;
  let newest: Extract<CheckRequest, { kind: 'check' }> | undefined;
  let isBusy = false;
  let isSlow = false;

  const turn = (limitsLater: boolean): void => {
    isBusy = false;
    const request = newest;
    if (checker === undefined || request === undefined) return;
    const { number, document, language } = request;
    const startedAt = performance.now();
    const found = checker.check(document, language, limitsLater);
    isSlow = limitsLater || performance.now() - startedAt > patience;
    answer({ number, ...found });
    if (found.limitsPending) begin(false);
    else newest = undefined;
  };
  const begin = (limitsLater: boolean): void => {
    if (isBusy) return;
    isBusy = true;
    later(() => turn(limitsLater));
  };

  return (request) => {
    if (request.kind === 'data') checker = documentChecker(request.data);
    else newest = request;
    begin(isSlow);
  };
}
