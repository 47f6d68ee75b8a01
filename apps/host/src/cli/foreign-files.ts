import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importFile, refuseSize, type Imported, type ImportOptions } from '@motcua/engine/exchange';
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
        .filter((name) => /\.(bpmn|xml|json)$/i.test(name))
        .sort()
        .map((name) => join(operand, name));
    } catch (error) {
      throw new UsageError(
        `${operand} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
}

/** A file too large to be imported is not even read. */
export async function readForeign(file: string, options: ImportOptions): Promise<ForeignFile> {
  const path = pathFromCaller(file);
  const tooLarge = refuseSize(statSync(path).size);
  if (tooLarge) return { file, text: '', imported: tooLarge };
  const bytes = readFileSync(path);
  return { file, text: bytes.toString('utf8'), imported: await importFile(bytes, options) };
}
