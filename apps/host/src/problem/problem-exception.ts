import type { Problem } from '@motcua/engine';
import type { ProblemCode } from './catalogue.ts';

/** One wrong place in a request: where, a stable code, and words in both languages. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: { readonly vi: string; readonly en: string };
}

export interface ProblemFacts {
  readonly [name: string]: unknown;
}

/** Thrown by anything that refuses a request for a reason the asker can act on. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  readonly errors: readonly FieldProblem[];
  readonly at: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    more: {
      facts?: ProblemFacts;
      errors?: readonly FieldProblem[];
      at?: string | undefined;
      headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.facts = more.facts ?? {};
    this.errors = more.errors ?? [];
    this.at = more.at;
    this.headers = more.headers ?? {};
  }
}

/** Thrown when the engine refuses: its own problem carries the code, and its wording the words. */
export class EngineRefusal extends Error {
  override readonly name = 'EngineRefusal';
  readonly problem: Problem;
  readonly facts: ProblemFacts;

  constructor(problem: Problem, facts: ProblemFacts = {}) {
    super(problem.code);
    this.problem = problem;
    this.facts = facts;
  }
}
