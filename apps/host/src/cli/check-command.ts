import {
  checkProcedure,
  dayInForce,
  parseDefinitionText,
  type LimitVerdict,
  type Problem,
  wordTerm,
} from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { readProcedureText } from './procedure-file.ts';
import { limitWords } from './limit-words.ts';
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
  const summary = limitWords[command.language].summary(
    reports.length,
    count('error'),
    count('warning'),
    count('note'),
  );
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
    ...verdicts.map((verdict) => verdictInWords(verdict, language)),
    '',
  ];
}

function verdictInWords(found: LimitVerdict, language: 'vi' | 'en'): string {
  const words = limitWords[language];
  const { limit, verdict, worstMinutes, allowed, reason, at, from, endsAt, dueAt, reliesOn = [] } = found;
  const longest =
    worstMinutes === undefined ? '' : `, ${words.longest(Math.round((worstMinutes / 60) * 100) / 100)}`;
  const against = allowed ? `, ${words.allowed(`${allowed.value} ${wordTerm(allowed.unit, language)}`)}` : '';
  const because = reason ? ` (${[wordTerm(reason, language), at].filter(Boolean).join(': ')})` : '';
  const dates =
    verdict === 'refuted' && from ? `; ${words.dates(shown(from), shown(endsAt), shown(dueAt))}` : '';
  const relying = reliesOn.length > 0 ? `; ${words.relying(reliesOn.join(', '))}` : '';
  return `  ${words.limit} ${limit}: ${words.verdicts[verdict]}${because}${longest}${against}${dates}${relying}`;
}

const shown = (moment: string | undefined): string => (moment ?? '').replace('T', ' ');

function forMachines({ text: _text, ...report }: Report): object {
  return report;
}
