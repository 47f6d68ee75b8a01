import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { openStack, perform } from '../history/command-stack.ts';
import { requirementOf, unsaidOfForm } from '../model/field-requirement.ts';
import { fieldOf, fieldsOf, propertiesOf, requiredNames } from '../testing/form-questions.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { formProcedure } from '../testing/form-procedure.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { changeFact, factFromField, removeFact, setFieldChannels, addFact } from './fact-edit.ts';
import {
  addField,
  addPage,
  declareField,
  moveField,
  movePage,
  removeField,
  removePage,
  renamePage,
  setChoices,
  setFieldKind,
  setFieldRules,
  setPlaced,
  setRequirement,
} from './form-edit.ts';

const text = (vi: string, en = '') => ({ vi, en });
const pageTitle = text('Nội dung kê khai', 'What is declared');
const order = (document: ProcedureDocument): string[] =>
  document.form.pages.map((page) => `${page.id}: ${page.fields.map(({ field }) => field).join(' ')}`);
const factOf = (document: ProcedureDocument, id: string) => document.facts.find((fact) => fact.id === id);

describe('a field', () => {
  it('is added to an empty form on a page made for it, under a name made from its label', () => {
    const label = text('Họ, chữ đệm, tên');
    const after = executeUndoRedo(sampleProcedure, addField, {
      label,
      kind: 'text',
      page: undefined,
      pageTitle,
    });
    expect(order(after)).toEqual(['noi_dung_ke_khai: ho_chu_dem_ten']);
    expect(propertiesOf(after)['ho_chu_dem_ten']).toEqual({ type: 'string', minLength: 1, maxLength: 200 });
    const again = executeUndoRedo(after, addField, { label, kind: 'identity', page: undefined, pageTitle });
    expect(order(again)).toEqual(['noi_dung_ke_khai: ho_chu_dem_ten ho_chu_dem_ten_2']);
  });

  it('keeps its name when it is called otherwise, and nothing that used it breaks', () => {
    const label = text('Hình thức chuyển quyền', 'Kind of transfer');
    const after = executeUndoRedo(formProcedure, setPlaced, { field: 'kind', changes: { label } });
    expect(fieldOf(after, 'kind')?.label).toEqual(label);
    expect(factOf(after, 'kind')).toMatchObject({ title: label, source: { field: 'kind' } });
    const own = executeUndoRedo(formProcedure, changeFact, { id: 'kind', changes: { title: text('Loại') } });
    const renamed = executeUndoRedo(own, setPlaced, { field: 'kind', changes: { label } });
    expect(factOf(renamed, 'kind')?.title).toEqual(text('Loại'));
  });

  it('takes its unused fact, its rules and what scenarios fill in along when it is removed', () => {
    const after = executeUndoRedo(formProcedure, removeField, { field: 'split' });
    expect(fieldOf(after, 'split')).toBeUndefined();
    expect(factOf(after, 'split')).toBeUndefined();
    expect(after.scenarios[0]?.open.form).toEqual({ kind: 'sale', name: 'Lê Thị Hạnh' });
  });

  it('leaves a fact behind that a condition still asks for', () => {
    const after = executeUndoRedo(formProcedure, removeField, { field: 'kind' });
    expect(factOf(after, 'kind')).toBeDefined();
    expect(fieldOf(after, 'price')?.placed?.when).toBeDefined();
    expect(requirementOf(after.form, 'price')).toEqual({ kind: 'never' });
    expect(requiredNames(after)).toEqual(['name', 'commune']);
  });

  it('becomes of another kind, and keeps what the builder has no words for', () => {
    const after = executeUndoRedo(formProcedure, setFieldKind, { field: 'name', kind: 'textarea' });
    expect(propertiesOf(after)['name']).toEqual({
      type: 'string',
      minLength: 1,
      maxLength: 200,
      'x-source': 'national',
    });
    const asked = executeUndoRedo(formProcedure, setFieldKind, {
      field: 'split',
      kind: 'select',
      choices: [],
    });
    expect(factOf(asked, 'split')).toMatchObject({ type: 'choice', choices: [] });
    expect(factOf(asked, 'split')).not.toHaveProperty('default');
  });

  it('gets and loses rules one by one', () => {
    const changes = { maximum: 500, exclusiveMinimum: undefined };
    const after = executeUndoRedo(formProcedure, setFieldRules, { field: 'area', changes });
    expect(propertiesOf(after)['area']).toEqual({ type: 'number', multipleOf: 0.1, maximum: 500 });
  });

  it('is moved within its page and to another one', () => {
    const up = executeUndoRedo(formProcedure, moveField, { field: 'split', page: 'parcel', at: 0 });
    expect(order(up)[1]).toBe('parcel: split commune area price');
    const down = executeUndoRedo(formProcedure, moveField, { field: 'commune', page: 'parcel', at: 2 });
    expect(order(down)[1]).toBe('parcel: area commune split price');
    const over = executeUndoRedo(formProcedure, moveField, { field: 'name', page: 'parcel', at: 1 });
    expect(order(over)).toEqual(['request: kind', 'parcel: commune name area split price']);
    const placed = executeUndoRedo(formProcedure, moveField, { field: 'note', page: 'request', at: 99 });
    expect(order(placed)[0]).toBe('request: kind name note');
  });

  it('is required always, never, or by what another field says', () => {
    const always = executeUndoRedo(formProcedure, setRequirement, {
      field: 'area',
      requirement: { kind: 'always' },
    });
    expect(requiredNames(always)).toEqual(['kind', 'name', 'commune', 'area']);
    const when = executeUndoRedo(formProcedure, setRequirement, {
      field: 'area',
      requirement: { kind: 'when', field: 'kind', values: ['sale'] },
    });
    expect(when.form.schema['allOf']).toEqual([
      {
        if: { properties: { kind: { const: 'sale' } }, required: ['kind'] },
        then: { required: ['price', 'area'] },
      },
      { anyOf: [{ required: ['area'] }, { required: ['note'] }] },
    ]);
    const never = executeUndoRedo(when, setRequirement, { field: 'price', requirement: { kind: 'never' } });
    expect(requirementOf(never.form, 'price')).toEqual({ kind: 'never' });
    expect(requirementOf(never.form, 'area')).toMatchObject({ kind: 'when', field: 'kind' });
    expect(unsaidOfForm(never.form)).toEqual(['allOf (1)']);
  });

  it('lets in no undeclared fields when it gets the first rule between fields', () => {
    const label = text('Loại');
    const fresh = perform(openStack(sampleProcedure), addField, {
      label,
      kind: 'text',
      page: undefined,
      pageTitle,
    });
    const after = executeUndoRedo(fresh.document, setRequirement, {
      field: 'loai',
      requirement: { kind: 'when', field: 'other', values: [true] },
    });
    expect(after.form.schema['additionalProperties']).toBe(false);
  });

  it('that only a page knows can be declared', () => {
    const { properties: _none, ...schema } = formProcedure.form.schema;
    const broken = { ...formProcedure, form: { ...formProcedure.form, schema } };
    const after = executeUndoRedo(broken, declareField, { field: 'area' });
    expect(propertiesOf(after)).toEqual({ area: { type: 'number', minimum: 0 } });
  });

  it('leaves no undo step when nothing is said anew', () => {
    const stack = openStack(formProcedure);
    expect(perform(stack, setPlaced, { field: 'kind', changes: { width: 'half' } })).toBe(stack);
    expect(perform(stack, setRequirement, { field: 'kind', requirement: { kind: 'always' } })).toBe(stack);
    expect(perform(stack, moveField, { field: 'kind', page: 'request', at: 0 })).toBe(stack);
    expect(perform(stack, movePage, { id: 'request', by: -1 })).toBe(stack);
    expect(perform(stack, removeField, { field: 'nowhere' })).toBe(stack);
  });
});

describe('the choices of a field', () => {
  it('are named anew, and the fact that had the same ones follows', () => {
    const after = executeUndoRedo(formProcedure, setChoices, {
      field: 'kind',
      choices: [{ value: 'sale', title: text('Mua bán', 'Sale') }],
    });
    expect(propertiesOf(after)['kind']).toEqual({
      type: 'string',
      oneOf: [{ const: 'sale', title: 'Mua bán', 'x-titleEn': 'Sale' }],
    });
    expect(factOf(after, 'kind')?.choices).toEqual([{ value: 'sale', title: text('Mua bán', 'Sale') }]);
  });
});

describe('a page', () => {
  it('is added, named, moved', () => {
    const added = executeUndoRedo(formProcedure, addPage, { title: text('Trang mới', 'New page') });
    expect(order(added)[2]).toBe('trang_moi: ');
    const named = executeUndoRedo(added, renamePage, { id: 'trang_moi', title: text('Cam đoan') });
    expect(order(executeUndoRedo(named, movePage, { id: 'trang_moi', by: -1 }))[1]).toBe('trang_moi: ');
  });

  it('goes with its fields, or leaves them on the page beside it', () => {
    const kept = executeUndoRedo(formProcedure, removePage, { id: 'parcel', fields: 'stay' });
    expect(order(kept)).toEqual(['request: kind name commune area split price']);
    const first = executeUndoRedo(formProcedure, removePage, { id: 'request', fields: 'stay' });
    expect(order(first)).toEqual(['parcel: kind name commune area split price']);
    const gone = executeUndoRedo(formProcedure, removePage, { id: 'parcel', fields: 'leave' });
    expect(fieldsOf(gone).map(({ name }) => name)).toEqual(['kind', 'name', 'note']);
  });
});

describe('a fact', () => {
  it('is made of a field once, and a box that nobody ticked counts as "no"', () => {
    const bare = executeUndoRedo(formProcedure, removeFact, { id: 'split' });
    const after = executeUndoRedo(bare, factFromField, { field: 'split' });
    expect(factOf(after, 'split')).toMatchObject({ type: 'boolean', default: false });
    const stack = openStack(after);
    expect(perform(stack, factFromField, { field: 'split' })).toBe(stack);
  });

  it('is added under a free id and changed', () => {
    const fact = { ...formProcedure.facts.at(-1)!, title: text('Khác') };
    const added = executeUndoRedo(formProcedure, addFact, { fact });
    expect(added.facts.at(-1)?.id).toBe('split_2');
    const after = executeUndoRedo(added, changeFact, { id: 'split_2', changes: { default: undefined } });
    expect(factOf(after, 'split_2')).not.toHaveProperty('default');
  });

  it('is no longer asked for, set or sent when it is removed, but conditions keep naming it', () => {
    const asked: ProcedureDocument = {
      ...formProcedure,
      flow: {
        ...formProcedure.flow,
        edges: formProcedure.flow.edges.map((edge, at) =>
          at === 0
            ? {
                ...edge,
                sets: [{ fact: 'kind', value: 'sale' }],
                demands: {
                  reason: false,
                  papers: [],
                  facts: [{ fact: 'kind', required: true }],
                  signatures: [],
                },
              }
            : edge,
        ),
      },
    };
    const after = executeUndoRedo(asked, removeFact, { id: 'kind' });
    expect(after.flow.edges[0]).toMatchObject({ sets: [] });
    expect(after.flow.edges[0]).not.toHaveProperty('demands');
    expect(fieldOf(after, 'price')?.placed?.when).toBeDefined();
  });
});

describe('a field for some channels only', () => {
  const fact = {
    title: text('Kênh nộp', 'Channel'),
    choices: [{ value: 'online', title: text('Trực tuyến') }],
  };

  it('is shown by a condition on the channel, beside whatever else it says', () => {
    const online = executeUndoRedo(formProcedure, setFieldChannels, {
      field: 'price',
      channels: ['online'],
      fact,
    });
    expect(factOf(online, 'kenh_nop')).toMatchObject({ source: { kind: 'channel' } });
    expect(fieldOf(online, 'price')?.placed?.when).toEqual({
      all: [
        { fact: 'kenh_nop', op: 'eq', value: 'online' },
        { fact: 'kind', op: 'eq', value: 'sale' },
      ],
    });
    const two = executeUndoRedo(online, setFieldChannels, {
      field: 'price',
      channels: ['counter', 'post'],
      fact,
    });
    expect(fieldOf(two, 'price')?.placed?.when).toMatchObject({
      all: [{ op: 'in', value: ['counter', 'post'] }, { fact: 'kind' }],
    });
    const every = executeUndoRedo(two, setFieldChannels, { field: 'price', channels: undefined, fact });
    expect(fieldOf(every, 'price')?.placed?.when).toEqual({ fact: 'kind', op: 'eq', value: 'sale' });
  });
});
