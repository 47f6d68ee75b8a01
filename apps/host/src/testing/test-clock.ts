import { Clock, later } from '../clock/clock.ts';

/** A clock that stands until it is moved. */
export class TestClock extends Clock {
  #now: string;

  constructor(now = '2026-08-20T02:00:00.000Z') {
    super();
    this.#now = now;
  }

  override now(): string {
    return this.#now;
  }

  set(now: string): void {
    this.#now = new Date(now).toISOString();
  }

  advance(milliseconds: number): void {
    this.#now = later(this.#now, milliseconds);
  }
}
