import type { StateValue } from 'xstate';
import type { Mark } from '../document/flow.ts';

/**
 * The fixed regions of every dossier. They are not drawn; marks on drawn edges move them. Each region listens for its
 * own marks in every state, so that a corrected drawing can go back (a rejected draft is drafted again).
 */
const marksOf = {
  reception: { initial: 'registered', marks: { accepted: 'accepted', notAccepted: 'notAccepted' } },
  finance: {
    initial: 'none',
    marks: {
      obligationNotified: 'requested',
      paid: 'paid',
      exempt: 'exempt',
      deferred: 'deferred',
      refunded: 'refunded',
    },
  },
  result: {
    initial: 'none',
    marks: {
      drafted: 'drafted',
      approved: 'approved',
      signed: 'signed',
      issued: 'issued',
      corrected: 'corrected',
    },
  },
  delivery: {
    initial: 'none',
    marks: {
      atDesk: 'atDesk',
      handedToPost: 'handedToPost',
      deliveredElectronically: 'deliveredElectronically',
      delivered: 'delivered',
    },
  },
  clock: {
    initial: 'running',
    marks: { stopped: 'stopped', resumed: 'running', withdrawn: 'withdrawn' },
  },
} as const satisfies Record<string, { initial: string; marks: Partial<Record<Mark | ClockMark, string>> }>;

/** What moves the clock region. Never drawn: stopping, resuming and withdrawing need no drawing. */
export type ClockMark = 'stopped' | 'resumed' | 'withdrawn';

export type RegionName = keyof typeof marksOf;

/** The event that moves a region. */
export const markEvent = (mark: Mark | ClockMark): string => `mark:${mark}`;

/** XState configuration of the regions. */
export const regions: Record<RegionName, Record<string, unknown>> = Object.fromEntries(
  Object.entries(marksOf).map(([name, { initial, marks }]) => [
    name,
    {
      id: `REGION-${name}`,
      initial,
      states: Object.fromEntries([initial, ...Object.values(marks)].map((state) => [state, {}])),
      on: Object.fromEntries(
        Object.entries(marks).map(([mark, state]) => [
          markEvent(mark as Mark | ClockMark),
          { target: `.${state}` },
        ]),
      ),
    },
  ]),
) as unknown as Record<RegionName, Record<string, unknown>>;

/** What each region may be asked for while it is not final, and the marks that make it so. */
const unsettled: Partial<Record<RegionName, Readonly<Record<string, readonly Mark[]>>>> = {
  finance: { requested: ['paid', 'exempt', 'deferred', 'refunded'] },
  result: { drafted: ['issued'], approved: ['issued'], signed: ['issued'] },
  delivery: {
    atDesk: ['delivered', 'deliveredElectronically', 'handedToPost'],
    handedToPost: ['delivered', 'atDesk'],
  },
};

/** Regions that are not final at this position, each with the marks that move it on. */
export function openRegions(
  position: StateValue,
): readonly { readonly region: RegionName; readonly marks: readonly Mark[] }[] {
  return (Object.keys(unsettled) as RegionName[]).flatMap((region) => {
    const marks = unsettled[region]?.[regionAt(position, region)];
    return marks ? [{ region, marks }] : [];
  });
}

/** Where a region stands. */
export function regionAt(position: StateValue, region: RegionName): string {
  const value = typeof position === 'string' ? undefined : position[region];
  return typeof value === 'string' ? value : marksOf[region].initial;
}
