import type { Mark } from '../document/flow.ts';

/**
 * The fixed regions of every dossier. They are not drawn; marks on drawn edges move them. Each region listens for its
 * own marks in every state, so that a corrected drawing can go back (a rejected draft is drafted again).
 */
const marksOf = {
  reception: { initial: 'registered', marks: { accepted: 'accepted', notAccepted: 'notAccepted' } },
  finance: {
    initial: 'none',
    marks: { obligationNotified: 'requested', paid: 'paid', exempt: 'exempt', deferred: 'deferred' },
  },
  result: {
    initial: 'none',
    marks: { drafted: 'drafted', approved: 'approved', signed: 'signed', issued: 'issued' },
  },
  delivery: { initial: 'none', marks: { atDesk: 'atDesk', delivered: 'delivered' } },
} as const satisfies Record<string, { initial: string; marks: Partial<Record<Mark, string>> }>;

export type RegionName = keyof typeof marksOf;

/** XState configuration of the regions. */
export const regions: Record<RegionName, Record<string, unknown>> = Object.fromEntries(
  Object.entries(marksOf).map(([name, { initial, marks }]) => [
    name,
    {
      id: `REGION-${name}`,
      initial,
      states: Object.fromEntries([initial, ...Object.values(marks)].map((state) => [state, {}])),
      on: Object.fromEntries(
        Object.entries(marks).map(([mark, state]) => [`mark:${mark}`, { target: `.${state}` }]),
      ),
    },
  ]),
) as unknown as Record<RegionName, Record<string, unknown>>;
