import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { answerOf, api, marked } from '../api/client.ts';
import type { Channel, DossierView, Person, ProcedureDocument, ReceiveBody } from '../api/contract.ts';
import { keys } from '../api/queries.ts';
import { untilAnswered } from '../api/until-answered.ts';
import {
  conditionAsker,
  pagesOf,
  shownValues,
  suggestedValues,
  type FormValues,
} from '../form/form-values.ts';
import { validateForm } from '../form/validate-form.ts';
import { text, useText } from '../text/catalogue.ts';
import type { TakenPapers } from './PapersChecklist.tsx';
import { askedPapers, missingPapers } from './required-papers.ts';
import { refusedFields } from './server-errors.ts';

export type Sending = { is: 'not' } | { is: 'sending'; doubt: boolean } | { is: 'refused'; reason: unknown };

const filled = (person: Person): Person =>
  Object.fromEntries(
    Object.entries(person)
      .map(([name, value]) => [name, (value ?? '').trim().normalize('NFC')])
      .filter(([, value]) => value),
  ) as unknown as Person;

/** Everything one reception gathers, checks and sends. Nothing typed is lost until the host has accepted it. */
export function useReception(code: string, document: ProcedureDocument) {
  const { t } = useText();
  const client = useQueryClient();
  const [channel, setChannel] = useState<Channel>(document.head.channels[0] ?? 'counter');
  const [agency, setAgency] = useState<string | null>(null);
  const [applicant, setApplicant] = useState<Person>({ name: '' });
  const [submitter, setSubmitter] = useState<Person | null>(null);
  const [suggested] = useState(() => suggestedValues(document.form));
  const [form, setForm] = useState<FormValues>(suggested);
  const [taken, setTaken] = useState<TakenPapers>({});
  const [note, setNote] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState<Sending>({ is: 'not' });
  const [refused, setRefused] = useState(new Map<string, string>());

  const ask = useMemo(() => conditionAsker(document.facts), [document]);
  const pages = useMemo(
    () =>
      pagesOf(document.form, {
        vi: text.t('form.other', { lng: 'vi' }),
        en: text.t('form.other', { lng: 'en' }),
      }),
    [document],
  );
  const papers = useMemo(() => askedPapers(document), [document]);
  const typed = { form, channel, papers: Object.keys(taken) };
  const declared = { ...typed, form: shownValues(pages, typed, ask) };

  const problems = (): Map<string, string> => {
    const found = new Map<string, string>();
    if (!applicant.name.trim()) found.set('applicant-name', t('form.name'));
    if (submitter && !submitter.name.trim()) found.set('submitter-name', t('form.name'));
    const fields = pages.flatMap((page) => page.fields.map((field) => field.field));
    for (const { field, message } of validateForm(document.form.schema, declared.form, fields, t)) {
      found.set(`form-${field}`, message);
    }
    for (const paper of missingPapers(papers, declared, ask)) found.set(`paper-${paper.id}`, t('form.paper'));
    return found;
  };
  // Silent until the first attempt, then each correction takes its message away at once.
  const errors = attempt > 0 ? new Map([...refused, ...problems()]) : new Map<string, string>();

  const change = (field: string, value: unknown) => {
    setForm((now) => ({ ...now, [field]: value }));
    setRefused((now) => new Map([...now].filter(([target]) => target !== `form-${field}`)));
  };

  const receive = async (): Promise<DossierView | null> => {
    setAttempt((n) => n + 1);
    if (problems().size > 0 || sending.is === 'sending') return null;
    const body: ReceiveBody = {
      procedure: code,
      channel,
      ...(agency && { agency }),
      applicant: filled(applicant),
      ...(submitter && { submitter: filled(submitter) }),
      form: declared.form,
      papers: Object.entries(taken).map(([paper, { originals, copies }]) => ({
        paper,
        ...(originals !== undefined && { originals }),
        ...(copies !== undefined && { copies }),
      })),
      ...(note.trim() && { note: note.trim() }),
    };
    setSending({ is: 'sending', doubt: false });
    try {
      const dossier = await untilAnswered(
        (key) =>
          answerOf(
            api.POST('/api/dossiers', { params: { header: { ...marked, 'Idempotency-Key': key } }, body }),
          ),
        (doubt) => setSending({ is: 'sending', doubt }),
      );
      client.setQueryData(keys.dossier(dossier.code), dossier);
      void client.invalidateQueries({ queryKey: keys.work });
      return dossier;
    } catch (reason) {
      setRefused(refusedFields(reason));
      setSending({ is: 'refused', reason });
      setAttempt((n) => n + 1);
      return null;
    }
  };

  const dirty =
    [applicant, submitter ?? {}].some((person) => Object.values(person).some(Boolean)) ||
    note !== '' ||
    form !== suggested ||
    Object.keys(taken).length > 0;
  return {
    channel, setChannel, agency, setAgency, applicant, setApplicant, submitter, setSubmitter, taken, setTaken,
    note, setNote, change, pages, papers, typed, declared, ask, errors, attempt, sending, receive, dirty,
  }; // prettier-ignore
}
