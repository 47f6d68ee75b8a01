import type { Acknowledgement } from '../model/document-types.ts';
import { command } from './command.ts';

/**
 * A contradiction of the publication is kept and said instead of repaired: the problem that it answers becomes a
 * warning. Saying it again of the same place replaces what was said.
 */
export const acknowledge = command<Acknowledgement>('acknowledge', (draft, fresh) => {
  const others = draft.document.acknowledgements.filter((one) => !isSame(one, fresh));
  draft.set('acknowledgements', [...others, fresh]);
});

/** Its reason and its source; what it answers stays. */
export const setAcknowledgement = command<{
  at: number;
  changes: Partial<Pick<Acknowledgement, 'reason' | 'source'>>;
}>('acknowledge.set', (draft, { at, changes }) => {
  const { acknowledgements } = draft.document;
  const found = acknowledgements[at];
  if (found !== undefined) draft.set('acknowledgements', acknowledgements.with(at, { ...found, ...changes }));
});

export const removeAcknowledgement = command<{ at: number }>('acknowledge.remove', (draft, { at }) =>
  draft.set('acknowledgements', draft.document.acknowledgements.toSpliced(at, 1)),
);

function isSame(one: Acknowledgement, other: Acknowledgement): boolean {
  return one.code === other.code && one.at === other.at;
}
