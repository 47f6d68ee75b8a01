import { posix } from 'node:path';
import ts from 'typescript';
import {
  arrows,
  doorsOf,
  enginePackages,
  exchangeFolder,
  exchangePackages,
  frontDoor,
  furtherDoors,
  rooms,
  type Room,
} from './house.mjs';
import { roomOf, type SourceFile } from './source-files.ts';

/** Everything a file imports, re-exports or loads dynamically, as written. */
export function importsOf(file: SourceFile): string[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map((found) => found.fileName);
}

/** What is wrong with the imports of one file, as sentences; empty when they follow the arrows. */
export function importFaults(file: SourceFile): string[] {
  return importsOf(file).flatMap((specifier) => {
    const fault = faultOf(file, specifier);
    return fault ? [`${file.path} imports '${specifier}': ${fault}`] : [];
  });
}

function faultOf(file: SourceFile, specifier: string): string | null {
  const target = targetOf(file, specifier);
  if (target === null) return packageFault(file, specifier);
  if (target.room === undefined) {
    return isSharedSetting(file, target.path) ? null : 'this lies outside every room';
  }
  if (file.onlyForTests) return null;
  if (target.room === file.room) return exchangeFault(file, target.path);
  if (!arrows[file.room].includes(target.room)) return `${file.room} may not import ${target.room}`;
  const { room } = target;
  if (!doorsOf(room).some((door) => target.path === `${rooms[room]}/${door}`)) {
    return `only the front door of ${room} (${frontDoor}) may be imported`;
  }
  return null;
}

/** What runs procedures must not come to hang on what reads foreign files, which waits and brings an XML library. */
function exchangeFault(file: SourceFile, target: string): string | null {
  const isInside = (path: string) => path.startsWith(`${exchangeFolder}/`);
  return isInside(target) && !isInside(file.path) ? 'only the exchange may import the exchange' : null;
}

/** The file an import means, or null when it is a package from outside the house. */
function targetOf(file: SourceFile, specifier: string): { room: Room | undefined; path: string } | null {
  if (specifier.startsWith('.')) {
    const path = posix.normalize(posix.join(posix.dirname(file.path), specifier));
    return { room: roomOf(path), path };
  }
  const own = /^@motcua\/([a-z]+)(?:\/(.+))?$/.exec(specifier);
  if (!own) return null;
  const room = own[1] as Room;
  const named = own[2] === undefined ? frontDoor : (furtherDoors[room]?.[own[2]] ?? own[2]);
  return room in rooms ? { room, path: `${rooms[room]}/${named}` } : { room: undefined, path: specifier };
}

function packageFault(file: SourceFile, specifier: string): string | null {
  if (file.room !== 'engine' || file.onlyForTests) return null;
  const packages = file.path.startsWith(`${exchangeFolder}/`)
    ? [...enginePackages, ...exchangePackages]
    : enginePackages;
  const allowed = packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return allowed ? null : 'the engine is pure and may use only ' + packages.join(', ');
}

/** Settings of the tools, which belong to no room: the linter's and the test runner's configuration. */
function isSharedSetting(file: SourceFile, path: string): boolean {
  return file.onlyForTests && !path.startsWith('..') && !path.includes('/');
}
