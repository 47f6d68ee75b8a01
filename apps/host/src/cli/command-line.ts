import { parseArgs } from 'node:util';

/** What a person typed, understood. */
export interface CommandLine {
  readonly verb: Verb;
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly language: 'vi' | 'en';
  /** Folder with `register/` and `calendars/`; null: the one that comes with Motcua. */
  readonly definitions: string | null;
  /** Day as of which the register is read, `yyyy-MM-dd`. */
  readonly date: string;
  /** What `explain` is asked about, where that is no scenario. */
  readonly asked: Asked | null;
}

/** A limit or a ledger to be explained, as it was typed. */
export interface Asked {
  readonly from: string | undefined;
  readonly limit: string | undefined;
  readonly unit: string | undefined;
  readonly ledger: string | undefined;
  readonly calendar: string | undefined;
  readonly agency: string | undefined;
}

export const verbs = ['check', 'play', 'explain', 'schema', 'reference'] as const;
export type Verb = (typeof verbs)[number];

/** Verbs that need no file. */
const aboutTheLanguage: readonly Verb[] = ['schema', 'reference'];

export const usage = `npm run procedure -- check FILE…              problems of procedure documents
npm run procedure -- play FILE…               runs their scenarios
npm run procedure -- explain FILE SCENARIO    why the dates at the end of a scenario are what they are
npm run procedure -- explain --from MOMENT --limit N --unit UNIT    why a limit falls due when it does
npm run procedure -- explain --ledger FILE    the same, of a whole ledger
npm run procedure -- schema                   the JSON Schema (2020-12) of a procedure document, for editors
npm run procedure -- reference                every part of the language, as it stands in definitions/README.md

  --json              for machines
  --language en       vi is the default
  --register FOLDER   the world around the procedures, with register/ and calendars/ (default: Motcua's own)
  --date yyyy-MM-dd   the day as of which agencies, relations and posts are read (default: today)

  --from MOMENT       explain: when the limit starts, local time, such as 2026-08-21T15:10
  --limit N           explain: how much of the unit
  --unit UNIT         explain: WORKING_DAY, CALENDAR_DAY, HOUR, MONTH or SAME_DAY_CUTOFF
  --ledger FILE       explain: the lines of a ledger, as JSON; local moments allowed
  --calendar FILE     explain: the calendar to count by (default: that of the agency)
  --agency ID         explain: the agency whose office hours count`;

/** Thrown when the command line cannot be understood; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @param today `yyyy-MM-dd` */
export function readCommandLine(argv: readonly string[], today: string): CommandLine {
  const { values, positionals } = parse(argv);
  const [verb, ...operands] = positionals;
  if (!isVerb(verb)) {
    throw new UsageError(verb === undefined ? usage : `There is no verb '${verb}'.\n\n${usage}`);
  }
  const asked = verb === 'explain' && (values.from !== undefined || values.ledger !== undefined);
  if (operands.length === 0 && !asked && !aboutTheLanguage.includes(verb))
    throw new UsageError(`'${verb}' needs a file.\n\n${usage}`);
  if (values.language !== 'vi' && values.language !== 'en') {
    throw new UsageError(`--language is vi or en, not '${values.language}'.`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date ?? today)) {
    throw new UsageError(`--date is written yyyy-MM-dd, not '${values.date}'.`);
  }
  return {
    verb,
    operands,
    json: values.json,
    language: values.language,
    definitions: values.register ?? null,
    date: values.date ?? today,
    asked: asked ? askedOf(values) : null,
  };
}

function askedOf({ from, limit, unit, ledger, calendar, agency }: Partial<Asked>): Asked {
  return { from, limit, unit, ledger, calendar, agency };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        language: { type: 'string', default: 'vi' },
        register: { type: 'string' },
        date: { type: 'string' },
        from: { type: 'string' },
        limit: { type: 'string' },
        unit: { type: 'string' },
        ledger: { type: 'string' },
        calendar: { type: 'string' },
        agency: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function isVerb(verb: string | undefined): verb is Verb {
  return verbs.some((known) => known === verb);
}
