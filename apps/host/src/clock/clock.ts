import { Injectable } from '@nestjs/common';

/** The only place where the host reads the time. Tests put their own in its place. */
@Injectable()
export class Clock {
  readonly #offset: number;

  constructor(offset = 0) {
    this.#offset = offset;
  }

  /** ISO 8601 in UTC with milliseconds. */
  now(): string {
    return new Date(Date.now() + this.#offset).toISOString();
  }
}

/** An instant so many milliseconds later (or earlier). */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
