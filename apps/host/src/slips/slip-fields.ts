/** What forms there are, by what they are for. Their numbers differ from one circular to the next. */
export const slipKinds = [
  'receipt',
  'supplement',
  'refusal',
  'apology',
  'stopping',
  'controlSlip',
  'trackingBook',
] as const;
export type SlipKind = (typeof slipKinds)[number];

/** Fields every slip has: who issues it, where and when, and whose dossier it is about. */
const unit = ['superiorBody', 'issuingUnit', 'unitAddress', 'unitPhone', 'number', 'place', 'date'] as const;
const people = [
  'dossierCode',
  'applicantName',
  'submitterName',
  'idNumber',
  'address',
  'phone',
  'email',
  'requestSubject',
  'field',
  'receivedAt',
  'bookNumber',
  'sequenceNumber',
] as const;
const papers = ['index', 'name', 'originals', 'copies'] as const;

/**
 * The fields that a template of each kind may print, and the tables with their columns. Every one of them is found in a
 * dossier and its history; none is typed.
 */
export const slipFields = {
  receipt: {
    fields: [
      ...unit,
      ...people,
      'channel',
      'sets',
      'limit',
      'dueAt',
      'dueReasons',
      'phases',
      'resultPlace',
      'receiverName',
    ],
    tables: { components: papers },
  },
  supplement: {
    fields: [
      ...unit,
      ...people,
      'phase',
      'askedAt',
      'papersAsked',
      'reason',
      'ground',
      'document',
      'supplementTime',
      'supplementDueAt',
      'askedBy',
      'askedByAgency',
      'guideName',
    ],
    tables: { items: [...papers, 'whatIsWrong'] },
  },
  refusal: {
    fields: [...unit, ...people, 'refusedAt', 'reason', 'document', 'refusedBy', 'refusedByRole'],
    tables: {},
  },
  apology: {
    fields: [
      ...unit,
      ...people,
      'missedDueAt',
      'late',
      'originalDueAt',
      'reason',
      'newDueAt',
      'requestedExtension',
      'signer',
      'signedAt',
      'draftedAt',
    ],
    tables: { heldBy: ['index', 'agency', 'time'] },
  },
  stopping: {
    fields: [
      ...unit,
      ...people,
      'requestedBy',
      'requestedAt',
      'requestReason',
      'stage',
      'decision',
      'decidedAt',
      'reason',
      'document',
      'papersReturned',
      'signer',
      'signerRole',
    ],
    tables: {},
  },
  controlSlip: {
    fields: [
      ...unit,
      ...people,
      'dueAt',
      'originalDueAt',
      'resolvingUnit',
      'coordinatingUnits',
      'returnedAt',
    ],
    tables: {
      handOvers: ['index', 'giver', 'receiver', 'handedAt', 'acknowledgedAt', 'result', 'note'],
    },
  },
  trackingBook: {
    fields: [...unit, 'from', 'to', 'count'],
    tables: {
      rows: [
        'index',
        'dossierCode',
        'procedureName',
        'sets',
        'applicantName',
        'addressAndPhone',
        'resolvingAgency',
        'receivedAt',
        'dueAt',
        'returnedAt',
        'returnMethod',
        'receiverSignature',
        'note',
      ],
    },
  },
} as const satisfies Record<
  SlipKind,
  { readonly fields: readonly string[]; readonly tables: Readonly<Record<string, readonly string[]>> }
>;

type Of<K extends SlipKind> = (typeof slipFields)[K];
export type FieldName<K extends SlipKind> = Of<K>['fields'][number];
type Columns<T> = T extends readonly (infer C extends string)[] ? C : never;

/** What a field holds. How it is written is the template's to say. */
export type SlipValue =
  | string
  | number
  | null
  | { readonly vi: string; readonly en: string }
  | { readonly value: number; readonly unit: string; readonly cutOff?: string | undefined };

/** All that is printed on a slip of a kind. */
export interface SlipData<K extends SlipKind = SlipKind> {
  readonly fields: Readonly<Record<FieldName<K>, SlipValue>>;
  readonly tables: {
    readonly [T in keyof Of<K>['tables']]: readonly Readonly<
      Record<Columns<Of<K>['tables'][T]>, SlipValue>
    >[];
  };
}
