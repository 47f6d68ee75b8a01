import type { LocalText, Paper } from '@motcua/engine';
import { freeId, idFromLabel } from '../model/ids.ts';
import type { PastedPaper } from '../model/pasted-papers.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { type Changes, withField, withFields } from './with-field.ts';

/** A paper that is always asked for; how many, the publication says. Its id is made of its first name and stays. */
export const addPaper = command<{ title: LocalText }>('paper.add', (draft, { title }) =>
  draft.add('papers', newPaper(draft, { title: title.vi, originals: null, copies: null }, title.en)),
);

/** One paper for each line of a published list, as one step. */
export const addPapers = command<{ papers: readonly PastedPaper[] }>('paper.paste', (draft, { papers }) => {
  for (const paper of papers) draft.add('papers', newPaper(draft, paper));
});

export const setPaper = command<{ id: string; changes: Changes<Omit<Paper, 'id'>> }>(
  'paper.set',
  (draft, { id, changes }) => draft.change('papers', id, (paper) => withFields<Paper>(paper, changes)),
);

/** What asked for the paper asks for it no longer; see `behaviours/mentions-of-parts-leave.ts`. */
export const removePaper = command<{ id: string }>('paper.remove', (draft, { id }) =>
  draft.remove('papers', id),
);

export const movePaper = command<{ id: string; by: number }>('paper.move', (draft, { id, by }) =>
  draft.move('papers', id, by),
);

/** The same paper once more, below the first: for lists whose lines differ in a word. */
export const duplicatePaper = command<{ id: string }>('paper.duplicate', (draft, { id }) => {
  const at = draft.document.papers.findIndex((paper) => paper.id === id);
  const paper = draft.document.papers[at];
  if (paper !== undefined) draft.insert('papers', at + 1, { ...paper, id: freeId(id, takenIn(draft)) });
});

/** What is needed only in some cases is not demanded of everybody: until a condition is drawn, the desk goes by the words. */
function newPaper(draft: Draft, { title, originals, copies, when }: PastedPaper, english = ''): Paper {
  return {
    id: freeId(idFromLabel(title, 'giay_to'), takenIn(draft)),
    title: { vi: title, en: english },
    originals,
    copies,
    sets: 1,
    required: when === undefined,
    ...(when === undefined ? {} : { conditionText: { vi: when, en: '' } }),
    handling: 'keep',
    reusable: false,
  };
}

const takenIn = (draft: Draft): ReadonlySet<string> => new Set(draft.document.papers.map(({ id }) => id));

/**
 * Makes papers alternatives of each other: one of them is enough. The paper joins the group of the other, or the two
 * begin one; with nobody it stands alone again, and so does a paper left alone in the group.
 */
export const joinPaper = command<{ id: string; with: string | undefined }>(
  'paper.oneOf',
  (draft, payload) => {
    const { id } = payload;
    const { papers } = draft.document;
    const paper = papers.find((one) => one.id === id);
    const other = papers.find((one) => one.id === payload.with);
    if (paper === undefined || other?.id === id) return;
    const groups = new Set(papers.flatMap(({ oneOf }) => oneOf ?? []));
    const group =
      other && (other.oneOf ?? freeId(idFromLabel(`mot trong ${other.title.vi}`, 'nhom'), groups));
    for (const each of other === undefined ? [id] : [id, other.id])
      draft.change('papers', each, (found) => withField(found, 'oneOf', group));
    const before = paper.oneOf;
    if (before === undefined || before === group) return;
    const rest = draft.document.papers.filter(({ oneOf }) => oneOf === before);
    const [lonely] = rest;
    if (rest.length === 1 && lonely !== undefined)
      draft.change('papers', lonely.id, (found) => withField(found, 'oneOf', undefined));
  },
);
