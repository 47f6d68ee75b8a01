import { viTable } from './table-vi.ts';
import { viDrawing } from './vi-drawing.ts';
import { viWorkshop } from './vi-workshop.ts';
import { viViewRefusals, viViews } from './views-vi.ts';

/** Every word the designer says, Vietnamese: the language of record. */
export const vi = {
  ...viDrawing,
  ...viWorkshop,
  ...viTable,
  ...viViews,
  refusals: { ...viWorkshop.refusals, ...viViewRefusals },
};
