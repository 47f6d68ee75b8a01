import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use once everything that can be thrown away has been. */
export function bytesInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Everything that all objects share, as one text: any foreign name that gets in there changes it. */
export function sharedByAll(): string {
  const shared = [Object, Array, String, Number, Boolean, Function, Map, Set, RegExp, Date, Promise];
  return JSON.stringify([
    Object.getOwnPropertyNames(globalThis).sort(),
    ...shared.map((each) => [
      Object.getOwnPropertyNames(each).sort(),
      Object.getOwnPropertyNames(each.prototype).sort(),
    ]),
  ]);
}
