import { addTexts } from './catalogue.ts';
import { designerHelpEn } from './designer-help-en.ts';
import { designerHelpVi } from './designer-help-vi.ts';

/* The texts of the help on drawing a procedure: importing this brings them, so that other pages need not load them. */
addTexts('designerHelp', designerHelpVi, designerHelpEn);
