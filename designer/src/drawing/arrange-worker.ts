import type { ArrangeRequest, Arranged } from './arrange-off-thread.ts';
import { arrangedPlaces } from './arranged-places.ts';
import { getReady } from './get-ready.ts';

const answer = (arranged: Arranged): void => self.postMessage(arranged);

let newest = 0;

// Not by `onmessage`, which ELK takes for itself as soon as it finds itself in a worker.
self.addEventListener('message', ({ data }: MessageEvent<ArrangeRequest>) => {
  newest = data.number;
  void arrange(data);
});

async function arrange({ number, document, warmUp }: ArrangeRequest): Promise<void> {
  try {
    if (warmUp)
      await getReady(
        document,
        () => newest === number,
        (places) => answer({ number, places }),
      );
    else answer({ number, places: await arrangedPlaces(document) });
  } catch {
    answer({ number, places: undefined });
  }
}
