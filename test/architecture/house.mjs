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

/**
 * Further doors of a room, by the name they have behind the room's. The exchange with foreign files stands behind one of
 * its own so that who only runs procedures loads no XML.
 */
export const furtherDoors = { engine: { exchange: 'src/exchange/index.ts' } };

/** Every file of a room that other rooms may import. */
export const doorsOf = (room) => [frontDoor, ...Object.values(furtherDoors[room] ?? {})];

/** npm packages the engine may use: pure computation, the same in Node and in the browser. */
export const enginePackages = ['@noble/hashes', 'canonicalize', 'temporal-polyfill', 'xstate', 'zod'];

/**
 * The part of the engine that reads and writes foreign files. It is as pure as the rest but for one thing: the library that
 * writes BPMN answers with promises, so that this part may wait. Nothing outside it imports it.
 */
export const exchangeFolder = 'engine/src/exchange';

/** npm packages only the exchange may use. */
export const exchangePackages = ['bpmn-moddle'];

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

/** Forms no part of the engine may use, as ESLint selectors, and what to do instead. */
const clockSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: noZone },
  { selector: `MemberExpression[property.name=${zoneDependent}]`, message: noZone },
  { selector: "CallExpression[callee.name='Date']", message: noClock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: noClock },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: noClock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: noRandomness },
];

/** Forms of waiting. */
const waitingSyntax = [
  { selector: ':function[async=true]', message: noWaiting },
  { selector: 'AwaitExpression', message: noWaiting },
  { selector: "TSTypeReference[typeName.name='Promise']", message: noWaiting },
  { selector: 'ImportExpression', message: noWaiting },
];

/** Forms the whole engine may not use, and those that the exchange alone may. */
export const engineForbiddenSyntax = [...clockSyntax, ...waitingSyntax];
export const exchangeForbiddenSyntax = [...clockSyntax];
