import { fileURLToPath } from 'node:url';
import { languageReference, ProblemError, procedureJsonSchema } from '@motcua/engine';
import { checkCommand } from './check-command.ts';
import { readCommandLine, UsageError, type CommandLine, type Verb } from './command-line.ts';
import { readDefinitions, type World } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { explainCommand } from './explain-command.ts';
import { playCommand } from './play-command.ts';
import { pathFromCaller } from './procedure-file.ts';

type Command = (command: CommandLine, world: World) => { lines: string[]; ok: boolean };

const commands: Record<Verb, Command> = {
  check: checkCommand,
  play: playCommand,
  explain: explainCommand,
  reference: () => ({ lines: [languageReference()], ok: true }),
  schema: () => ({ lines: [JSON.stringify(procedureJsonSchema(), null, 2)], ok: true }),
};

const ownDefinitions = fileURLToPath(new URL('../../../../definitions', import.meta.url));

/**
 * The command line for procedure documents.
 * @returns the exit code: 0 when everything holds, 1 when a problem was found, 2 when the command was not understood
 */
export function runProcedureCommand(
  argv: readonly string[],
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): number {
  try {
    const command = readCommandLine(argv, today());
    const world = readDefinitions(
      command.definitions === null ? ownDefinitions : pathFromCaller(command.definitions),
    );
    const { lines, ok } = commands[command.verb](command, world);
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
