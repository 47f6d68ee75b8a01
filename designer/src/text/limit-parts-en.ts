import type { viLimitParts } from './limit-parts-vi.ts';

/** Words of a limit that is published in parts. */
export const enLimitParts: typeof viLimitParts = {
  limitParts: {
    part: (amount, whose) => `${amount} (${whose})`,
    sum: (whole, parts) => `${whole}, made up of ${parts}`,
    shares: (whole, parts) => `${whole}, of these ${parts}`,
  },
};
