import { addTexts } from './catalogue.ts';
import { chainEn } from './chain-en.ts';
import { chainVi } from './chain-vi.ts';
import { compareEn } from './compare-en.ts';
import { compareVi } from './compare-vi.ts';
import { libraryEn } from './library-en.ts';
import { libraryVi } from './library-vi.ts';

/* The texts of drawing, comparing, approving and publishing procedures: importing this brings them, so that other pages need not load them. */
addTexts('chain', chainVi, chainEn);
addTexts('compare', compareVi, compareEn);
addTexts('library', libraryVi, libraryEn);
