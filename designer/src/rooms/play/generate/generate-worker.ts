import { generateFor, type GenerateRequest } from './generate-for.ts';

/** The other side of `off-thread.ts`: one request, one answer. What is thrown arrives there as an error. */
self.addEventListener('message', ({ data }: MessageEvent<GenerateRequest>) => {
  self.postMessage(generateFor(data));
});
