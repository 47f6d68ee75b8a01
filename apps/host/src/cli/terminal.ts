import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import type { Terminal } from './verb.ts';

/** The terminal, or the pipe, that a command was called from. */
export function ownTerminal(): Terminal {
  return {
    print: printTo(process.stdout),
    input: {
      [Symbol.asyncIterator]: () => createInterface({ input: process.stdin })[Symbol.asyncIterator](),
    },
  };
}

/** Whoever reads may stop when they have seen enough, as `head` does; what is left to say is then dropped. */
export function printTo(stream: Writable): Terminal['print'] {
  let reading = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    reading = false;
  });
  return (line) => {
    if (reading) stream.write(`${line}\n`);
  };
}
