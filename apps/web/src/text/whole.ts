import { calendarEn } from './calendar-en.ts';
import { chainEn } from './chain-en.ts';
import { compareEn } from './compare-en.ts';
import { designerHelpEn } from './designer-help-en.ts';
import { libraryEn } from './library-en.ts';
import { mergeEn } from './merge-en.ts';
import { publicEn } from './public-en.ts';
import { repealEn, roundsEn } from './repeal-en.ts';
import { calendarVi } from './calendar-vi.ts';
import { chainVi } from './chain-vi.ts';
import { compareVi } from './compare-vi.ts';
import { designerHelpVi } from './designer-help-vi.ts';
import { libraryVi } from './library-vi.ts';
import { mergeVi } from './merge-vi.ts';
import { publicVi } from './public-vi.ts';
import { repealVi, roundsVi } from './repeal-vi.ts';
import { en } from './en.ts';
import { type Catalogue, vi } from './vi.ts';

/** Every text of the application by one key, in Vietnamese. The application itself loads only what its pages say. */
export const wholeVi = {
  ...vi,
  calendar: calendarVi,
  chain: chainVi,
  compare: compareVi,
  designerHelp: designerHelpVi,
  library: libraryVi,
  merge: mergeVi,
  public: publicVi,
  repeal: repealVi,
  rounds: roundsVi,
} as const;

/** The English texts. A key missing here fails the type check. */
export const wholeEn: Catalogue<typeof wholeVi> = {
  ...en,
  calendar: calendarEn,
  chain: chainEn,
  compare: compareEn,
  designerHelp: designerHelpEn,
  library: libraryEn,
  merge: mergeEn,
  public: publicEn,
  repeal: repealEn,
  rounds: roundsEn,
};
