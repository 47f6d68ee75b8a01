import type { ArrangeRequest, Arranged } from './arrange-off-thread.ts';
import { arrangedPlaces } from './arranged-places.ts';

const answer = (arranged: Arranged): void => self.postMessage(arranged);

let newest = 0;

// Not by `onmessage`, which ELK takes for itself as soon as it finds itself in a worker.
self.addEventListener('message', ({ data }: MessageEvent<ArrangeRequest>) => {
  newest = data.number;
  void arrange(data);
});

async function arrange({ number, document, warmUp }: ArrangeRequest): Promise<void> {
  try {
    answer({ number, places: await arrangedPlaces(document) });
    // Once more, while nobody waits: after the second time the browser has made ELK's code fast.
    if (warmUp && newest === number) await arrangedPlaces(document);
  } catch {
    answer({ number, places: undefined });
  }
}
