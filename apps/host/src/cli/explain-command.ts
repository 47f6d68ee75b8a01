import { explainLedger, limitCalendar, playScenario, wordExplanation } from '@motcua/engine';
import { UsageError, type CommandLine } from './command-line.ts';
import type { World } from './definitions-folder.ts';
import { explainAsked } from './explain-asked.ts';
import { compileFile } from './procedure-file.ts';

/** A limit or a ledger that was given, or a scenario: every due date explains itself, line by line. */
export function explainCommand(command: CommandLine, world: World): { lines: string[]; ok: boolean } {
  return command.asked === null
    ? explainScenario(command, world)
    : { lines: explainAsked(command.asked, command, world), ok: true };
}

/** Plays one scenario and lets every due date at its end explain itself, line by line. */
function explainScenario(command: CommandLine, world: World): { lines: string[]; ok: boolean } {
  const [file = '', id] = command.operands;
  const procedure = compileFile(file);
  const { scenarios, limits } = procedure.document;
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) {
    const known = scenarios.map((candidate) => candidate.id).join(', ');
    throw new UsageError(`${file} has no scenario '${id ?? ''}'. It has: ${known || 'none'}.`);
  }
  const { dossier, ok } = playScenario(procedure, scenario, world);
  if (!dossier)
    throw new UsageError(`The scenario '${scenario.id}' is refused at its opening; 'play' says why.`);
  const calendar = limitCalendar(dossier, world.calendars);
  const explained = limits.map(({ id: limit, title }) => ({
    limit,
    title,
    lines: explainLedger(dossier.ledgers[limit] ?? [], calendar, dossier.lastAt),
  }));
  if (command.json) return { lines: [JSON.stringify(explained, null, 2)], ok };
  const lines = explained.flatMap(({ title, lines }) => [
    title[command.language],
    ...lines.map((line) => `  ${wordExplanation(line, command.language, world.names)}`),
    '',
  ]);
  return { lines, ok };
}
