import { Checkbox, Stack, Textarea } from '@mantine/core';
import type { DossierPaper } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import styles from './dossier.module.css';
import type { Missing } from './use-filled.ts';

type Wrongs = Readonly<Record<string, string>>;

/** Which papers the applicant is asked to supplement, and what is wrong with each: what the request slip prints. */
export function SupplementFields(props: {
  papers: DossierPaper[];
  value: Wrongs;
  onChange: (value: Wrongs) => void;
  lacks: Partial<Missing>;
}) {
  const { t, local } = useText();
  const { papers, value, onChange, lacks } = props;
  if (papers.length === 0) return null;
  const choose = (ids: string[]) => onChange(Object.fromEntries(ids.map((id) => [id, value[id] ?? ''])));
  return (
    <Checkbox.Group
      label={t('act.supplements')}
      description={t('act.supplementsHint')}
      value={Object.keys(value)}
      onChange={choose}
    >
      <Stack gap="xs" mt="xs">
        {papers.map(({ paper, title }) => (
          <div key={paper}>
            <Checkbox value={paper} label={local(title)} />
            {Object.hasOwn(value, paper) && (
              <Textarea
                className={styles['wrong'] ?? ''}
                aria-label={t('act.wrong', { paper: local(title) })}
                error={lacks.wrong?.includes(paper) && t('act.wrongMissing')}
                autosize
                minRows={1}
                maxRows={6}
                maxLength={2000}
                value={value[paper] ?? ''}
                onChange={(event) => onChange({ ...value, [paper]: event.currentTarget.value })}
              />
            )}
          </div>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
