import type { ArrangeRequest, Arranged } from './arrange-off-thread.ts';
import { arrangedPlaces } from './arranged-places.ts';

const answer = (arranged: Arranged): void => self.postMessage(arranged);

let newest = 0;

/** So long the worker makes itself ready; a round that has begun is ended. */
const patience = 3_000;

// Not by `onmessage`, which ELK takes for itself as soon as it finds itself in a worker.
self.addEventListener('message', ({ data }: MessageEvent<ArrangeRequest>) => {
  newest = data.number;
  void arrange(data);
});

async function arrange({ number, document, warmUp }: ArrangeRequest): Promise<void> {
  const until = performance.now() + patience;
  try {
    answer({ number, places: await arrangedPlaces(document) });
    // Again, while nobody waits: some rounds later the browser has made ELK's code fast.
    while (warmUp && newest === number && performance.now() < until) await arrangedPlaces(document);
  } catch {
    answer({ number, places: undefined });
  }
}
