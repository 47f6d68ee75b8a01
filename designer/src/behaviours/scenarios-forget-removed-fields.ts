import { propertiesOf } from '../model/form-fields.ts';
import type { Consequence } from './consequence.ts';

/** A scenario no longer fills in a field that the form does not ask for: it would be turned away at the desk. */
export const scenariosForgetRemovedFields: Consequence = (before, draft) => {
  if (before.form === draft.document.form) return;
  const has = propertiesOf(draft.document.form);
  const gone = Object.keys(propertiesOf(before.form)).filter((name) => !Object.hasOwn(has, name));
  if (gone.length === 0) return;
  for (const { id, open } of draft.document.scenarios) {
    if (!gone.some((name) => Object.hasOwn(open.form, name))) continue;
    const form = Object.fromEntries(Object.entries(open.form).filter(([name]) => !gone.includes(name)));
    draft.change('scenarios', id, (found) => ({ ...found, open: { ...found.open, form } }));
  }
};
