import type { viBlueprints } from './blueprints-vi.ts';

/** The pieces of drawings that are kept and inserted, in English. */
export const enBlueprints: typeof viBlueprints = {
  blueprints: {
    open: 'Blueprints',
    title: 'Blueprints of steps',
    help: 'Steps drawn beforehand with the ways between them. Insert one, or drag it into the drawing, then make it say what was published.',
    find: 'Find a blueprint',
    close: 'Close',
    insert: 'Insert',
    insertNamed: (name: string) => `Insert the blueprint "${name}"`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove the blueprint "${name}"`,
    builtIn: 'Built in',
    keptBy: (name: string) => `kept by ${name}`,
    steps: (count: number) => `${count} items`,
    nothing: 'No blueprint matches.',
    none: 'There are no blueprints yet.',
    keep: 'Keep as a blueprint',
    keepHelp: (count: number) =>
      `Keeps the ${count} selected items, with the ways between them, for the authors of the same agency.`,
    selectFirst: 'Select steps in the drawing first, then open this again to keep them as a blueprint.',
    name: 'Name of the blueprint',
    nameEnglish: 'English name (optional)',
    kept: (name: string) => `The blueprint "${name}" is kept.`,
    inserted: (name: string) => `The blueprint "${name}" was inserted.`,
    failed: 'Could not be kept',
  },
};
