import { viComments } from './comments-vi.ts';
import { viComparison } from './comparison-vi.ts';
import { viDrawing } from './vi-drawing.ts';
import { viWorkshop } from './vi-workshop.ts';

/** Every word the designer says, Vietnamese: the language of record. */
export const vi = { ...viDrawing, ...viWorkshop, ...viComparison, ...viComments };
