import type { Fact, ProcedureDocument } from '@motcua/engine';
import type { Form } from '../model/form-fields.ts';
import { sampleProcedure } from './sample-procedure.ts';

const choice = (value: string, title: string) => ({ const: value, title, 'x-titleEn': value });

/** A form with everything the builder can say, and some that it cannot. */
const form: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      kind: { type: 'string', oneOf: [choice('sale', 'Chuyển nhượng'), choice('gift', 'Tặng cho')] },
      name: { type: 'string', minLength: 1, maxLength: 200, 'x-source': 'national' },
      price: { type: 'integer', minimum: 0 },
      area: { type: 'number', exclusiveMinimum: 0, multipleOf: 0.1 },
      commune: {
        type: 'string',
        pattern: '^[A-Z][0-9]{2}([.][0-9]{2,3}){0,4}$',
        'x-agencyKind': 'communeCommittee',
      },
      split: { type: 'boolean' },
      note: { type: 'string', maxLength: 1000 },
    },
    required: ['kind', 'name', 'commune'],
    additionalProperties: false,
    allOf: [
      {
        if: { properties: { kind: { const: 'sale' } }, required: ['kind'] },
        then: { required: ['price'] },
      },
      { anyOf: [{ required: ['area'] }, { required: ['note'] }] },
    ],
  },
  pages: [
    {
      id: 'request',
      title: { vi: 'Yêu cầu', en: 'Request' },
      fields: [
        { field: 'kind', label: { vi: 'Hình thức', en: 'Kind' }, widget: 'select', width: 'half' },
        { field: 'name', label: { vi: 'Họ tên', en: 'Name' }, widget: 'text', width: 'half' },
      ],
    },
    {
      id: 'parcel',
      title: { vi: 'Thửa đất', en: 'Parcel' },
      fields: [
        { field: 'commune', label: { vi: 'Xã', en: 'Commune' }, widget: 'agency', width: 'half' },
        { field: 'area', label: { vi: 'Diện tích', en: 'Area' }, widget: 'number', width: 'third' },
        { field: 'split', label: { vi: 'Tách thửa', en: 'Split' }, widget: 'checkbox', width: 'half' },
        {
          field: 'price',
          label: { vi: 'Giá', en: 'Price' },
          widget: 'money',
          width: 'half',
          when: { fact: 'kind', op: 'eq', value: 'sale' },
        },
      ],
    },
  ],
};

const kind: Fact = {
  id: 'kind',
  type: 'choice',
  title: { vi: 'Hình thức', en: 'Kind' },
  choices: [
    { value: 'sale', title: { vi: 'Chuyển nhượng', en: 'sale' } },
    { value: 'gift', title: { vi: 'Tặng cho', en: 'gift' } },
  ],
  source: { kind: 'form', field: 'kind' },
  knownFrom: 'reception',
};
const split: Fact = {
  id: 'split',
  type: 'boolean',
  title: { vi: 'Tách thửa', en: 'Split' },
  source: { kind: 'form', field: 'split' },
  knownFrom: 'reception',
  default: false,
};

export const formProcedure: ProcedureDocument = {
  ...sampleProcedure,
  form,
  facts: [...sampleProcedure.facts, kind, split],
  scenarios: [
    {
      id: 'plain',
      title: { vi: 'Bình thường', en: 'Plain' },
      open: {
        at: '2026-01-05T08:00',
        channel: 'counter',
        receivingAgency: 'H49.12',
        form: { kind: 'sale', name: 'Lê Thị Hạnh', split: true },
        papers: [],
      },
      events: [],
    },
  ],
};
