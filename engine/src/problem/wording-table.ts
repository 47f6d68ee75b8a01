/** Texts of problem codes with `{name}` places that are filled from a problem's facts. */
export type WordingTable = Readonly<Record<string, readonly [what: string, why: string, cure: string]>>;
