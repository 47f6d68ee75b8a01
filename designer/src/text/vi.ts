import { viAgencies } from './agencies-vi.ts';
import { viBlueprints } from './blueprints-vi.ts';
import { viClocks } from './clocks-vi.ts';
import { viComments } from './comments-vi.ts';
import { viComparison } from './comparison-vi.ts';
import { viForm } from './form-vi.ts';
import { viLaw } from './law-vi.ts';
import { viMerges } from './merges-vi.ts';
import { viMore } from './more-vi.ts';
import { viPapers } from './papers-vi.ts';
import { viPlay } from './play-vi.ts';
import { viResultPlan } from './result-plan-vi.ts';
import { viTable } from './table-vi.ts';
import { viDrawing } from './vi-drawing.ts';
import { viWorkshop } from './vi-workshop.ts';
import { viViews } from './views-vi.ts';
import { viViewRefusals } from './views-vi.ts';

/** Every word the designer says, Vietnamese: the language of record. */
export const vi = {
  ...viDrawing,
  ...viWorkshop,
  ...viAgencies,
  ...viBlueprints,
  ...viClocks,
  ...viComments,
  ...viComparison,
  formRoom: viForm,
  ...viLaw,
  ...viMerges,
  ...viMore,
  ...viPapers,
  ...viPlay,
  resultPlan: viResultPlan,
  ...viTable,
  ...viViews,
  refusals: { ...viWorkshop.refusals, ...viViewRefusals },
};
