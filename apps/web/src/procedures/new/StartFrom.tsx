import { FileButton, Button, NativeSelect, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import { catalogueQuery, templatesQuery } from '../../api/queries.ts';
import { inAlphabet } from '../../format/collate.ts';
import { useText } from '../../text/catalogue.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ImportReport } from './ImportReport.tsx';
import styles from './new.module.css';
import type { StartChoice } from './use-new-procedure.ts';

interface Props {
  choice: StartChoice;
  onChoose: (choice: StartChoice) => void;
  onFile: (file: File) => void;
  reading: boolean;
}

const kinds = ['empty', 'template', 'copy', 'file'] as const;

/** What a new procedure is made from. */
export function StartFrom({ choice, onChoose, onFile, reading }: Props) {
  const { t } = useText();
  return (
    <Radio.Group
      label={t('library.startFrom')}
      value={choice.kind}
      onChange={(kind) => onChoose({ kind: kind as StartChoice['kind'] } as StartChoice)}
    >
      <Stack gap="sm" mt="xs">
        {kinds.map((kind) => (
          <div key={kind}>
            <Radio
              value={kind}
              label={t(`library.from.${kind}`)}
              description={t(`library.fromWhy.${kind}`)}
            />
            {choice.kind === kind && kind !== 'empty' && (
              <div className={styles['choice']}>
                {kind === 'template' && <TemplateChoice choice={choice} onChoose={onChoose} />}
                {kind === 'copy' && <CopyChoice choice={choice} onChoose={onChoose} />}
                {choice.kind === 'file' && (
                  <>
                    <FileButton
                      onChange={(file) => file && onFile(file)}
                      accept=".json,.bpmn,.xml,application/json,text/xml,application/xml"
                    >
                      {(props) => (
                        <Button
                          {...props}
                          size="xs"
                          variant="default"
                          loading={reading}
                          leftSection={<IconUpload size={14} aria-hidden />}
                        >
                          {t('library.chooseFile')}
                        </Button>
                      )}
                    </FileButton>
                    {choice.read && <ImportReport read={choice.read} />}
                    {choice.read && choice.read.documents.length > 1 && (
                      <NativeSelect
                        mt="xs"
                        label={t('library.whichDocument')}
                        value={String(choice.at ?? 0)}
                        data={choice.read.documents.map(({ source }, at) => ({
                          value: String(at),
                          label: source,
                        }))}
                        onChange={(event) => onChoose({ ...choice, at: Number(event.currentTarget.value) })}
                      />
                    )}
                  </>
                )}
              </div>
            )}
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}

function TemplateChoice({ choice, onChoose }: Pick<Props, 'choice' | 'onChoose'>) {
  const { t, local } = useText();
  const templates = useQuery(templatesQuery);
  if (templates.isError) return <Failure reason={templates.error} />;
  if (!templates.data) return <Loading />;
  return (
    <Radio.Group
      aria-label={t('library.from.template')}
      value={choice.kind === 'template' ? (choice.id ?? null) : null}
      onChange={(id) => onChoose({ kind: 'template', id })}
    >
      <div className={styles['templates']}>
        {templates.data.map(({ id, title, about }) => (
          <Radio key={id} value={id} label={local(title)} description={local(about)} />
        ))}
      </div>
    </Radio.Group>
  );
}

function CopyChoice({ choice, onChoose }: Pick<Props, 'choice' | 'onChoose'>) {
  const { t, local } = useText();
  const catalogue = useQuery(catalogueQuery);
  if (catalogue.isError) return <Failure reason={catalogue.error} />;
  if (!catalogue.data) return <Loading />;
  const rows = [...catalogue.data].sort((a, b) => inAlphabet(local(a.title), local(b.title)));
  const options = rows.flatMap((row) => {
    const name = [local(row.title), row.caseTitle && local(row.caseTitle)].filter(Boolean).join(' – ');
    const published = row.published && {
      value: `${row.code}@${row.published.version}`,
      label: `${name} (${t('procedures.version', { version: row.published.version })})`,
    };
    const draft = row.draft && { value: `${row.code}@draft`, label: `${name} (${t('procedures.draft')})` };
    return [published, draft].filter((option) => option !== null);
  });
  const value = choice.kind === 'copy' && choice.code ? `${choice.code}@${choice.version ?? 'draft'}` : '';
  return (
    <NativeSelect
      aria-label={t('library.from.copy')}
      value={value}
      data={[{ value: '', label: t('library.chooseProcedure') }, ...options]}
      onChange={(event) => {
        const [code = '', version = ''] = event.currentTarget.value.split('@');
        onChoose({ kind: 'copy', code, version: version === 'draft' ? undefined : Number(version) });
      }}
    />
  );
}
