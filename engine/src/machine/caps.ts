/**
 * Sizes beyond which a definition is refused before anything is compiled. State nesting 1,000 deep takes XState half a
 * minute to build and 5,000 overflows the stack; within these caps building stays under a second.
 */
export const caps = {
  depth: 16,
  states: 2_000,
  transitions: 10_000,
  regions: 64,
  /** Steps XState may take inside one event before it gives up instead of hanging. */
  microsteps: 1_000,
} as const;
