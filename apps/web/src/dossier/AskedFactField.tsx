import { NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { AskedFact } from '../api/contract.ts';
import { AgencyField } from '../form/AgencyFields.tsx';
import { MomentField } from './MomentField.tsx';
import { DateField } from '../form/DateField.tsx';
import { useText } from '../text/catalogue.ts';

export type FactValue = string | number | boolean;

interface Props {
  ask: AskedFact;
  value: FactValue | undefined;
  onChange: (value: FactValue | undefined) => void;
  error: string | undefined;
  autoFocus: boolean;
  required?: boolean;
  /** What is written is sentences, not a word. */
  long?: boolean;
}

/** So few that they are read at a glance and need no list to open. */
const few = 4;

/** One fact the clerk decides while acting, in the field its type asks for. */
export function AskedFactField(props: Props) {
  const { ask, value, onChange, error, autoFocus, required = ask.required, long = false } = props;
  const { t, local } = useText();
  const common = {
    label: local(ask.title),
    withAsterisk: required,
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
    case 'moment':
      return <MomentField {...common} value={typed} onChange={onChange} />;
    case 'date':
      return <DateField {...common} value={typed} onChange={onChange} />;
    case 'choice': {
      const choices = ask.choices ?? [];
      return choices.length <= few ? (
        <Radio.Group {...common} value={typed} onChange={onChange}>
          <Stack gap="xs" mt="xs">
            {choices.map((choice) => (
              <Radio key={choice.value} value={choice.value} label={local(choice.title)} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Select
          {...common}
          searchable
          data={choices.map((choice) => ({ value: choice.value, label: local(choice.title) }))}
          value={typed || null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    }
    case 'agency':
      return <AgencyField {...common} value={typed} onChange={onChange} />;
    default:
      return long ? (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          value={typed}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...common} value={typed} onChange={(event) => onChange(event.currentTarget.value)} />
      );
  }
}
