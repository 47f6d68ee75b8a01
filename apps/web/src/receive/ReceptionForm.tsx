import { Button, Radio, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, type FormEvent, type MouseEvent } from 'react';
import { useMe } from '../app/session.tsx';
import type { Channel, ProcedureDocument } from '../api/contract.ts';
import { agenciesQuery } from '../api/queries.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { FormPages } from '../form/FormPages.tsx';
import { amountInWords } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { PapersChecklist } from './PapersChecklist.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import styles from './receive.module.css';
import { useLabels } from './use-labels.ts';
import { useReception } from './use-reception.ts';

/** One page to receive one dossier: people, form, papers, then the receipt. */
export function ReceptionForm({ code, document }: { code: string; document: ProcedureDocument }) {
  const { t, local } = useText();
  const me = useMe();
  const navigate = useNavigate();
  const agencies = useQuery(agenciesQuery);
  const reception = useReception(code, document);
  const labelOf = useLabels(document, reception.pages);
  const finished = useRef(false);
  useBlocker({
    // A step to another section of this page loses nothing.
    shouldBlockFn: ({ current, next }) =>
      reception.dirty && !finished.current && !samePage(current, next) && !confirmLeaving(),
    enableBeforeUnload: () => reception.dirty && !finished.current,
  });

  const desks = me.posts.filter((post) => document.head.openableBy.includes(post.role));
  const errors = reception.errors;
  const formErrors = new Map([...errors].map(([target, message]) => [target.replace(/^form-/, ''), message]));
  const missing = new Set(
    [...errors.keys()].filter((key) => key.startsWith('paper-')).map((key) => key.slice(6)),
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const received = await reception.receive();
    if (!received) return;
    finished.current = true;
    // Where a step of its own accepts the dossier, nothing is promised before that step is done.
    const promised = received.clock.promise?.dueAt != null;
    const { code } = received;
    await (promised
      ? navigate({ to: '/dossiers/$code/slips/$form', params: { code, form: '01' } })
      : navigate({ to: '/dossiers/$code', params: { code } }));
  };
  const [promise] = document.limits.filter((limit) => limit.promise);
  const only = promise?.amount.length === 1 ? promise.amount[0] : undefined;

  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <nav className={styles['sections']} aria-label={t('receive.sections')}>
        <ol>
          <li>
            <a href="#section-people" onClick={goTo}>
              {t('receive.people')}
            </a>
          </li>
          {reception.pages.map((page) => (
            <li key={page.id}>
              <a href={`#section-${page.id}`} onClick={goTo}>
                {local(page.title)}
              </a>
            </li>
          ))}
          <li>
            <a href="#section-papers" onClick={goTo}>
              {t('receive.papers')}
            </a>
          </li>
        </ol>
      </nav>
      <div className={styles['sheets']}>
        <ErrorSummary
          attempt={reception.attempt}
          items={[...errors].map(([target, message]) => ({ target, message, label: labelOf(target) }))}
        />
        {reception.sending.is === 'refused' && <Failure reason={reception.sending.reason} />}
        <Sheet title={t('receive.channel')}>
          <Radio.Group
            aria-label={t('receive.channel')}
            value={reception.channel}
            onChange={(value) => reception.setChannel(value as Channel)}
          >
            <div className={styles['inline']}>
              {document.head.channels.map((channel) => (
                <Radio key={channel} value={channel} label={t(`channel.${channel}`)} />
              ))}
            </div>
          </Radio.Group>
          {desks.length > 1 && (
            <Select
              mt="sm"
              label={t('receive.desk')}
              data={desks.map((post) => ({ value: post.agency, label: local(post.agencyName) }))}
              value={reception.agency ?? desks[0]?.agency ?? null}
              onChange={reception.setAgency}
              allowDeselect={false}
            />
          )}
        </Sheet>
        <PeopleFields
          applicant={reception.applicant}
          submitter={reception.submitter}
          errors={errors}
          onApplicant={reception.setApplicant}
          onSubmitter={reception.setSubmitter}
        />
        <FormPages
          pages={reception.pages}
          schema={document.form.schema}
          declared={reception.typed}
          ask={reception.ask}
          errors={formErrors}
          agencies={agencies.data ?? []}
          onChange={reception.change}
        />
        <PapersChecklist
          papers={reception.papers}
          taken={reception.taken}
          declared={reception.declared}
          ask={reception.ask}
          missing={missing}
          onChange={reception.setTaken}
        />
        <Sheet title={t('receive.note')}>
          <Textarea
            aria-label={t('receive.note')}
            placeholder={t('dossier.noteHint')}
            autosize
            minRows={2}
            maxLength={2000}
            value={reception.note}
            onChange={(event) => reception.setNote(event.currentTarget.value)}
          />
        </Sheet>
        {reception.sending.is === 'sending' && reception.sending.doubt && (
          <Banner kind="plain" title={t('app.checking')}>
            <p>{t('app.checkingWhy')}</p>
          </Banner>
        )}
        <footer className={styles['foot']}>
          <p>
            {only && `${t('receive.limit')}: ${amountInWords(only, t)}. `}
            {t('receive.signature')}
          </p>
          <Button type="submit" size="md" loading={reception.sending.is === 'sending'}>
            {t('receive.submit')}
          </Button>
        </footer>
      </div>
    </form>
  );

  // Not through the address: the Back button leaves the page, as someone who came to it expects.
  function goTo(event: MouseEvent<HTMLAnchorElement>): void {
    event.preventDefault();
    const section = window.document.querySelector(event.currentTarget.hash);
    section?.scrollIntoView();
    section?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }

  function confirmLeaving(): boolean {
    return window.confirm(t('receive.leave'));
  }
}

interface Place {
  pathname: string;
  search: object;
}

const procedureOf = ({ search }: Place) => ('procedure' in search ? search.procedure : undefined);

const samePage = (one: Place, other: Place): boolean =>
  one.pathname === other.pathname && procedureOf(one) === procedureOf(other);
