import type { ProblemDocument } from './contract.ts';

/** The host refused, and said why. Its text is already in the person's language. */
export class Refused extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(problem.detail || problem.title);
    this.name = 'Refused';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** Nobody answered, so nobody knows whether it was done. Try again, with the same idempotency key. */
export class NoAnswer extends Error {
  constructor(cause?: unknown) {
    super('no answer from the host', { cause });
    this.name = 'NoAnswer';
  }
}

export function isProblemDocument(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value;
}
