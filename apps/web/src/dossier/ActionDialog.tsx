import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { DossierAction, DossierPaper } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { ActNotice } from './ActNotice.tsx';
import { AskedFactField, type FactValue } from './AskedFactField.tsx';
import type { ActState, Filled } from './use-act.ts';

interface Props {
  action: DossierAction;
  papers: DossierPaper[];
  note: string;
  state: ActState;
  onClose: () => void;
  onConfirm: (filled: Filled) => void;
}

const missing = (value: FactValue | undefined) => value === undefined || value === '';

/** Asks for what the action demands: the reason the law wants, the facts it decides, the papers it takes in. */
export function ActionDialog({ action, papers, note: start, state, onClose, onConfirm }: Props) {
  const { t, local } = useText();
  const [note, setNote] = useState(start);
  const [facts, setFacts] = useState<Record<string, FactValue | undefined>>({});
  const [given, setGiven] = useState<string[]>([]);
  const [tried, setTried] = useState(false);

  const reasonMissing = action.demands.reason && !note.trim();
  const factsMissing = action.asks.filter((ask) => ask.required && missing(facts[ask.fact]));
  const papersMissing = action.demands.papers.filter((paper) => !given.includes(paper));
  const complete = !reasonMissing && factsMissing.length === 0 && papersMissing.length === 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const known: Record<string, FactValue> = {};
    for (const [fact, value] of Object.entries(facts))
      if (value !== undefined && value !== '') known[fact] = value;
    onConfirm({
      ...(note.trim() && { note: note.trim() }),
      ...(Object.keys(known).length > 0 && { facts: known }),
      ...(given.length > 0 && { papers: given }),
    });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={local(action.label)}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <ActNotice state={state} />
          {action.asks.map((ask, index) => (
            <AskedFactField
              key={ask.fact}
              ask={ask}
              autoFocus={index === 0}
              value={facts[ask.fact]}
              onChange={(value) => setFacts((now) => ({ ...now, [ask.fact]: value }))}
              error={tried && factsMissing.includes(ask) ? t('dossier.factMissing') : undefined}
            />
          ))}
          {action.demands.papers.length > 0 && (
            <Checkbox.Group
              label={t('dossier.papersAsked')}
              value={given}
              onChange={setGiven}
              error={tried && papersMissing.length > 0 ? t('dossier.paperMissing') : undefined}
            >
              <Stack gap="xs" mt="xs">
                {action.demands.papers.map((id) => (
                  <Checkbox
                    key={id}
                    value={id}
                    label={local(papers.find((paper) => paper.paper === id)?.title) || id}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <Textarea
            label={action.demands.reason ? t('dossier.reason') : t('dossier.note')}
            description={action.demands.reason ? t('dossier.reasonHint') : t('dossier.noteHint')}
            withAsterisk={action.demands.reason}
            error={tried && reasonMissing ? t('dossier.reasonMissing') : undefined}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            data-autofocus={action.asks.length === 0 || undefined}
          />
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
