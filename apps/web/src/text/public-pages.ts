import { addTexts } from './catalogue.ts';
import { publicEn } from './public-en.ts';
import { publicVi } from './public-vi.ts';

/* The texts of the pages that anybody may read: importing this brings them, so that other pages need not load them. */
addTexts('public', publicVi, publicEn);
