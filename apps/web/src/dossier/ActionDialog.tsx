import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { DossierAction, DossierPaper } from '../api/contract.ts';
import { AgenciesField } from '../form/AgencyFields.tsx';
import { useText } from '../text/catalogue.ts';
import { ActNotice } from './ActNotice.tsx';
import { AskedFactField } from './AskedFactField.tsx';
import { DocumentFields, MomentFields, PapersAsked } from './DemandFields.tsx';
import { SupplementFields } from './SupplementFields.tsx';
import { useFilled, writtenAsk, type Missing } from './use-filled.ts';
import type { ActState, Filled } from './use-act.ts';

interface Props {
  action: DossierAction;
  /** The action and what it is about, in words. */
  title: string;
  papers: DossierPaper[];
  note: string;
  state: ActState;
  onClose: () => void;
  onConfirm: (filled: Filled) => void;
}

const nothing: Partial<Missing> = {};

/** Asks for what the action demands: the reason the law wants, what it decides, the papers and documents it rests on. */
export function ActionDialog({ action, title, papers, note: start, state, onClose, onConfirm }: Props) {
  const { t, local } = useText();
  const form = useFilled(action, start);
  const [tried, setTried] = useState(false);
  const { demands } = action;
  const { questions } = form;
  const lacks = tried ? form.lacks : nothing;
  // Where sentences are asked for anyway, a second field for sentences only makes one wonder.
  const written = writtenAsk(action);
  const asksNote = demands.reason || !written;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (form.complete) onConfirm(form.filled());
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <ActNotice state={state} />
          {action.suggests?.hint && <p>{local(action.suggests.hint)}</p>}
          {questions.map((ask, index) => (
            <AskedFactField
              key={ask.fact}
              ask={ask}
              required={form.isDemanded(ask)}
              long={ask === written}
              autoFocus={index === 0}
              value={form.answerOf(ask.fact)}
              onChange={(value) => form.setAnswer(ask.fact, value)}
              error={lacks.asks?.includes(ask.fact) ? t('dossier.factMissing') : undefined}
            />
          ))}
          {demands.respondents && (
            <AgenciesField
              label={t('act.respondents')}
              description={t('act.respondentsHint')}
              withAsterisk
              data-autofocus={questions.length === 0 || undefined}
              error={lacks.respondents && t('act.respondentsMissing')}
              value={form.respondents}
              onChange={form.setRespondents}
            />
          )}
          {demands.document && (
            <DocumentFields
              autoFocus={questions.length === 0 && !demands.respondents}
              value={form.document}
              onChange={form.setDocument}
              lacks={lacks}
            />
          )}
          {demands.occurredAt && <MomentFields value={form.moment} onChange={form.setMoment} lacks={lacks} />}
          {demands.papers.length > 0 && (
            <PapersAsked
              ids={demands.papers}
              papers={papers}
              value={form.papers}
              onChange={form.setPapers}
              lacks={lacks}
            />
          )}
          {demands.supplements && (
            <SupplementFields papers={papers} value={form.wrongs} onChange={form.setWrongs} lacks={lacks} />
          )}
          {asksNote && (
            <Textarea
              label={demands.reason ? t('dossier.reason') : t('dossier.note')}
              description={demands.reason ? t('dossier.reasonHint') : t('dossier.noteHint')}
              withAsterisk={demands.reason}
              error={lacks.reason && t('dossier.reasonMissing')}
              autosize
              minRows={demands.reason ? 3 : 2}
              maxRows={10}
              maxLength={2000}
              value={form.note}
              onChange={(event) => form.setNote(event.currentTarget.value)}
              data-autofocus={
                (questions.length === 0 && !demands.respondents && !demands.document) || undefined
              }
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={state.is === 'sending'}>
              {t('dossier.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
