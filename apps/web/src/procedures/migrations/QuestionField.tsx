import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { wordQuestion, type MigrationQuestion } from '@motcua/engine';
import type { ProcedureDocument } from '../../api/contract.ts';
import { useText } from '../../text/catalogue.ts';
import { answerTo, type Answers } from './answered-plan.ts';

interface Props {
  question: MigrationQuestion;
  after: ProcedureDocument;
  answers: Answers;
  onAnswer: (answer: string) => void;
}

/** One question of a migration plan, with the answers that are possible. */
export function QuestionField({ question, after, answers, onAnswer }: Props) {
  const { t, language, local } = useText();
  const { kind, choices = [] } = question;
  // Without its choices: they are in the list.
  const label = wordQuestion({ ...question, choices: [] }, language);
  const answer = answerTo(answers, question);
  if (kind === 'amount' || kind === 'limitAdded')
    return (
      <div>
        <p>{label}</p>
        <Checkbox
          label={t('compare.moving.applies')}
          checked={answer === 'applies'}
          onChange={(event) => onAnswer(event.currentTarget.checked ? 'applies' : '')}
        />
      </div>
    );
  if (kind === 'branchRemoved')
    return (
      <Textarea
        label={label}
        autosize
        maxLength={1000}
        value={answer}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />
    );
  const fixed = [
    ...(kind === 'branchAdded'
      ? [
          { value: '', label: t('compare.moving.choose') },
          { value: 'start', label: t('compare.moving.start') },
          { value: 'done', label: t('compare.moving.done') },
        ]
      : [{ value: '', label: t('compare.moving.stays') }]),
    ...(kind === 'limit' ? [{ value: 'ends', label: t('compare.moving.ends') }] : []),
  ];
  const named =
    kind === 'branchAdded' ? [] : choices.map((id) => ({ value: id, label: titleIn(after, id, local) }));
  return (
    <NativeSelect
      label={label}
      data={[...fixed, ...named]}
      value={answer}
      onChange={(event) => onAnswer(event.currentTarget.value)}
    />
  );
}

type Local = ReturnType<typeof useText>['local'];

/** What an id of the new version is called there. */
function titleIn(document: ProcedureDocument, id: string, local: Local): string {
  const { nodes, edges } = document.flow;
  const branches = nodes.flatMap((node) => (node.kind === 'parallel' ? node.branches : []));
  const respondents = nodes.flatMap((node) => (node.kind === 'consultation' ? node.respondents : []));
  const thing = [...nodes, ...branches, ...document.limits, ...document.milestones].find(
    (one) => one.id === id,
  );
  const edge = edges.find((one) => one.id === id);
  const party = respondents.find((one) => one.id === id)?.party;
  const title = local(thing?.title ?? edge?.label ?? party);
  return title === '' ? id : `${title} (${id})`;
}
