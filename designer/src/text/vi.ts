import { viDrawing } from './vi-drawing.ts';
import { viForm } from './form-vi.ts';
import { viWorkshop } from './vi-workshop.ts';

/** Every word the designer says, Vietnamese: the language of record. */
export const vi = { ...viDrawing, ...viWorkshop, formRoom: viForm };
