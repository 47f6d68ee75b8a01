import type { Slip } from '../shapes.ts';

const millimetre = 72 / 25.4;

/** The paper a slip is printed on, in points. */
export interface Sheet {
  /** Width and height. */
  readonly page: readonly [number, number];
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Sizes of the letters: the usual one, and smaller ones for what is a little too long for a page. */
  readonly sizes: readonly [number, ...number[]];
}

/** Margins of Decree 30/2020/NĐ-CP on A4; on A5 as much as a hole punch needs. */
export function sheetOf({ paper, orientation, body }: Slip): Sheet {
  const [short, long] = paper === 'A4' ? [210, 297] : [148, 210];
  const isWide = orientation === 'landscape';
  const columns = Math.max(0, ...body.map((block) => (block.kind === 'table' ? block.columns.length : 0)));
  const margin =
    paper === 'A5'
      ? { top: 10, right: 10, bottom: 10, left: 15 }
      : isWide
        ? { top: 15, right: 15, bottom: 15, left: 20 }
        : { top: 20, right: 15, bottom: 20, left: 30 };
  return {
    page: isWide ? [long * millimetre, short * millimetre] : [short * millimetre, long * millimetre],
    margin: {
      top: margin.top * millimetre,
      right: margin.right * millimetre,
      bottom: margin.bottom * millimetre,
      left: margin.left * millimetre,
    },
    sizes: paper === 'A5' ? [8.5, 8.1, 7.7, 7.3] : isWide ? (columns > 8 ? [9] : [10, 9.5]) : [11, 10.5, 10],
  };
}
