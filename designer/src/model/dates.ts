/** A date of the document as lists and fields show it: dd/MM/yyyy. */
export const dateWords = (date: string | null | undefined): string =>
  date === undefined || date === null ? '' : date.split('-').toReversed().join('/');
