import type { LocalText } from '@motcua/engine';
import { command } from './command.ts';
import { withField } from './with-field.ts';

export const renameProcedure = command<{ title: LocalText }>('head.title', (draft, { title }) =>
  draft.set('head', withField(draft.document.head, 'title', title)),
);
