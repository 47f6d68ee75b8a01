/** The procedures that come with Motcua, as they are written: name of the file and text. */
export const definitions: readonly { readonly file: string; readonly text: string }[];

/** The pieces of drawings that come with Motcua, as they are written. */
export const pieceFiles: readonly { readonly file: string; readonly text: string }[];

interface Named {
  readonly id: string;
  readonly title: string;
}

/** The register of the demonstration province as the designer is given it, in Vietnamese. */
export const registerNames: {
  readonly roles: readonly Named[];
  readonly agencies: readonly Named[];
  readonly relations: readonly Named[];
};
