/**
 * The house: its rooms, which room may import which, and what the engine may not name.
 * Read by the linter, which shows a wrong import while it is being written, and by the architecture test, which reads
 * the imports itself and so still finds one that the linter was told to overlook.
 */

/** Folder of each room, relative to the repository. */
export const rooms = {
  engine: 'engine',
  designer: 'designer',
  web: 'apps/web',
  host: 'apps/host',
  definitions: 'definitions',
  test: 'test',
};

/** Who may import whom, always through the front door. `definitions` is data: read from disk, never imported. */
export const arrows = {
  engine: [],
  designer: ['engine'],
  web: ['designer', 'engine'],
  host: ['engine'],
  definitions: [],
  test: ['engine', 'designer', 'web', 'host'],
};

/** The one file of a room that other rooms may import. */
export const frontDoor = 'src/index.ts';

/** npm packages the engine may use: pure computation, the same in Node and in the browser. */
export const enginePackages = ['@noble/hashes', 'canonicalize', 'temporal-polyfill', 'xstate', 'zod'];

const noTimers = 'The engine has no timers: return the due moment from timersOf and let the host fire it.';
const noClock = 'The engine has no clock: take the instant as an argument, as `at` of an event.';
const noWaiting = 'The engine is synchronous: the host resolves first and records the answer in the event.';
const noRandomness =
  'The engine is deterministic: the same input gives the same answer. Take the value as an argument.';

const noZone = 'This depends on the time zone of the machine: use the UTC members, or the calendar.';

/** Members of Date that answer in the time zone of the machine. */
export const zoneDependent = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)$|^getTimezoneOffset$/;

/** Names the engine may not use, and what to do instead. */
export const engineForbiddenNames = {
  setTimeout: noTimers,
  setInterval: noTimers,
  setImmediate: noTimers,
  queueMicrotask: noWaiting,
  Promise: noWaiting,
  performance: noClock,
  crypto: 'The engine is deterministic: hash with @noble/hashes, take random values as arguments.',
  fetch:
    'The engine does no input or output: the host asks, and records the answer as findings of the event.',
  process: 'The engine sees the world only through its arguments.',
  Buffer: 'The engine runs in the browser too: use Uint8Array and TextEncoder.',
  console: 'The engine reports problems as data: return a Problem.',
  eval: 'Nothing is ever evaluated as code: conditions are data.',
  Function: 'Nothing is ever evaluated as code: conditions are data.',
};

/** Forms the engine may not use, as ESLint selectors, and what to do instead. */
export const engineForbiddenSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: noZone },
  { selector: `MemberExpression[property.name=${zoneDependent}]`, message: noZone },
  { selector: "CallExpression[callee.name='Date']", message: noClock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: noClock },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: noClock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: noRandomness },
  { selector: ':function[async=true]', message: noWaiting },
  { selector: 'AwaitExpression', message: noWaiting },
  { selector: "TSTypeReference[typeName.name='Promise']", message: noWaiting },
  { selector: 'ImportExpression', message: noWaiting },
];
