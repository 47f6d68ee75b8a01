import type { viAgencies } from './agencies-vi.ts';

/** Words of agencies in lists, beside their names. */
export const enAgencies: typeof viAgencies = {
  agencyNames: {
    gone: (name, date) => `${name} (no longer operating since ${date})`,
    comes: (name, date) => `${name} (operating from ${date})`,
  },
};
