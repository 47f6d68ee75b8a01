import { Radio, TextInput } from '@mantine/core';
import type { Person } from '../api/contract.ts';
import formStyles from '../form/form.module.css';
import { useText } from '../text/catalogue.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './receive.module.css';

interface Props {
  applicant: Person;
  submitter: Person | null;
  errors: Map<string, string>;
  onApplicant: (person: Person) => void;
  onSubmitter: (person: Person | null) => void;
}

/** Whose request it is and who brings it: two persons, recorded apart. */
export function PeopleFields({ applicant, submitter, errors, onApplicant, onSubmitter }: Props) {
  const { t } = useText();
  return (
    <div id="section-people" className={styles['section']}>
      <Sheet title={t('receive.applicant')}>
        <PersonFields prefix="applicant" person={applicant} errors={errors} onChange={onApplicant} />
        <Radio.Group
          mt="md"
          label={t('receive.submitter')}
          value={submitter ? 'other' : 'same'}
          onChange={(who) => onSubmitter(who === 'other' ? { name: '' } : null)}
        >
          <div className={styles['inline']}>
            <Radio value="same" label={t('receive.submitterSame')} />
            <Radio value="other" label={t('receive.submitterOther')} />
          </div>
        </Radio.Group>
        {submitter && (
          <PersonFields prefix="submitter" person={submitter} errors={errors} onChange={onSubmitter} />
        )}
      </Sheet>
    </div>
  );
}

interface PersonProps {
  prefix: 'applicant' | 'submitter';
  person: Person;
  errors: Map<string, string>;
  onChange: (person: Person) => void;
}

function PersonFields({ prefix, person, errors, onChange }: PersonProps) {
  const { t } = useText();
  const field = (
    name: Exclude<keyof Person, 'relation'>,
    width: string,
    mode: 'text' | 'tel' | 'email' = 'text',
  ) => (
    <div data-width={width}>
      <TextInput
        id={`${prefix}-${name}`}
        label={t(`receive.${name}`)}
        withAsterisk={name === 'name'}
        inputMode={mode}
        maxLength={name === 'name' ? 120 : 300}
        error={errors.get(`${prefix}-${name}`)}
        value={person[name] ?? ''}
        onChange={(event) => onChange({ ...person, [name]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div className={formStyles['fields']} style={{ marginTop: prefix === 'submitter' ? '0.75rem' : 0 }}>
      {field('name', 'half')}
      {field('idNumber', 'half')}
      {field('phone', 'third', 'tel')}
      {prefix === 'applicant' && field('email', 'third', 'email')}
      {prefix === 'applicant' && field('address', 'full')}
      {prefix === 'submitter' && (
        <div data-width="third">
          <TextInput
            id="submitter-relation"
            label={t('receive.relation')}
            placeholder={t('receive.relationHint')}
            maxLength={120}
            value={person.relation ?? ''}
            onChange={(event) => onChange({ ...person, relation: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  );
}
