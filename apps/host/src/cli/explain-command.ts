import { explainLedger, limitCalendar, playScenario, wordExplanation } from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { explainAsked, isAsked } from './explain-asked.ts';
import { compileFile } from './procedure-file.ts';
import { UsageError, type Answer, type CommandLine, type Verb } from './verb.ts';

/** A limit or a ledger that was given, or a scenario: every due date explains itself, line by line. */
export const explainVerb: Verb = {
  name: 'explain',
  usage: [
    ['explain FILE SCENARIO', 'why the dates at the end of a scenario are what they are'],
    ['explain --from MOMENT --limit N --unit UNIT', 'why a limit falls due when it does'],
    ['explain --ledger FILE', 'the same, of a whole ledger'],
  ],
  options: {
    from: {
      type: 'string',
      shown: '--from MOMENT',
      meaning: 'when the limit starts, local time, such as 2026-08-21T15:10',
    },
    limit: { type: 'string', shown: '--limit N', meaning: 'how much of the unit' },
    unit: {
      type: 'string',
      shown: '--unit UNIT',
      meaning: 'WORKING_DAY, CALENDAR_DAY, HOUR, MONTH or SAME_DAY_CUTOFF',
    },
    ledger: {
      type: 'string',
      shown: '--ledger FILE',
      meaning: 'the lines of a ledger, as JSON; local moments allowed',
    },
    calendar: {
      type: 'string',
      shown: '--calendar FILE',
      meaning: 'the calendar to count by (default: that of the agency)',
    },
    agency: { type: 'string', shown: '--agency ID', meaning: 'the agency whose office hours count' },
  },
  needsFile: (values) => !isAsked(values),
  most: 2,
  run: (command, world) =>
    isAsked(command.values)
      ? { lines: explainAsked(command, world), ok: true }
      : explainScenario(command, world),
};

/** Plays one scenario and lets every due date at its end explain itself, line by line. */
function explainScenario(command: CommandLine, world: World): Answer {
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
