import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  importFile,
  readBytes,
  refuseSize,
  type Imported,
  type ImportOptions,
} from '@motcua/engine/exchange';
import { pathFromCaller } from './procedure-file.ts';
import { UsageError } from './verb.ts';

export interface ForeignFile {
  readonly file: string;
  /** What stands in it, for showing places; empty when it is too large to be read. */
  readonly text: string;
  readonly imported: Imported;
}

/** The files themselves, and of folders every drawing and JSON file below them, by name. */
export function filesUnder(operands: readonly string[]): readonly string[] {
  return operands.flatMap((operand) => {
    try {
      const path = pathFromCaller(operand);
      if (!statSync(path).isDirectory()) return [operand];
      return readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(bpmn|xml|json)$/i.test(name) && !isFolder(join(path, name)))
        .sort()
        .map((name) => join(operand, name));
    } catch (error) {
      throw new UsageError(
        `${operand} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A file too large to be imported is not even read. */
export async function readForeign(file: string, options: ImportOptions): Promise<ForeignFile> {
  const bytes = bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { file, text: '', imported: bytes };
  const read = readBytes(bytes);
  return { file, text: read.ok ? read.text : '', imported: await importFile(bytes, options) };
}

function bytesOf(file: string): Uint8Array | Imported {
  try {
    const path = pathFromCaller(file);
    return refuseSize(statSync(path).size) ?? readFileSync(path);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
