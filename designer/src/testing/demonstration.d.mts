import type { PlayData } from '../model/play-data.ts';

/** The register and the calendars of the demonstration province, as an application gives them to the designer. */
export const demonstration: PlayData & {
  readonly agencies: readonly { readonly id: string; readonly name: { vi: string; en: string } }[];
};
