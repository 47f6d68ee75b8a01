import { answerRequests } from './answer-requests.ts';
import type { CheckRequest } from './messages.ts';

/** The part of a worker's own scope that is used here; the page's types know nothing of it. */
interface Scope {
  onmessage: ((event: { readonly data: CheckRequest }) => void) | null;
  readonly postMessage: (message: unknown) => void;
}

const scope = globalThis as unknown as Scope;

// Messages that have arrived are heard before a timer fires: of many edits only the last is checked.
const hear = answerRequests(
  (answer) => scope.postMessage(answer),
  (act) => setTimeout(act, 0),
);
scope.onmessage = ({ data }) => hear(data);
