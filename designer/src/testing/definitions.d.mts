/** The procedures that come with Motcua, as they are written: name of the file and text. */
export const definitions: readonly { readonly file: string; readonly text: string }[];

/** The pieces of drawings that come with Motcua, as they are written. */
export const pieceFiles: readonly { readonly file: string; readonly text: string }[];
