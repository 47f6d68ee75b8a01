import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useMay } from '../../app/session.tsx';
import { levelOf } from '../../receive/ProcedurePicker.tsx';
import { useText } from '../../text/catalogue.ts';
import '../../text/designing.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Page } from '../../ui/Page.tsx';
import type { FileRead } from './read-file.ts';
import { levels, nationalCodeForm, type NewDetails } from './new-document.ts';
import styles from './new.module.css';
import { StartFrom } from './StartFrom.tsx';
import { isComplete, type StartChoice, useNewProcedure } from './use-new-procedure.ts';

const blank = { vi: '', en: '', code: '', fieldVi: '', fieldEn: '', level: 'commune' as NewDetails['level'] };

/** Our own file does, as BPMN too: there is nothing to report of it. A foreign one does not, and is read as of any level. */
const saysLevel = ({ report, documents: [first] }: FileRead): boolean =>
  report.length === 0 || first?.document.head.level !== 'any';

/** A new procedure: what it is called, and what it is drawn from. */
export function NewProcedurePage() {
  const { t, language } = useText();
  const mayDraw = useMay('procedure.draw');
  const [typed, setTyped] = useState(blank);
  const [choice, setChoice] = useState<StartChoice>({ kind: 'empty' });
  const [tried, setTried] = useState(false);
  const create = useNewProcedure();
  const reading = useMutation({
    mutationFn: async (file: File) => (await import('./read-file.ts')).readProcedureFile(file, language),
    onSuccess: (read) => {
      setChoice({ kind: 'file', read });
      const head = read.documents[0]?.document.head;
      // What the file says fills what nobody has typed yet.
      if (head)
        setTyped((now) => ({
          vi: now.vi || head.title.vi,
          en: now.en || (head.title.en === head.title.vi ? '' : head.title.en),
          code: now.code || (head.nationalCode ?? ''),
          fieldVi: now.fieldVi || head.field.vi,
          fieldEn: now.fieldEn || (head.field.en === head.field.vi ? '' : head.field.en),
          level: saysLevel(read) ? head.level : now.level,
        }));
    },
  });
  const set = (part: Partial<typeof blank>) => setTyped((now) => ({ ...now, ...part }));
  const codeOk = typed.code.trim() === '' || nationalCodeForm.test(typed.code.trim());
  const complete = typed.vi.trim() !== '' && typed.fieldVi.trim() !== '' && codeOk && isComplete(choice);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const [vi, fieldVi] = [typed.vi.trim(), typed.fieldVi.trim()];
    create.mutate({
      details: {
        title: { vi, en: typed.en.trim() },
        field: { vi: fieldVi, en: typed.fieldEn.trim() },
        nationalCode: typed.code.trim(),
        level: typed.level,
      },
      choice,
    });
  };
  const missing = (value: string) => (tried && !value.trim() ? t('form.required') : undefined);
  if (!mayDraw) return <Banner kind="plain" title={t('library.mayNot')} />;
  return (
    <Page title={t('library.new')} beside={<Link to="/procedures">{t('procedures.title')}</Link>}>
      <form onSubmit={submit} noValidate className={styles['form']}>
        <Stack gap="sm">
          <TextInput
            label={t('library.nameVi')}
            withAsterisk
            autoFocus
            maxLength={500}
            value={typed.vi}
            error={missing(typed.vi)}
            onChange={(event) => set({ vi: event.currentTarget.value })}
          />
          <TextInput
            label={t('library.nameEn')}
            maxLength={500}
            value={typed.en}
            onChange={(event) => set({ en: event.currentTarget.value })}
          />
          <TextInput
            label={t('library.nationalCode')}
            description={t('library.nationalCodeHelp')}
            placeholder="1.000656"
            inputMode="decimal"
            maxLength={8}
            value={typed.code}
            error={codeOk ? undefined : t('library.nationalCodeWrong')}
            onChange={(event) => set({ code: event.currentTarget.value })}
          />
          <TextInput
            label={t('library.fieldVi')}
            description={t('library.fieldHelp')}
            withAsterisk
            maxLength={500}
            value={typed.fieldVi}
            error={missing(typed.fieldVi)}
            onChange={(event) => set({ fieldVi: event.currentTarget.value })}
          />
          <TextInput
            label={t('library.fieldEn')}
            maxLength={500}
            value={typed.fieldEn}
            onChange={(event) => set({ fieldEn: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('library.level')}
            value={typed.level}
            data={levels.map((value) => ({ value, label: t(`procedures.level.${levelOf(value)}`) }))}
            onChange={(event) => set({ level: event.currentTarget.value as NewDetails['level'] })}
          />
        </Stack>
        <Stack gap="sm">
          <StartFrom
            choice={choice}
            onChoose={setChoice}
            onFile={(file) => reading.mutate(file)}
            reading={reading.isPending}
          />
          {reading.isError && <Failure reason={reading.error} title={t('library.fileFailed')} />}
          {tried && !isComplete(choice) && (
            <p role="alert" className={styles['missing']}>
              {t(`library.missing.${choice.kind === 'empty' ? 'file' : choice.kind}`)}
            </p>
          )}
          {create.isError && <Failure reason={create.error} title={t('library.notCreated')} />}
          <Group>
            <Button type="submit" loading={create.isPending}>
              {t('library.create')}
            </Button>
            <Button variant="default" component={Link} to="/procedures">
              {t('app.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
