import type { Calendars } from '../clock/deadlines.ts';
import { checkProcedure } from '../check/check-procedure.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { formatDocument } from '../document/order.ts';
import { parseDefinition, parseDefinitionText } from '../document/parse-definition.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { compileProcedure, type CompiledProcedure } from '../machine/compile-procedure.ts';
import { ProblemError, type Problem } from '../problem/problem.ts';
import { wordedCodes } from '../problem/wording.ts';
import type { Register } from '../register/register.ts';
import type { Dice } from './dice.ts';
import type { Mutant } from './mutate-document.ts';
import { wander } from './wander.ts';

const worded = { vi: new Set(wordedCodes('vi')), en: new Set(wordedCodes('en')) };

/** How far a document came, and which laws it broke on the way. */
export interface Examined {
  readonly reached: 'refused' | 'checked' | 'compiled' | 'ran';
  readonly broken: readonly string[];
}

export interface World {
  readonly register?: Register;
  readonly calendars?: Calendars;
  /** Running is what takes long; of what compiles one in so many is run. */
  readonly oneRunsIn?: number;
}

/**
 * What must hold of any document whatever: it is read or refused with problems that have a place and words in both
 * languages; what is read can be checked, and written out and read again to the same; what is compiled runs, never
 * breaks, and folds.
 */
export function examine(
  mutant: Mutant,
  dice: Dice,
  { register, calendars, oneRunsIn = 1 }: World = {},
): Examined {
  const broken: string[] = [];
  const attempt = <T>(what: string, run: () => T): T | undefined => {
    try {
      return run();
    } catch (error) {
      broken.push(
        `${what} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(
          0,
          600,
        ),
      );
      return undefined;
    }
  };
  const say = (where: string, problems: readonly Problem[]) => {
    for (const problem of problems) for (const fault of faultsOf(problem)) broken.push(`${where}: ${fault}`);
  };
  const parsed = attempt('parsing', () =>
    'text' in mutant ? parseDefinitionText(mutant.text) : parseDefinition(mutant.value),
  );
  if (!parsed?.ok) {
    if (parsed?.problems.length === 0) broken.push('refused without a problem');
    say('parsing', parsed?.problems ?? []);
    return { reached: 'refused', broken };
  }
  const { document } = parsed;
  if (dice.oneIn(10)) {
    const same = attempt('writing out', () => {
      const again = parseDefinitionText(formatDocument(document));
      return again.ok && canonicalJson(again.document) === canonicalJson(document);
    });
    if (same === false) broken.push('reads differently when written out');
  }
  const report = attempt('checking', () => checkProcedure(document, register));
  say('checking', report?.problems ?? []);
  const compiled = attempt('compiling', () => compile(document));
  if (!compiled) return { reached: 'checked', broken };
  if (!('machine' in compiled)) {
    say('compiling', compiled);
    const errors = report?.problems.filter(({ severity }) => severity !== 'note') ?? [];
    if (errors.length === 0) broken.push('passed the checker but does not compile');
    return { reached: 'checked', broken };
  }
  if (!dice.oneIn(oneRunsIn)) return { reached: 'compiled', broken };
  const walk = attempt('running', () => wander(compiled, dice, 20, calendars));
  if (walk) {
    say('running', walk.refusals);
    for (const { code, facts } of walk.refusals)
      if (code === 'flow-fault') broken.push(`flow-fault: ${String(facts['detail'])}`);
    if (!walk.folds) broken.push('folds to another state');
  }
  return { reached: 'ran', broken };
}

function compile(document: ProcedureDocument): CompiledProcedure | readonly Problem[] {
  try {
    return compileProcedure(document, 1);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

function faultsOf({ code, path }: Problem): readonly string[] {
  return [
    ...(worded.vi.has(code) ? [] : [`'${code}' has no Vietnamese words`]),
    ...(worded.en.has(code) ? [] : [`'${code}' has no English words`]),
    ...(path === '' || path.startsWith('/') ? [] : [`'${code}' points nowhere: ${path}`]),
  ];
}
