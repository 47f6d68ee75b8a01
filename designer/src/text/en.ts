import { enAgencies } from './agencies-en.ts';
import { enBlueprints } from './blueprints-en.ts';
import { enClocks } from './clocks-en.ts';
import { enComments } from './comments-en.ts';
import { enComparison } from './comparison-en.ts';
import { enDrawing } from './en-drawing.ts';
import { enWorkshop } from './en-workshop.ts';
import { enForm } from './form-en.ts';
import { enLaw } from './law-en.ts';
import { enMerges } from './merges-en.ts';
import { enMore } from './more-en.ts';
import { enPapers } from './papers-en.ts';
import { enPlay } from './play-en.ts';
import { enResultPlan } from './result-plan-en.ts';
import { enTable } from './table-en.ts';
import { enViewRefusals } from './views-en.ts';
import { enViews } from './views-en.ts';
import type { vi } from './vi.ts';

/** Every word the designer says, English. */
export const en: typeof vi = {
  ...enDrawing,
  ...enWorkshop,
  ...enAgencies,
  ...enBlueprints,
  ...enClocks,
  ...enComments,
  ...enComparison,
  formRoom: enForm,
  ...enLaw,
  ...enMerges,
  ...enMore,
  ...enPapers,
  ...enPlay,
  resultPlan: enResultPlan,
  ...enTable,
  ...enViews,
  refusals: { ...enWorkshop.refusals, ...enViewRefusals },
};
