import type { repealVi, roundsVi } from './repeal-vi.ts';

/** The texts of ending a version by decision, and of what was submitted in earlier rounds, in English. */
export const repealEn: { readonly [K in keyof typeof repealVi]: string } = {
  open: 'Repeal',
  title: 'Repeal version {{version}}',
  number: 'Number of the repealing decision',
  date: 'Date of the decision',
  from: 'Repealed from',
  fromWhy: 'The last day on which dossiers are received under this version is the day before.',
  basis: 'Legal basis and reason',
  running:
    'Dossiers received under this version are still handled to their end, under this very version. From that day on no new dossier is received under it.',
  byWhom: 'Done by: {{who}}. The repeal is recorded and cannot be taken back.',
  now: 'Repeal',
  done: 'This version is repealed by {{number}}; last day of reception {{date}}; done by {{who}} at {{at}}',
  basisShown: 'Basis: {{basis}}',
};

export const roundsEn: { readonly [K in keyof typeof roundsVi]: string } = {
  submitted: 'As submitted, returned',
  compare: 'Compare with what was returned',
};
