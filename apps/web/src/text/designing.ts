import { addTexts } from './catalogue.ts';
import { chainEn } from './chain-en.ts';
import { chainVi } from './chain-vi.ts';
import { compareEn } from './compare-en.ts';
import { compareVi } from './compare-vi.ts';
import { libraryEn } from './library-en.ts';
import { libraryVi } from './library-vi.ts';
import { mergeEn } from './merge-en.ts';
import { mergeVi } from './merge-vi.ts';
import { repealEn, roundsEn } from './repeal-en.ts';
import { repealVi, roundsVi } from './repeal-vi.ts';

/* The texts of drawing, comparing, approving and publishing procedures: importing this brings them, so that other pages need not load them. */
addTexts('chain', chainVi, chainEn);
addTexts('compare', compareVi, compareEn);
addTexts('library', libraryVi, libraryEn);
addTexts('merge', mergeVi, mergeEn);
addTexts('repeal', repealVi, repealEn);
addTexts('rounds', roundsVi, roundsEn);
