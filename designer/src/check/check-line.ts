import { answerRequests } from './answer-requests.ts';
import type { CheckAnswer, CheckLine, CheckRequest } from './messages.ts';

/**
 * A checker beside the page, in a worker, so that drawing never waits for it; where there are no workers, or one cannot
 * be started, on the page itself between two of its moments.
 */
export function openCheckLine(hear: (answer: CheckAnswer) => void): CheckLine {
  if (typeof Worker === 'undefined') return onThePage(hear);
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const said: CheckRequest[] = [];
  let instead: CheckLine | undefined;
  worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => hear(data);
  // A worker that fails is given up: what was asked of it last is asked again here.
  worker.onerror = () => {
    if (instead !== undefined) return;
    worker.terminate();
    const line = onThePage(hear);
    instead = line;
    for (const request of said) line.ask(request);
  };
  let data: CheckRequest | undefined;
  return {
    ask: (request) => {
      if (request.kind === 'data') data = request;
      said.length = 0;
      said.push(...(data === undefined ? [] : [data]), ...(request === data ? [] : [request]));
      if (instead === undefined) worker.postMessage(request);
      else instead.ask(request);
    },
    close: () => {
      worker.terminate();
      instead?.close();
    },
  };
}

function onThePage(hear: (answer: CheckAnswer) => void): CheckLine {
  let isOpen = true;
  const ask = answerRequests(
    (answer) => {
      if (isOpen) hear(answer);
    },
    (act) =>
      setTimeout(() => {
        if (isOpen) act();
      }, 0),
  );
  return {
    ask,
    close: () => {
      isOpen = false;
    },
  };
}
