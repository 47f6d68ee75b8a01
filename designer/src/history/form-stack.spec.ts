import { expect, it } from '@jest/globals';
import { requiredFieldsIn } from '@motcua/engine';
import fc from 'fast-check';
import { formProcedure } from '../testing/form-procedure.ts';
import { actOnForm } from '../testing/restless-form-author.ts';
import { fieldsOf } from '../model/form-fields.ts';
import { requiredBy } from '../model/field-requirement.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { canRedo, canUndo, type CommandStack, openStack, redo, undo } from './command-stack.ts';

const author = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 40 });
const run = (stack: CommandStack, choices: readonly (readonly [number, number])[]): CommandStack =>
  choices.reduce((so, [a, b]) => actOnForm(so, a, b), stack);

it.each([
  ['a form that says what the builder cannot', formProcedure],
  ['the procedure that uses everything', everythingProcedure],
])('whatever is done to the form of %s, undoing it all gives back the same bytes', (_name, first) => {
  fc.assert(
    fc.property(author, (choices) => {
      let stack = run(openStack(first), choices);
      const last = JSON.stringify(stack.document);
      while (canUndo(stack)) stack = undo(stack);
      expect(JSON.stringify(stack.document)).toBe(JSON.stringify(first));
      while (canRedo(stack)) stack = redo(stack);
      expect(JSON.stringify(stack.document)).toBe(last);
    }),
    { numRuns: 80 },
  );
});

it('no rule goes on naming a field that is gone, no field stands on two pages, and what is kept stays', () => {
  fc.assert(
    fc.property(author, (choices) => {
      const { form, scenarios } = run(openStack(formProcedure), choices).document;
      const names = fieldsOf(form).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(requiredFieldsIn(form).filter((name) => !names.includes(name))).toEqual([]);
      for (const gone of ['kind', 'name', 'price', 'area'].filter((name) => !names.includes(name))) {
        expect(requiredBy(form, gone)).toEqual([]);
        expect(scenarios[0]?.open.form).not.toHaveProperty(gone);
      }
      expect(form.schema['allOf']).toContainEqual({
        anyOf: [{ required: ['area'] }, { required: ['note'] }],
      });
    }),
    { numRuns: 80 },
  );
});
