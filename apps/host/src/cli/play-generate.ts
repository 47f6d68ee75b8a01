import {
  formatDocument,
  generateScenarios,
  itemKey,
  type CompiledProcedure,
  type Generated,
  type Scenario,
} from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { ownCoverage } from './play-coverage.ts';
import { playWords } from './play-words.ts';
import { compileFile, writeText } from './procedure-file.ts';
import { textOf, UsageError, type Answer, type CommandLine } from './verb.ts';

/** Scenarios for what a file's own do not go through; all that is asked for with `--whole`. Fails when something stays. */
export function generateForFiles(command: CommandLine, world: World): Answer {
  const out = textOf(command.values, 'out');
  if (out !== undefined && command.operands.length > 1)
    throw new UsageError('--out takes the scenarios of one file.');
  const all = command.operands.map((file) => {
    const procedure = compileFile(file);
    return { file, procedure, generated: generate(procedure, command, world) };
  });
  const ok = all.every(({ generated }) => generated.uncovered.length === 0);
  const written = all.flatMap(({ procedure, generated: { scenarios } }) => {
    if (out === undefined) return [];
    addScenarios(procedure, scenarios, out);
    return [playWords[command.language].written(scenarios.length, out)];
  });
  if (command.json)
    return {
      lines: [
        JSON.stringify(
          all.map(({ file, generated }) => ({ file, ...generated })),
          null,
          2,
        ),
      ],
      ok,
    };
  return {
    lines: [...all.flatMap(({ file, generated }) => inWords(file, generated, command.language)), ...written],
    ok,
  };
}

function generate(procedure: CompiledProcedure, { values, date }: CommandLine, world: World): Generated {
  const covered =
    values['whole'] === true
      ? new Set<string>()
      : new Set(
          ownCoverage(procedure, world).items.flatMap((item) => (item.by.length > 0 ? [itemKey(item)] : [])),
        );
  return generateScenarios(procedure, world, { covered, date });
}

/** Writes a copy of a procedure's document with more scenarios in it. */
export function addScenarios(
  { document }: CompiledProcedure,
  scenarios: readonly Scenario[],
  out: string,
): void {
  const text = formatDocument({ ...document, scenarios: [...document.scenarios, ...scenarios] });
  writeText(out, text);
}

function inWords(
  file: string,
  { scenarios, uncovered, covered, wanted }: Generated,
  language: CommandLine['language'],
): readonly string[] {
  const words = playWords[language];
  return [
    `${file}: ${words.generated(scenarios.length, covered, wanted)}`,
    ...scenarios.map(
      ({ id, title, events }) => `  ${id.padEnd(36)} ${title[language]}  (${words.steps(events.length)})`,
    ),
    ...uncovered.flatMap(({ item, why, problem }) => [
      `  ${words.kinds[item.kind]} ${[item.id, item.part].filter(Boolean).join(':')} “${item.title[language]}”: ${words.why[why]}`,
      ...(problem ? [describe(problem, language)] : []),
    ]),
    '',
  ];
}
