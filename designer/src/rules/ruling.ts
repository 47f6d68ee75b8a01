import type { Text } from '../text/text.ts';

/** Why something may not be done: a key of the catalogue, so that the pointer, the list and a test say the same. */
export type RefusalReason = keyof Text['refusals'];

export type Ruling = { readonly allowed: true } | { readonly allowed: false; readonly reason: RefusalReason };

export const allowed: Ruling = { allowed: true };
export const refused = (reason: RefusalReason): Ruling => ({ allowed: false, reason });

/** Thrown by a command that was asked for what its rule forbids: the caller should have asked the rule first. */
export class RefusedError extends Error {
  readonly reason: RefusalReason;

  constructor(command: string, reason: RefusalReason) {
    super(`The drawing's rules refuse '${command}': ${reason}`);
    this.name = 'RefusedError';
    this.reason = reason;
  }
}

export function mustBeAllowed(command: string, ruling: Ruling): void {
  if (!ruling.allowed) throw new RefusedError(command, ruling.reason);
}
