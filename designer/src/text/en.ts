import { enTable } from './table-en.ts';
import { enDrawing } from './en-drawing.ts';
import { enViewRefusals, enViews } from './views-en.ts';
import { enWorkshop } from './en-workshop.ts';
import type { vi } from './vi.ts';

/** Every word the designer says, English. */
export const en: typeof vi = {
  ...enDrawing,
  ...enWorkshop,
  ...enTable,
  ...enViews,
  refusals: { ...enWorkshop.refusals, ...enViewRefusals },
};
