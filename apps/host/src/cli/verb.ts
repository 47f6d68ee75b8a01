import type { ParseArgsConfig } from 'node:util';
import type { World } from './definitions-folder.ts';

/** What a person typed, understood. */
export interface CommandLine {
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly language: 'vi' | 'en';
  /** Day as of which the register is read, `yyyy-MM-dd`. */
  readonly date: string;
  /** Options of the verb's own. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** What a verb has to say, and whether all is well. */
export interface Answer {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** The terminal a verb talks with while it runs. */
export interface Terminal {
  readonly print: (line: string) => void;
  /** What is typed, line by line, until there is no more. */
  readonly input: AsyncIterable<string>;
}

/** One thing the command line can do. It throws `UsageError` when it was asked for in a way it does not understand. */
export interface Verb {
  readonly name: string;
  /** How it is called and what that does, a line each. */
  readonly usage: readonly (readonly [call: string, meaning: string])[];
  /** Its own options, beside those of every verb; each with its line of help. */
  readonly options?: Readonly<Record<string, VerbOption>>;
  /** False for what can be asked without naming a file. */
  readonly needsFile: boolean | ((values: CommandLine['values']) => boolean);
  /** How many files or names it takes at most; as many as are given when it does not say. */
  readonly most?: number;
  readonly run: (command: CommandLine, world: World, terminal: Terminal) => Answer | Promise<Answer>;
}

type Option = NonNullable<ParseArgsConfig['options']>[string];

export interface VerbOption {
  readonly type: Option['type'];
  /** The option as it is shown, such as `--from MOMENT`. */
  readonly shown: string;
  readonly meaning: string;
}

/** Thrown when the command line cannot be understood; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of an option that takes one. */
export function textOf(values: CommandLine['values'], name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
