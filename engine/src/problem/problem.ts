/** How much a problem matters: an error blocks publication, a warning needs a reason, a note is only said. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Something wrong with a document or a request, as data. Wording is a separate matter (`wording.ts`): the panel in
 * the designer, the command line, the HTTP answer and the tests all read this same object.
 */
export interface Problem {
  /** Stable, kebab-case, never reused for another meaning. */
  readonly code: string;
  readonly severity: Severity;
  /** JSON pointer (RFC 6901) into the document or request. */
  readonly path: string;
  /** Node, edge or limit the problem belongs to, where there is one. */
  readonly at?: string;
  /** What the wording needs: names, numbers, the nearest valid name. */
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** A path through the flow that shows the problem, as node ids, first to last. */
  readonly witness?: readonly string[];
}

/** Thrown by functions that promise a value and were given something that cannot give one. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.code} at ${problem.path || '/'}`).join('; '));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}
