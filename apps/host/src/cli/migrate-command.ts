import {
  checkMigration,
  compileProcedure,
  findingsAtMigration,
  MigrationPlan,
  parseDefinitionText,
  playScenario,
  ProblemError,
  proposeMigration,
  rehearseMigration,
  wordQuestion,
  type CompiledProcedure,
  type MigrationQuestion,
  type Problem,
  type Rehearsed,
} from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { describe } from './describe.ts';
import { placed } from './place.ts';
import { readProcedureText } from './procedure-file.ts';
import { textOf, UsageError, type Answer, type CommandLine, type Verb } from './verb.ts';

export const migrateVerb: Verb = {
  name: 'migrate',
  usage: [
    ['migrate --dry-run BEFORE AFTER', 'where running dossiers would go, by what is the same in both'],
    [
      'migrate --dry-run BEFORE AFTER --plan FILE',
      'where they would go by a plan; exit 1 where one would not',
    ],
    ['migrate --propose BEFORE AFTER', 'a plan to be completed'],
  ],
  options: {
    'dry-run': {
      type: 'boolean',
      shown: '--dry-run',
      meaning: 'try it on every place that the scenarios of BEFORE reach; only a host applies plans',
    },
    plan: { type: 'string', shown: '--plan FILE', meaning: 'the plan, as JSON' },
    propose: { type: 'boolean', shown: '--propose', meaning: 'print the plan that identity decides' },
  },
  needsFile: true,
  run: migrate,
};

interface Report {
  /** What a person must still say, where no plan was given. */
  readonly questions: readonly MigrationQuestion[];
  readonly problems: readonly Problem[];
  readonly places: readonly Rehearsed[];
}

function migrate(command: CommandLine, world: World): Answer {
  const { operands, values, json, language } = command;
  const [fileBefore, fileAfter, ...more] = operands;
  if (fileBefore === undefined || fileAfter === undefined || more.length > 0)
    throw new UsageError("'migrate' needs two files: the version before and the one after.");
  const file = textOf(values, 'plan');
  const text = file === undefined ? null : readProcedureText(file);
  const given = text === null ? null : readPlan(text, file!);
  const before = compiled(fileBefore, given?.from.version ?? 1);
  const after = compiled(fileAfter, given?.to.version ?? 2);
  const proposed = proposeMigration(before, after);
  if (values['propose'] === true)
    return { lines: [JSON.stringify(json ? proposed : proposed.plan, null, 2)], ok: true };
  if (values['dry-run'] !== true)
    throw new UsageError(
      'Only a running host moves dossiers; here it is tried: --dry-run, or --propose for a plan.',
    );
  const plan = given ?? proposed.plan;
  const problems = checkMigration(plan, before, after).filter(
    // A proposal lacks its ground by nature; that is the first of its questions.
    ({ code }) => given !== null || code !== 'migration-ground-missing',
  );
  const places = rehearseMigration(plan, before, after, historiesOf(before, world), (dossier) =>
    findingsAtMigration(after, dossier, world.directory, command.date, {
      at: dossier.lastAt,
      calendars: world.calendars,
    }),
  );
  const report: Report = { questions: given ? [] : proposed.open, problems, places };
  const ok =
    problems.every(({ severity }) => severity !== 'error') && places.every(({ refusal }) => refusal === null);
  if (json) return { lines: [JSON.stringify(report, null, 2)], ok };
  return { lines: inWords(report, text, before, after, language), ok };
}

function compiled(file: string, version: number): CompiledProcedure {
  const parsed = parseDefinitionText(readProcedureText(file));
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  return compileProcedure(parsed.document, version);
}

function readPlan(text: string, file: string): MigrationPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const plan = MigrationPlan.safeParse(value);
  if (plan.success) return plan.data;
  const [issue] = plan.error.issues;
  throw new UsageError(`${file} is no migration plan: /${issue!.path.join('/')}: ${issue!.message}`);
}

/** What the scenarios lead through, as far as they can be played. */
function historiesOf(before: CompiledProcedure, world: World) {
  return before.document.scenarios.map((scenario) => ({
    name: scenario.id,
    events: playScenario(before, scenario, world).entries.map(({ event }) => event),
  }));
}

function inWords(
  { questions, problems, places }: Report,
  text: string | null,
  before: CompiledProcedure,
  after: CompiledProcedure,
  language: 'vi' | 'en',
): string[] {
  const titles = (procedure: CompiledProcedure, ids: readonly string[]) =>
    ids.map((id) => procedure.index.nodes.get(id)?.title[language] ?? id).join(' + ') || '–';
  const isVi = language === 'vi';
  const refused = places.filter(({ refusal }) => refusal !== null);
  return [
    ...questions.map((question) => `  ? ${wordQuestion(question, language)}`),
    ...problems.flatMap((problem) => [
      describe(problem, language),
      ...(text === null ? [] : placed(text, problem)),
    ]),
    ...places.flatMap(({ at, to, refusal, history, seq, times }) => [
      `  ${refusal ? (isVi ? 'KHÔNG  ' : 'REFUSED') : isVi ? 'chuyển ' : 'moves  '}  ${titles(before, at)} → ${to ? titles(after, to) : '?'}  (${history}, ${isVi ? 'sự kiện' : 'event'} ${seq}; ×${times})`,
      ...(refusal ? [describe(refusal, language)] : []),
    ]),
    isVi
      ? `${places.length} vị trí đã thử, ${refused.length} không chuyển được`
      : `${places.length} places tried, ${refused.length} refused`,
  ];
}
