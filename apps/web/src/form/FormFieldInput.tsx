import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { Schema } from '@cfworker/json-schema';
import { memo } from 'react';
import type { Agency } from '../api/contract.ts';
import { inAlphabet } from '../format/collate.ts';
import { fold } from '../format/fold.ts';
import { useText } from '../text/catalogue.ts';
import { DateField } from './DateField.tsx';
import type { FormField } from './form-values.ts';

interface Props {
  field: FormField;
  schema: Schema & Record<string, unknown>;
  required: boolean;
  value: unknown;
  error: string | undefined;
  agencies: Agency[];
  onChange: (field: string, value: unknown) => void;
}

interface Choice {
  value: string;
  label: string;
}

/** Finds `Ủy ban` when `uy ban` is typed. */
const unaccented = ({ options, search }: { options: unknown[]; search: string }) =>
  (options as Choice[]).filter((option) => fold(option.label).includes(fold(search.trim()))) as never;

function widgetOf(field: FormField, schema: Props['schema']): string {
  if (field.widget) return field.widget;
  if (schema.type === 'boolean') return 'checkbox';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.format === 'date') return 'date';
  if (schema.enum ?? schema.oneOf) return 'select';
  return (schema.maxLength ?? 0) > 400 ? 'textarea' : 'text';
}

/** One field of the form, in the input its hint or its schema asks for. The label stands above, the error below. */
export const FormFieldInput = memo(function FormFieldInput(props: Props) {
  const { field, schema, required, value, error, agencies, onChange } = props;
  const { t, local, language } = useText();
  const set = (next: unknown) => onChange(field.field, next);
  const written = typeof value === 'string' ? value : '';
  const common = {
    id: `form-${field.field}`,
    label: local(field.label),
    description: field.help && local(field.help),
    withAsterisk: required,
    error,
  };
  const widget = widgetOf(field, schema);

  switch (widget) {
    case 'checkbox':
      return (
        <Checkbox
          id={common.id}
          label={common.label}
          description={common.description}
          error={error}
          checked={value === true}
          onChange={(event) => set(event.currentTarget.checked)}
        />
      );
    case 'date':
      return <DateField {...common} value={written} onChange={set} />;
    case 'number':
    case 'money':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => set(typeof next === 'number' ? next : undefined)}
          allowDecimal={schema.type !== 'integer'}
          decimalSeparator={language === 'vi' ? ',' : '.'}
          thousandSeparator={widget === 'money' ? (language === 'vi' ? '.' : ',') : ''}
          suffix={widget === 'money' ? ' ₫' : ''}
          hideControls
        />
      );
    case 'select':
    case 'agency':
      return (
        <Select
          {...common}
          searchable
          clearable={!required}
          filter={unaccented}
          nothingFoundMessage={t('form.noneFound')}
          data={widget === 'agency' ? agencyChoices(agencies, schema, local) : choices(schema, language)}
          value={written || null}
          onChange={(next) => set(next ?? undefined)}
        />
      );
    case 'textarea':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          value={written}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          inputMode={widget === 'phone' ? 'tel' : widget === 'identity' ? 'numeric' : 'text'}
          value={written}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
});

function choices(schema: Props['schema'], language: 'vi' | 'en'): Choice[] {
  if (Array.isArray(schema.enum))
    return schema.enum.map((one) => ({ value: String(one), label: String(one) }));
  return ((schema.oneOf ?? []) as (Schema & Record<string, unknown>)[]).map((one) => {
    const english = language === 'en' ? one['x-titleEn'] : undefined;
    return { value: String(one.const), label: String(english ?? one['title'] ?? one.const) };
  });
}

function agencyChoices(
  agencies: Agency[],
  schema: Props['schema'],
  local: (text: Agency['name']) => string,
): Choice[] {
  const kind = schema['x-agencyKind'];
  return agencies
    .filter((agency) => agency.validTo === null && (kind === undefined || agency.kind === kind))
    .map((agency) => ({ value: agency.id, label: local(agency.name) }))
    .sort((a, b) => inAlphabet(a.label, b.label));
}
