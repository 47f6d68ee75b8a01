import { factFromField, removeFact, setFieldChannels } from '../commands/fact-edit.ts';
import {
  addField,
  addPage,
  moveField,
  removeField,
  removePage,
  setChoices,
  setFieldKind,
  setPlaced,
  setRequirement,
} from '../commands/form-edit.ts';
import { type CommandStack, perform } from '../history/command-stack.ts';
import { fieldKinds, fieldsOf } from '../model/form-fields.ts';

/** One act of an author who cannot leave the form alone: numbers choose the act and what it is done to. */
export function actOnForm(stack: CommandStack, a: number, b: number): CommandStack {
  const { form, facts } = stack.document;
  const title = { vi: `Mục ${b % 9}`, en: `Entry ${b % 9}` };
  const fields = fieldsOf(form);
  const field = fields[a % Math.max(1, fields.length)]?.name ?? '';
  const page = form.pages[b % Math.max(1, form.pages.length)]?.id;
  const kind = fieldKinds[a % fieldKinds.length] ?? 'text';
  switch (b % 12) {
    case 0:
      return perform(stack, removeField, { field });
    case 1:
      return perform(stack, factFromField, { field });
    case 2:
      return perform(stack, setFieldKind, { field, kind, choices: [{ value: 'one', title }] });
    case 3:
      return perform(stack, setPlaced, { field, changes: { label: title } });
    case 4:
      return perform(stack, moveField, { field, page: page ?? '', at: a });
    case 5:
      return perform(stack, setRequirement, {
        field,
        requirement: { kind: 'when', field: fields[0]?.name ?? 'none', values: [true] },
      });
    case 6: {
      const fact = facts[a % Math.max(1, facts.length)];
      return fact === undefined ? stack : perform(stack, removeFact, { id: fact.id });
    }
    case 7:
      return perform(stack, removePage, { id: page ?? '', fields: a % 2 === 0 ? 'stay' : 'leave' });
    case 8:
      return perform(stack, addPage, { title });
    case 9:
      return perform(stack, setFieldChannels, { field, channels: ['online'], fact: { title, choices: [] } });
    case 10:
      return perform(stack, setChoices, { field, choices: [{ value: 'two', title }] });
    default:
      return perform(stack, addField, {
        label: title,
        kind,
        page,
        pageTitle: title,
        isRequired: a % 2 === 0,
      });
  }
}
