import { playScenario, ProblemError, type Problem, type ScenarioReport } from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { compileFile } from './procedure-file.ts';
import type { Answer, CommandLine, Verb } from './verb.ts';

interface Report {
  readonly file: string;
  /** Why the file could not be played at all. */
  readonly problems: readonly Problem[];
  readonly scenarios: readonly ScenarioReport[];
}

export const playVerb: Verb = {
  name: 'play',
  usage: [['play FILE…', 'runs their scenarios']],
  needsFile: true,
  run: playFiles,
};

/** Runs every scenario of each file; fails when one does not hold, and when a file holds none. */
function playFiles(command: CommandLine, world: World): Answer {
  const reports = command.operands.map((file) => play(file, world));
  const scenarios = reports.flatMap((report) => report.scenarios);
  const ok =
    reports.every((report) => report.scenarios.length > 0) && scenarios.every((scenario) => scenario.ok);
  if (command.json) return { lines: [JSON.stringify(reports.map(forMachines), null, 2)], ok };
  const held = scenarios.filter((scenario) => scenario.ok).length;
  const lines = reports.flatMap((report) => inWords(report, command.language));
  return {
    lines: [...lines, `${scenarios.length} scenarios, ${held} held, ${scenarios.length - held} failed`],
    ok,
  };
}

function play(file: string, world: World): Report {
  try {
    const procedure = compileFile(file);
    const scenarios = procedure.document.scenarios.map((scenario) =>
      playScenario(procedure, scenario, world),
    );
    return { file, problems: [], scenarios };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { file, problems: error.problems, scenarios: [] };
  }
}

function inWords({ file, problems, scenarios }: Report, language: 'vi' | 'en'): string[] {
  return [
    file,
    ...problems.map((problem) => describe(problem, language)),
    ...scenarios.flatMap((scenario) => [
      `  ${scenario.ok ? 'held  ' : 'FAILED'}  ${scenario.scenario}`,
      ...scenario.failures.flatMap((failure) => [
        `    ${failure.event < 0 ? 'opening' : `event ${failure.event + 1}`}: ${failure.code}` +
          (failure.expected === undefined ? '' : `  expected ${failure.expected}, found ${failure.found}`),
        ...(failure.refusal ? [describe(failure.refusal, language)] : []),
      ]),
    ]),
    '',
  ];
}

function forMachines({ file, problems, scenarios }: Report): object {
  return {
    file,
    problems,
    scenarios: scenarios.map(({ scenario, ok, failures }) => ({ scenario, ok, failures })),
  };
}
