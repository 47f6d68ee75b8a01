import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ProblemError } from '@motcua/engine';
import { readCommandLine } from './command-line.ts';
import { readDefinitions } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { pathFromCaller } from './procedure-file.ts';
import { UsageError, type Terminal } from './verb.ts';
import { verbs } from './verbs.ts';

const ownDefinitions = fileURLToPath(new URL('../../../../definitions', import.meta.url));

const ownTerminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  input: {
    [Symbol.asyncIterator]: () => createInterface({ input: process.stdin })[Symbol.asyncIterator](),
  },
};

/**
 * The command line for procedure documents.
 * @returns the exit code: 0 when everything holds, 1 when a problem was found, 2 when the command was not understood
 */
export async function runProcedureCommand(
  argv: readonly string[],
  terminal: Partial<Terminal> = {},
): Promise<number> {
  const { print, input } = { ...ownTerminal, ...terminal };
  try {
    const { verb, command, definitions } = readCommandLine(argv, verbs, today());
    const world = readDefinitions(definitions === null ? ownDefinitions : pathFromCaller(definitions));
    const { lines, ok } = await verb.run(command, world, { print, input });
    for (const line of lines) print(line);
    return ok ? 0 : 1;
  } catch (error) {
    if (error instanceof ProblemError) {
      for (const problem of error.problems) print(describe(problem, 'vi'));
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    print(error.message);
    return 2;
  }
}

/** Today where the procedures are law, whatever the machine's own time zone. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
