import {
  checkProcedure,
  dayInForce,
  describeVerdict,
  parseDefinitionText,
  type Language,
  type LimitVerdict,
  type Problem,
  type ProcedureDocument,
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
  /** Absent where the text is none. */
  readonly document?: ProcedureDocument;
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
  const summary = summaries[command.language](
    reports.length,
    count('error'),
    count('warning'),
    count('note'),
  );
  return { lines: [...reports.flatMap((report) => inWords(report, world, command.language)), summary], ok };
}

function check(file: string, world: World, date: string): Report {
  const text = readProcedureText(file);
  const parsed = parseDefinitionText(text);
  if (!parsed.ok) return { file, text, problems: parsed.problems, verdicts: [] };
  const { document } = parsed;
  const register = world.directory.register(dayInForce(document, date), world.procedure);
  return { file, text, document, ...checkProcedure(document, register, world.checkCalendars) };
}

const summaries = {
  vi: (files: number, errors: number, warnings: number, notes: number) =>
    `${files} tệp: ${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú`,
  en: (files: number, errors: number, warnings: number, notes: number) =>
    `${files} files: ${errors} errors, ${warnings} warnings, ${notes} notes`,
};

function inWords(
  { file, text, document, problems, verdicts }: Report,
  world: World,
  language: Language,
): string[] {
  return [
    file,
    ...problems.flatMap((problem) => [
      describe(problem, language, document, world.called),
      ...placed(text, problem),
    ]),
    ...(document ? verdicts.map((verdict) => `  ${describeVerdict(verdict, document, language)}.`) : []),
    '',
  ];
}

function forMachines({ text: _text, document: _document, ...report }: Report): object {
  return report;
}
