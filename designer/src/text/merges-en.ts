import type { viMerges } from './merges-vi.ts';

/** Words of undoing what was done before somebody else's work came in. */
export const enMerges: typeof viMerges = {
  merges: {
    undone: 'What you did here is undone. What others have saved stays as it is.',
    stopped:
      'Undo ends here: what was done before touches the very place that somebody else has changed and saved. Change it there directly.',
  },
};
