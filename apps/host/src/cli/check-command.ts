import {
  checkProcedure,
  dayInForce,
  parseDefinitionText,
  type LimitVerdict,
  type Problem,
} from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { readProcedureText } from './procedure-file.ts';
import { placed } from './place.ts';
import type { Answer, CommandLine, Verb } from './verb.ts';

interface Report {
  readonly file: string;
  /** What stands in it, for showing the place of a problem. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly verdicts: readonly LimitVerdict[];
}

export const checkVerb: Verb = {
  name: 'check',
  usage: [['check FILE…', 'problems of procedure documents']],
  needsFile: true,
  run: checkFiles,
};

/** Reports the problems of each file. Answers with the lines to print, and fails when any problem is an error. */
function checkFiles(command: CommandLine, world: World): Answer {
  const reports = command.operands.map((file) => check(file, world, command.date));
  const count = (severity: Problem['severity']): number =>
    reports.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length;
  const ok = count('error') === 0;
  if (command.json) return { lines: [JSON.stringify(reports.map(forMachines), null, 2)], ok };
  const summary = `${reports.length} files, ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`;
  return { lines: [...reports.flatMap((report) => inWords(report, command.language)), summary], ok };
}

function check(file: string, world: World, date: string): Report {
  const text = readProcedureText(file);
  const parsed = parseDefinitionText(text);
  if (!parsed.ok) return { file, text, problems: parsed.problems, verdicts: [] };
  const { document } = parsed;
  const register = world.directory.register(dayInForce(document, date), world.procedure);
  return { file, text, ...checkProcedure(document, register, world.checkCalendars) };
}

function inWords({ file, text, problems, verdicts }: Report, language: 'vi' | 'en'): string[] {
  return [
    file,
    ...problems.flatMap((problem) => [describe(problem, language), ...placed(text, problem)]),
    ...verdicts.map(verdictInWords),
    '',
  ];
}

function verdictInWords(found: LimitVerdict): string {
  const { limit, verdict, worstMinutes, allowed, reason, at, from, endsAt, dueAt, reliesOn = [] } = found;
  const longest = worstMinutes === undefined ? '' : `, longest path found ${worstMinutes / 60} h`;
  const against = allowed ? ` of ${allowed.value} ${allowed.unit}` : '';
  const because = reason ? ` (${[reason, at].filter(Boolean).join(' at ')})` : '';
  const dates = verdict === 'refuted' && from ? `: from ${from} to ${endsAt}, due ${dueAt}` : '';
  const relying = reliesOn.length > 0 ? `, as long as ${reliesOn.join(', ')} holds` : '';
  return `  limit ${limit}: ${verdict}${because}${longest}${against}${dates}${relying}`;
}

function forMachines({ text: _text, ...report }: Report): object {
  return report;
}
