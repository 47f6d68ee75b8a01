import { MultiSelect, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { agenciesQuery } from '../api/queries.ts';
import { inAlphabet } from '../format/collate.ts';
import { distance, matches } from '../format/fold.ts';
import { useText } from '../text/catalogue.ts';

interface Common {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  withAsterisk?: boolean;
  'data-autofocus'?: boolean | undefined;
}

/** Typed without marks, and the closest names first. */
const byName: OptionsFilter = ({ options, search }) => {
  const typed = search.trim();
  if (!typed) return options;
  return (options as ComboboxItem[])
    .filter(({ label }) => matches(label, typed))
    .sort((a, b) => distance(a.label, typed) - distance(b.label, typed));
};

/** The agencies of the register that exist today, by name. */
function useAgencyChoices(): ComboboxItem[] {
  const { local } = useText();
  const agencies = useQuery(agenciesQuery);
  return (agencies.data ?? [])
    .filter((agency) => agency.validTo === null)
    .map((agency) => ({ value: agency.id, label: local(agency.name) }))
    .sort((a, b) => inAlphabet(a.label, b.label));
}

/** One agency of the register. */
export function AgencyField(
  props: Common & {
    value: string;
    onChange: (value: string | undefined) => void;
    /** Absent: every agency of the register. */
    among?: readonly string[] | undefined;
  },
) {
  const { t } = useText();
  const { value, onChange, among, ...field } = props;
  const choices = useAgencyChoices();
  return (
    <Select
      {...field}
      searchable
      limit={60}
      filter={byName}
      nothingFoundMessage={t('form.noneFound')}
      placeholder={value ? '' : t('form.agencyHint')}
      data={among ? choices.filter((choice) => among.includes(choice.value)) : choices}
      value={value || null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

/** Several agencies of the register, each a chip that can be taken out again. */
export function AgenciesField(props: Common & { value: string[]; onChange: (value: string[]) => void }) {
  const { t } = useText();
  const { value, onChange, ...field } = props;
  return (
    <MultiSelect
      {...field}
      searchable
      hidePickedOptions
      limit={60}
      filter={byName}
      nothingFoundMessage={t('form.noneFound')}
      placeholder={value.length === 0 ? t('form.agencyHint') : ''}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'none' }}
      data={useAgencyChoices()}
      value={value}
      onChange={onChange}
    />
  );
}
