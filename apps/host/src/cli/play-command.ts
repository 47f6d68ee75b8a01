import {
  playScenario,
  ProblemError,
  type Language,
  type Problem,
  type ProcedureDocument,
  type ScenarioReport,
} from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { coverageOfFiles } from './play-coverage.ts';
import { generateForFiles } from './play-generate.ts';
import { stepThrough } from './play-step.ts';
import { compileFile } from './procedure-file.ts';
import { scenarioWords } from './scenario-words.ts';
import { UsageError, type Answer, type CommandLine, type Verb } from './verb.ts';

interface Report {
  readonly file: string;
  /** Absent where it could not be read. */
  readonly document?: ProcedureDocument;
  /** Why the file could not be played at all. */
  readonly problems: readonly Problem[];
  readonly scenarios: readonly ScenarioReport[];
}

export const playVerb: Verb = {
  name: 'play',
  usage: [
    ['play FILE…', 'runs their scenarios'],
    ['play --coverage FILE…', 'says how much of each file its scenarios go through, and what they leave out'],
    ['play --generate FILE…', 'makes scenarios from the model for what is left out'],
    ['play --step FILE', 'steps through a procedure: type "help" for what can be typed'],
  ],
  options: {
    coverage: { type: 'boolean', shown: '--coverage', meaning: 'what the scenarios cover' },
    min: {
      type: 'string',
      shown: '--min N',
      meaning: 'with --coverage: fails below N % of the states or of the transitions',
    },
    generate: { type: 'boolean', shown: '--generate', meaning: 'scenarios from the model' },
    whole: {
      type: 'boolean',
      shown: '--whole',
      meaning: "with --generate: for everything, not only for what the file's own leave out",
    },
    step: { type: 'boolean', shown: '--step', meaning: 'step by step, reading what is typed' },
    scenario: {
      type: 'string',
      shown: '--scenario ID',
      meaning: 'with --step: opens as this scenario does (default: the first)',
    },
    out: {
      type: 'string',
      shown: '--out FILE',
      meaning: 'with --generate or --step: a copy of the procedure with the scenarios added',
    },
  },
  needsFile: true,
  run: (command, world, terminal) => {
    const { coverage, generate, step } = command.values;
    refuseIdle(command.values);
    if ([coverage, generate, step].filter(Boolean).length > 1)
      throw new UsageError('Either --coverage, or --generate, or --step.');
    if (coverage) return coverageOfFiles(command, world);
    if (generate) return generateForFiles(command, world);
    return step ? stepThrough(command, world, terminal) : playFiles(command, world);
  },
};

/** Which ways of playing an option is for; elsewhere it would be passed over in silence. */
const only: Readonly<Record<string, readonly string[]>> = {
  min: ['coverage'],
  whole: ['generate'],
  scenario: ['step'],
  out: ['generate', 'step'],
};

function refuseIdle(values: CommandLine['values']): void {
  for (const [option, ways] of Object.entries(only))
    if (values[option] !== undefined && !ways.some((way) => values[way] === true))
      throw new UsageError(`--${option} is for ${ways.map((way) => `--${way}`).join(' or ')}.`);
  if (values['step'] === true && values['json'] === true)
    throw new UsageError('--step talks with a person; there is no --json of it.');
}

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
    lines: [
      ...lines,
      scenarioWords[command.language].summary(scenarios.length, held, scenarios.length - held),
    ],
    ok,
  };
}

function play(file: string, world: World): Report {
  try {
    const procedure = compileFile(file);
    const scenarios = procedure.document.scenarios.map((scenario) =>
      playScenario(procedure, scenario, world),
    );
    return { file, document: procedure.document, problems: [], scenarios };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { file, problems: error.problems, scenarios: [] };
  }
}

function inWords({ file, document, problems, scenarios }: Report, language: Language): string[] {
  const words = scenarioWords[language];
  const titleOf = new Map(document?.scenarios.map(({ id, title }) => [id, title[language] ?? title.vi]));
  return [
    file,
    ...problems.map((problem) => describe(problem, language, document)),
    ...scenarios.flatMap(({ scenario, ok, failures }) => [
      `  ${ok ? words.held : words.failed}  ${scenario}${titleOf.has(scenario) ? `  ${titleOf.get(scenario)}` : ''}`,
      ...failures.flatMap(({ event, code, expected, found, refusal }) => [
        `    ${event < 0 ? words.opening : words.event(event + 1)}: ${words.failures[code]}` +
          (expected === undefined ? '' : `: ${words.instead(expected, found ?? '–')}`),
        ...(refusal ? [describe(refusal, language, document)] : []),
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
