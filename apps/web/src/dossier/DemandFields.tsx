import { Checkbox, Stack, TextInput } from '@mantine/core';
import type { DossierPaper } from '../api/contract.ts';
import { DateField } from '../form/DateField.tsx';
import { TimeField } from '../form/TimeField.tsx';
import { useText } from '../text/catalogue.ts';
import styles from './dossier.module.css';
import type { DocumentNamed, Missing, Moment } from './use-filled.ts';

interface Part {
  /** Empty until somebody has tried to go on. */
  lacks: Partial<Missing>;
}

/** Number and date of the document by which something is recorded. */
export function DocumentFields(
  props: Part & { value: DocumentNamed; onChange: (value: DocumentNamed) => void; autoFocus: boolean },
) {
  const { t } = useText();
  const { value, onChange, lacks } = props;
  return (
    <div className={styles['pair']} role="group" aria-label={t('act.document')}>
      <TextInput
        label={t('act.documentNumber')}
        placeholder={t('act.documentHint')}
        withAsterisk
        maxLength={200}
        data-autofocus={props.autoFocus || undefined}
        error={lacks.number && t('dossier.factMissing')}
        value={value.number}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <DateField
        label={t('act.documentDate')}
        withAsterisk
        error={lacks.documentDate && t(value.date ? 'form.date' : 'dossier.factMissing')}
        value={value.date}
        onChange={(date) => onChange({ ...value, date: date ?? '' })}
      />
    </div>
  );
}

/** The moment at which it happened in law. */
export function MomentFields(props: Part & { value: Moment; onChange: (value: Moment) => void }) {
  const { t } = useText();
  const { value, onChange, lacks } = props;
  return (
    <div className={styles['pair']} role="group" aria-label={t('act.occurred')}>
      <DateField
        label={t('act.occurredDate')}
        withAsterisk
        error={lacks.date && t(value.date ? 'form.date' : 'dossier.factMissing')}
        value={value.date}
        onChange={(date) => onChange({ ...value, date: date ?? '' })}
      />
      <TimeField
        label={t('act.occurredTime')}
        withAsterisk
        error={lacks.time && t(value.time ? 'form.time' : 'dossier.factMissing')}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </div>
  );
}

/** The papers that the action takes in. */
export function PapersAsked(
  props: Part & { ids: string[]; papers: DossierPaper[]; value: string[]; onChange: (ids: string[]) => void },
) {
  const { t, local } = useText();
  return (
    <Checkbox.Group
      label={t('dossier.papersAsked')}
      value={props.value}
      onChange={props.onChange}
      error={props.lacks.papers && t('dossier.paperMissing')}
    >
      <Stack gap="xs" mt="xs">
        {props.ids.map((id) => (
          <Checkbox
            key={id}
            value={id}
            label={local(props.papers.find((paper) => paper.paper === id)?.title) || id}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
