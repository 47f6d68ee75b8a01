import { fileURLToPath } from 'node:url';
import { ProblemError } from '@motcua/engine';
import { readCommandLine, wishesOf } from './command-line.ts';
import { readDefinitions, type World } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { pathFromCaller } from './procedure-file.ts';
import { ownTerminal } from './terminal.ts';
import { UsageError, type Terminal } from './verb.ts';
import { verbs } from './verbs.ts';

const ownDefinitions = fileURLToPath(new URL('../../../../definitions', import.meta.url));

/**
 * The command line for procedure documents. With `--json` what goes wrong is said as JSON too: `{"problems": […]}` of a
 * document that cannot be used, `{"usage": "…"}` of a command that was not understood.
 * @returns the exit code: 0 when everything holds, 1 when a problem was found, 2 when the command was not understood
 */
export async function runProcedureCommand(
  argv: readonly string[],
  terminal: Partial<Terminal> = {},
): Promise<number> {
  const { print, input } = { ...ownTerminal(), ...terminal };
  const wishes = wishesOf(argv, verbs);
  if (wishes.help !== null) {
    print(wishes.help);
    return 0;
  }
  try {
    const { verb, command, definitions } = readCommandLine(argv, verbs, today());
    const { lines, ok } = await verb.run(command, worldIn(definitions), { print, input });
    for (const line of lines) print(line);
    return ok ? 0 : 1;
  } catch (error) {
    if (error instanceof ProblemError) {
      if (wishes.json) print(JSON.stringify({ problems: error.problems }, null, 2));
      else for (const problem of error.problems) print(describe(problem, wishes.language));
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    print(wishes.json ? JSON.stringify({ usage: error.message }, null, 2) : error.message);
    return 2;
  }
}

/** Our own definitions are in order; a folder that somebody names may be anything. */
function worldIn(folder: string | null): World {
  if (folder === null) return readDefinitions(ownDefinitions);
  try {
    return readDefinitions(pathFromCaller(folder));
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new UsageError(`--register: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Today where the procedures are law, whatever the machine's own time zone. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
