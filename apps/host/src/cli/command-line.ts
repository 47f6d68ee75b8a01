import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError, type CommandLine, type Verb } from './verb.ts';

const commonOptions = {
  json: { type: 'boolean', shown: '--json', meaning: 'for machines' },
  language: { type: 'string', shown: '--language en', meaning: 'vi is the default' },
  register: {
    type: 'string',
    shown: '--register FOLDER',
    meaning: "the world around the procedures, with register/ and calendars/ (default: Motcua's own)",
  },
  date: {
    type: 'string',
    shown: '--date yyyy-MM-dd',
    meaning: 'the day as of which agencies, relations and posts are read (default: today)',
  },
  help: { type: 'boolean', shown: '--help', meaning: 'how a verb is called, and what it can be told' },
} as const satisfies Verb['options'];

/** A verb and what it is asked to do. */
export interface Asked {
  readonly verb: Verb;
  readonly command: CommandLine;
  /** Folder with `register/` and `calendars/`; null: the one that comes with Motcua. */
  readonly definitions: string | null;
}

/**
 * Understands a command line. Throws `UsageError` for a verb or an option that does not exist.
 * @param today `yyyy-MM-dd`
 */
export function readCommandLine(argv: readonly string[], verbs: readonly Verb[], today: string): Asked {
  const usage = usageOf(verbs);
  const name = verbIn(argv, verbs);
  const verb = verbs.find((one) => one.name === name);
  if (!verb) throw new UsageError(name === undefined ? usage : `There is no verb '${name}'.\n\n${usage}`);
  const { values, positionals } = strictly(argv, verb);
  const operands = positionals.slice(1);
  if (verb.most !== undefined && operands.length > verb.most)
    throw new UsageError(
      `'${verb.name}' takes ${verb.most === 0 ? 'no file' : `${verb.most} at most`}, not '${operands[verb.most]}'.\n\n${usageOf([verb])}`,
    );
  const needsFile = typeof verb.needsFile === 'boolean' ? verb.needsFile : verb.needsFile(values);
  if (operands.length === 0 && needsFile)
    throw new UsageError(`'${verb.name}' needs a file.\n\n${usageOf([verb])}`);
  const language = values['language'] ?? 'vi';
  if (language !== 'vi' && language !== 'en')
    throw new UsageError(`--language is vi or en, not '${String(language)}'.`);
  const date = values['date'] ?? today;
  if (typeof date !== 'string' || !isDay(date))
    throw new UsageError(`--date is written yyyy-MM-dd, not '${String(date)}'.`);
  const definitions = values['register'];
  return {
    verb,
    command: { operands, json: values['json'] === true, language, date, values },
    definitions: typeof definitions === 'string' ? definitions : null,
  };
}

/** What a command line would like, even one that is not understood: so the answer to it has the form it asked for. */
export function wishesOf(
  argv: readonly string[],
  verbs: readonly Verb[],
): Pick<CommandLine, 'json' | 'language'> & { readonly help: string | null } {
  const { values, positionals } = leniently(argv, verbs);
  const [first, second] = positionals;
  const wanted = verbs.filter(({ name }) => name === (first === 'help' ? second : first));
  const help = values['help'] === true || first === 'help';
  return {
    json: values['json'] === true,
    language: values['language'] === 'en' ? 'en' : 'vi',
    help: help ? usageOf(wanted.length > 0 ? wanted : verbs) : null,
  };
}

/** Is it written as a day, and one that exists? */
function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date
  );
}

/** How these verbs are called, their options, then those of every verb. */
export function usageOf(verbs: readonly Verb[]): string {
  const calls = verbs.flatMap(({ usage }) =>
    usage.map(([call, meaning]) => [`npm run procedure -- ${call}`, meaning] as const),
  );
  const own = verbs.flatMap(({ name, options }) =>
    Object.values(options ?? {}).map(({ shown, meaning }) => [`  ${shown}`, `${name}: ${meaning}`] as const),
  );
  const common = Object.values(commonOptions).map(({ shown, meaning }) => [`  ${shown}`, meaning] as const);
  return [table(calls), table([...common, ...own])].join('\n\n');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(54, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join('\n');
}

/** The first word that is neither an option nor an option's value. */
function verbIn(argv: readonly string[], verbs: readonly Verb[]): string | undefined {
  return leniently(argv, verbs).positionals[0];
}

function leniently(argv: readonly string[], verbs: readonly Verb[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const verb of verbs) Object.assign(options, parsed(verb));
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: false });
}

function strictly(argv: readonly string[], verb: Verb) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: parsed(verb),
      allowPositionals: true,
    });
    return { values: values as CommandLine['values'], positionals };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usageOf([verb])}`);
  }
}

function parsed(verb: Verb): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries({ ...commonOptions, ...verb.options }).map(([name, { type }]) => [name, { type }]),
  );
}
