import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileProcedure, parseDefinitionText, ProblemError, type CompiledProcedure } from '@motcua/engine';
import { UsageError } from './verb.ts';

/**
 * Paths are meant from where the person stands. npm runs its scripts at the root of the repository and tells in
 * INIT_CWD where it was called.
 */
export function pathFromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

export function readProcedureText(file: string): string {
  try {
    return readFileSync(pathFromCaller(file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Writes a text; a place where nothing can be written is the caller's to mend. */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(pathFromCaller(file), text);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Makes a folder with all above it, if it is not there. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(pathFromCaller(folder), { recursive: true });
  } catch (error) {
    throw new UsageError(`${folder} is no folder: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Throws `ProblemError` when the file's shape is wrong or its drawing cannot be run. */
export function compileFile(file: string): CompiledProcedure {
  const parsed = parseDefinitionText(readProcedureText(file));
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  return compileProcedure(parsed.document, 1);
}
