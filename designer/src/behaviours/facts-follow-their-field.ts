import { following } from '../model/fact-of-field.ts';
import { usesOfFact } from '../model/fact-uses.ts';
import { propertiesOf } from '../model/form-fields.ts';
import type { Consequence } from './consequence.ts';

/**
 * A fact that says what is filled in into a field goes on saying so: it is called like the field and has its choices
 * for as long as nobody said otherwise. When the field is removed it goes too, unless something still uses it: a rule is
 * never taken apart silently, so it then stays and the checker says what it has lost.
 */
export const factsFollowTheirField: Consequence = (before, draft) => {
  const had = before.form;
  const has = draft.document.form;
  if (had === has) return;
  for (const fact of draft.document.facts) {
    if (fact.source.kind !== 'form') continue;
    const { field } = fact.source;
    const gone = Object.hasOwn(propertiesOf(had), field) && !Object.hasOwn(propertiesOf(has), field);
    if (!gone) draft.change('facts', fact.id, (found) => following(found, had, has));
    else if (usesOfFact(draft.document, fact.id).length === 0) draft.remove('facts', fact.id);
  }
};
