import { generateFor, type GenerateAnswer, type GenerateRequest } from './generate-for.ts';

/**
 * Generates beside the page, so that it stays alive. Where there are no workers it is done in the page, once what is on
 * the screen has been drawn. Aborting ends the worker.
 */
export function generateOffThread(request: GenerateRequest, signal: AbortSignal): Promise<GenerateAnswer> {
  return new Promise((resolve, reject) => {
    if (typeof Worker === 'undefined') {
      const timer = setTimeout(() => {
        try {
          resolve(generateFor(request));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      signal.addEventListener('abort', () => clearTimeout(timer));
      return;
    }
    const worker = new Worker(new URL('./generate-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => worker.terminate();
    signal.addEventListener('abort', end);
    worker.addEventListener('message', ({ data }: MessageEvent<GenerateAnswer>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      end();
      reject(new Error(message));
    });
    worker.postMessage(request);
  });
}
