import { enComments } from './comments-en.ts';
import { enComparison } from './comparison-en.ts';
import { enDrawing } from './en-drawing.ts';
import { enWorkshop } from './en-workshop.ts';
import type { vi } from './vi.ts';

/** Every word the designer says, English. */
export const en: typeof vi = { ...enDrawing, ...enWorkshop, ...enComparison, ...enComments };
