import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProcedureCommand } from '../cli/procedure-command.ts';

/** What a call of the command line answered. */
export interface Called {
  readonly code: number;
  readonly text: string;
}

/** Calls `npm run procedure -- …`; `typed` is what a person types meanwhile. */
export async function callCommand(argv: readonly string[], typed: readonly string[] = []): Promise<Called> {
  const lines: string[] = [];
  const input = {
    async *[Symbol.asyncIterator]() {
      yield* typed;
    },
  };
  const code = await runProcedureCommand(argv, { print: (line) => lines.push(line), input });
  return { code, text: lines.join('\n') };
}

/** A folder for the files of a spec. */
export class ScratchFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'motcua-cli-'));

  /** Writes a text as it is, anything else as JSON; answers the file's path. */
  write(name: string, content: unknown): string {
    const file = join(this.path, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return file;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
