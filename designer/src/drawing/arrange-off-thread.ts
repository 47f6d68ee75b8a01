import type { Layout, ProcedureDocument } from '@motcua/engine';
import { arrangedPlaces } from './arranged-places.ts';

export interface ArrangeRequest {
  readonly number: number;
  readonly document: ProcedureDocument;
  /** Nobody is waiting for it: it is done so that the next one is done fast. */
  readonly warmUp: boolean;
}

/** Without places where it could not be done. */
export interface Arranged {
  readonly number: number;
  readonly places: Layout['nodes'] | undefined;
}

type Places = Layout['nodes'];

let worker: Worker | undefined;
let hasFailed = false;
let asked = 0;
const waiting = new Map<number, (places: Places | undefined) => void>();

/** The last drawing that was arranged: asked for again while nothing was changed it needs no second look. */
let last: { readonly document: ProcedureDocument; readonly places: Promise<Places> } | undefined;

/**
 * What `arrangedPlaces` answers, worked out in a worker, so that drawing goes on meanwhile; where there are no workers, or one
 * cannot be started, on the page.
 */
export function arrangeOffThread(document: ProcedureDocument): Promise<Places> {
  if (last?.document === document) return last.places;
  const places = askWorker(document, false).then((found) => found ?? arrangedPlaces(document));
  last = { document, places };
  places.catch(() => {
    last = undefined;
  });
  return places;
}

function askWorker(document: ProcedureDocument, warmUp: boolean): Promise<Places | undefined> {
  if (typeof Worker === 'undefined' || hasFailed) return Promise.resolve(undefined);
  worker ??= startWorker();
  asked += 1;
  const number = asked;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    worker?.postMessage({ number, document, warmUp } satisfies ArrangeRequest);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data: { number, places } }: MessageEvent<Arranged>) => {
    waiting.get(number)?.(places);
    waiting.delete(number);
  };
  // One that fails is given up, and what was asked of it is done here.
  started.onerror = () => {
    hasFailed = true;
    started.terminate();
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  return started;
}

/** Smaller drawings are arranged in a moment even the first time; for larger ones getting ready takes too much itself. */
const worthIt = { least: 100, most: 500 };
let designers = 0;

/**
 * Arranges a large drawing for nothing as soon as it is open and the page has nothing else to do, so that ELK, which is
 * slow the first time, has had it when somebody asks. Answers what to do when the drawing is closed: with the last one
 * the worker ends.
 */
export function warmUpArranging(document: () => ProcedureDocument): () => void {
  designers += 1;
  const forget = whenIdle(() => {
    const opened = document();
    const { length } = opened.flow.nodes;
    if (typeof Worker === 'undefined' || hasFailed || worker !== undefined) return;
    if (length < worthIt.least || length > worthIt.most) return;
    void askWorker(opened, true).then((places) => {
      if (places !== undefined) last ??= { document: opened, places: Promise.resolve(places) };
    });
  });
  return () => {
    forget();
    designers -= 1;
    if (designers > 0) return;
    worker?.terminate();
    worker = undefined;
    last = undefined;
    waiting.clear();
  };
}

/** Runs something when the page has nothing else to do; answers how to take it back. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 1_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: 3_000 });
  return () => cancelIdleCallback(asked);
}
