import { enDrawing } from './en-drawing.ts';
import { enForm } from './form-en.ts';
import { enWorkshop } from './en-workshop.ts';
import type { vi } from './vi.ts';

/** Every word the designer says, English. */
export const en: typeof vi = { ...enDrawing, ...enWorkshop, formRoom: enForm };
