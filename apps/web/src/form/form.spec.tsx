import { describe, expect, it } from '@jest/globals';
import { Fact, Form } from '@motcua/engine';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Agency } from '../api/contract.ts';
import { text } from '../text/catalogue.ts';
import { Wrap } from '../testing/wrap.tsx';
import { FormPages } from './FormPages.tsx';
import { conditionAsker, pagesOf, shownValues, type FormValues } from './form-values.ts';
import { validateForm } from './validate-form.ts';

const t = text.getFixedT('vi');
const say = (vi: string) => ({ vi, en: vi });
const isTrue = (fact: string) => ({ fact, op: 'eq' as const, value: true });

const form = Form.parse({
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 20 },
      identity: { type: 'string', pattern: '^[0-9]{12}$' },
      died: { type: 'string', format: 'date' },
      year: { type: 'integer', minimum: 1880, maximum: 2100 },
      sex: {
        oneOf: [
          { const: 'nam', title: 'Nam' },
          { const: 'nu', title: 'Nữ', 'x-titleEn': 'Female' },
        ],
      },
      authorised: { type: 'boolean' },
      relative: { type: 'boolean' },
      commune: { type: 'string', 'x-agencyKind': 'communeCommittee' },
      electronic: { type: 'boolean' },
      notice: { type: 'string', minLength: 1 },
      unplaced: { type: 'string' },
    },
    required: ['name', 'died', 'sex'],
    additionalProperties: false,
    allOf: [
      {
        if: { properties: { electronic: { const: true } }, required: ['electronic'] },
        then: { required: ['notice'] },
      },
    ],
  },
  pages: [
    {
      id: 'one',
      title: say('Người chết'),
      fields: [
        { field: 'name', label: say('Họ và tên') },
        { field: 'identity', label: say('Số định danh'), widget: 'identity' },
        { field: 'died', label: say('Ngày chết'), widget: 'date' },
        { field: 'year', label: say('Năm sinh') },
        { field: 'sex', label: say('Giới tính'), widget: 'select' },
        { field: 'authorised', label: say('Nộp theo ủy quyền') },
        { field: 'relative', label: say('Là người thân thích'), when: isTrue('authorised') },
        { field: 'commune', label: say('Xã'), widget: 'agency' },
        { field: 'electronic', label: say('Báo tử điện tử') },
        { field: 'notice', label: say('Số giấy báo tử') },
      ],
    },
  ],
});
const fact = (id: string) =>
  Fact.parse({ id, type: 'boolean', title: say(id), source: { kind: 'form', field: id } });
const ask = conditionAsker([fact('authorised'), fact('relative')]);
const pages = pagesOf(form, say('Thông tin khác'));
const fields = pages.flatMap((page) => page.fields.map((field) => field.field));
const errorsOf = (values: FormValues) => validateForm(form.schema, values, fields, t);
const right = { name: 'Vàng A Phử', died: '2026-08-05', sex: 'nam' };

const agency = (id: string, kind: string, vi: string): Agency => ({
  id,
  kind,
  name: say(vi),
  level: 'commune',
  parent: null,
  validTo: null,
  attributes: {},
});
const agencies = [
  agency('H99.51', 'communeCommittee', 'Ủy ban nhân dân xã Suối Sao'),
  agency('H99.50', 'communeCommittee', 'Ủy ban nhân dân phường Hừng Đông'),
  agency('H99.70', 'taxOffice', 'Thuế cơ sở 1'),
  {
    ...agency('H99.30', 'communeCommittee', 'Ủy ban nhân dân xã Nà Cũ'),
    validTo: '2025-06-30',
  },
];

function Filled({ start = {} }: { start?: FormValues }) {
  const [values, setValues] = useState<FormValues>(start);
  return (
    <>
      <FormPages
        pages={pages}
        schema={form.schema}
        declared={{ form: values, channel: 'counter', papers: [] }}
        ask={ask}
        errors={new Map([['name', 'Điền mục này.']])}
        agencies={agencies}
        onChange={(field, value) => setValues((now) => ({ ...now, [field]: value }))}
      />
      <output data-testid="values">{JSON.stringify(values)}</output>
    </>
  );
}
const values = () => JSON.parse(screen.getByTestId('values').textContent) as FormValues;

describe('a form drawn from its document', () => {
  it('shows every field under its label, and those no page places on a page of their own', () => {
    render(<Filled />, { wrapper: Wrap });
    expect(screen.getByRole('textbox', { name: /Họ và tên/ })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Thông tin khác' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'unplaced' })).toBeInTheDocument();
  });

  it('ties the error to the field it belongs to', () => {
    render(<Filled />, { wrapper: Wrap });
    const name = screen.getByRole('textbox', { name: /Họ và tên/ });
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription('Điền mục này.');
  });

  it('shows a conditional field only while its condition holds', async () => {
    const user = userEvent.setup();
    render(<Filled />, { wrapper: Wrap });
    expect(screen.queryByLabelText('Là người thân thích')).toBeNull();
    await user.click(screen.getByLabelText('Nộp theo ủy quyền'));
    expect(screen.getByLabelText('Là người thân thích')).toBeInTheDocument();
  });

  it('understands a date however it is typed', async () => {
    const user = userEvent.setup();
    render(<Filled />, { wrapper: Wrap });
    const died = screen.getByLabelText(/Ngày chết/);
    await user.type(died, '5/8/26');
    await user.tab();
    expect(values()['died']).toBe('2026-08-05');
    expect(died).toHaveValue('05/08/2026');
  });

  it('offers only agencies of the kind the field wants that still exist, in alphabetical order', async () => {
    const user = userEvent.setup();
    render(<Filled />, { wrapper: Wrap });
    await user.click(screen.getByRole('combobox', { name: /Xã/ }));
    const offered = screen.getAllByRole('option', { hidden: true }).map((option) => option.textContent);
    expect(offered.filter((name) => name.startsWith('Ủy ban') || name.startsWith('Thuế'))).toEqual([
      'Ủy ban nhân dân phường Hừng Đông',
      'Ủy ban nhân dân xã Suối Sao',
    ]);
  });
});

describe('what is sent', () => {
  it('leaves out what is empty and what is hidden', () => {
    const declared = {
      form: { ...right, identity: '', relative: true },
      channel: 'counter' as const,
      papers: [],
    };
    expect(shownValues(pages, declared, ask)).toEqual(right);
  });
});

describe('checking a form', () => {
  it('finds nothing wrong with right values', () => {
    expect(errorsOf(right)).toEqual([]);
  });

  it('names every missing field in the order of the form', () => {
    expect(errorsOf({})).toEqual([
      { field: 'name', message: 'Điền mục này.' },
      { field: 'died', message: 'Điền mục này.' },
      { field: 'sex', message: 'Chọn một mục.' },
    ]);
  });

  it('asks for what another answer makes necessary', () => {
    expect(errorsOf({ ...right, electronic: true })).toEqual([{ field: 'notice', message: 'Điền mục này.' }]);
  });

  it.each([
    ['identity', '123', 'Không đúng cách ghi của mục này.'],
    ['died', '31/02/2026', 'Ngày không có trên lịch. Ghi ngày/tháng/năm, ví dụ 05/08/2026.'],
    ['year', 1500, 'Không nhỏ hơn 1880.'],
    ['year', 'abc', 'Giá trị không đúng kiểu.'],
    ['name', 'x'.repeat(21), 'Ghi không quá 20 ký tự.'],
    ['sex', 'x', 'Giá trị không có trong danh sách.'],
  ])('says what is wrong with %s', (field, value, message) => {
    expect(errorsOf({ ...right, [field]: value })).toEqual([{ field, message }]);
  });
});
