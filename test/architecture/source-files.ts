import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { rooms, type Room } from './house.mjs';

export const repository = resolve(import.meta.dirname, '..', '..');

/** One source file: where it lies, which room it belongs to, and its text. */
export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly room: Room;
  readonly text: string;
  /** True for specs and for parts that only specs use: they may do what the product may not. */
  readonly onlyForTests: boolean;
}

export function sourceFile(path: string, text: string): SourceFile {
  const room = roomOf(path);
  if (!room) throw new Error(`${path} lies in no room of the house`);
  const onlyForTests = room === 'test' || /\.spec\.tsx?$|\/src\/testing\/|\.config\.[a-z]+$/.test(path);
  return { path, room, text, onlyForTests };
}

/** Every TypeScript and JavaScript file of the house, builds and dependencies left out. */
export function allSourceFiles(): SourceFile[] {
  return Object.values(rooms)
    .map((folder) => join(repository, folder))
    .filter(existsSync)
    .flatMap(filesUnder)
    .map((file) => sourceFile(relative(repository, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}

/** The room a path of the repository lies in. */
export function roomOf(path: string): Room | undefined {
  const names = Object.keys(rooms) as Room[];
  return names.find((room) => path === rooms[room] || path.startsWith(`${rooms[room]}/`));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || ['node_modules', 'dist', 'coverage', 'data'].includes(entry.name))
      return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(ts|tsx|mts|mjs|js)$/.test(entry.name) ? [path] : [];
  });
}
