/** Words for what a document holds, in one language. */
export interface ValueWording {
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly counts: string;
  readonly uncounted: (rule: string) => string;
  readonly join: (mode: 'all' | 'any' | 'count', count: number) => string;
  readonly notStated: string;
  readonly restOf: (limit: string) => string;
  readonly when: (condition: string) => string;
  readonly byRelation: (relation: string, of: string) => string;
  readonly agencies: Readonly<Record<'receiving' | 'competent', string>>;
  readonly statuses: Readonly<Record<number, string>>;
  readonly roles: Readonly<Record<string, string>>;
  /** Values that are codes. */
  readonly codes: Readonly<Record<string, string>>;
  /** Parts of things, by their names in the document. */
  readonly properties: Readonly<Record<string, string>>;
}
