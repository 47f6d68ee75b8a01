import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { printTo } from './terminal.ts';

/** A pipe whose reader goes away after some lines. */
function readerOf(lines: number) {
  const read: string[] = [];
  const stream = new Writable({
    autoDestroy: false,
    write(chunk: Buffer, _encoding, done) {
      if (read.length >= lines) return done(Object.assign(new Error('write failed'), { code: 'EPIPE' }));
      read.push(chunk.toString());
      done();
    },
  });
  return { stream, read };
}

describe('printing into a pipe', () => {
  it('goes on in silence when the reader has seen enough', async () => {
    const { stream, read } = readerOf(1);
    const print = printTo(stream);
    for (const line of ['first', 'second', 'third']) {
      print(line);
      await setImmediate();
    }
    expect(read).toEqual(['first\n']);
  });
});
