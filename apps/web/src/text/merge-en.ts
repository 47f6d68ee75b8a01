import type { mergeVi } from './merge-vi.ts';

/** The texts of merging what two people drew at once, in English. */
export const mergeEn: { readonly [K in keyof typeof mergeVi]: string } = {
  done: 'Merged {{count}} changes by {{who}}, saved at {{at}}',
  doneWhy:
    'They touch nothing that is being changed here. Undo here leaves them alone. Look them over before you submit.',
  moved: 'Merged what {{who}} saved at {{at}}: only moved in the drawing',
  understood: 'Seen',
  rest: '{{count}} other changes over there touch nothing here and are merged in.',
  choose: 'Choose for each place that both sides touched ({{chosen}}/{{count}} chosen)',
  place: 'Place {{number}}',
  mine: 'Keep what is here',
  theirs: 'Take what is there',
  unchanged: 'no change of meaning, only order or place in the drawing',
  merge: 'Merge as chosen and save',
};
