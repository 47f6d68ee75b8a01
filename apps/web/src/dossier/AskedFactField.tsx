import { NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AskedFact } from '../api/contract.ts';
import { agenciesQuery } from '../api/queries.ts';
import { DateField } from '../form/DateField.tsx';
import { inAlphabet } from '../format/collate.ts';
import { useText } from '../text/catalogue.ts';

export type FactValue = string | number | boolean;

interface Props {
  ask: AskedFact;
  value: FactValue | undefined;
  onChange: (value: FactValue | undefined) => void;
  error: string | undefined;
  autoFocus: boolean;
}

/** One fact the clerk decides while acting, in the field its type asks for. */
export function AskedFactField({ ask, value, onChange, error, autoFocus }: Props) {
  const { t, local } = useText();
  const agencies = useQuery({ ...agenciesQuery, enabled: ask.type === 'agency' });
  const common = {
    label: local(ask.title),
    withAsterisk: ask.required,
    error,
    'data-autofocus': autoFocus || undefined,
  };
  const typed = typeof value === 'string' ? value : '';

  switch (ask.type) {
    case 'boolean':
      return (
        <Radio.Group
          {...common}
          value={value === undefined ? '' : String(value)}
          onChange={(next) => onChange(next === 'true')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="true" label={t('app.yes')} />
            <Radio value="false" label={t('app.no')} />
          </Stack>
        </Radio.Group>
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
          thousandSeparator="."
          decimalSeparator=","
          hideControls
        />
      );
    case 'date':
      return <DateField {...common} value={typed} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...common}
          data={(ask.choices ?? []).map((choice) => ({ value: choice.value, label: local(choice.title) }))}
          value={typed || null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case 'agency':
      return (
        <Select
          {...common}
          searchable
          data={(agencies.data ?? [])
            .filter((agency) => agency.validTo === null)
            .map((agency) => ({ value: agency.id, label: local(agency.name) }))
            .sort((a, b) => inAlphabet(a.label, b.label))}
          value={typed || null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    default:
      return (
        <TextInput {...common} value={typed} onChange={(event) => onChange(event.currentTarget.value)} />
      );
  }
}
