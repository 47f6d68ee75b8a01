import { setConsultation } from '../commands/asking-edit.ts';
import { setDuration, setPerformer } from '../commands/node-edit.ts';
import { withField } from '../commands/with-field.ts';
import { agencyWords } from '../drawing/words.ts';
import { type ConsultationNode, type Respondent, textIn } from '../model/document-types.ts';
import { freeId } from '../model/ids.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { OptionalAmount } from './amount-choice.tsx';
import { OptionalPlainAmount } from './amount-field.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import { DurationFields } from './duration-fields.tsx';
import { CheckField, ChoiceField, NumberField, Part, SelectField } from './fields.tsx';
import { AddButton, Listed } from './listed.tsx';
import { PerformerFields } from './performer-fields.tsx';
import { TextPair } from './text-pair.tsx';

export function ConsultationPart({ node }: { node: ConsultationNode }) {
  const text = useText().panel;
  const { run, readOnly, roles } = useDesigner();
  const { id, respondents } = node;
  const set = (changes: Parameters<typeof setConsultation.execute>[1]['changes']): void =>
    run(setConsultation, { id, changes });
  const add = (): void => {
    const [role] = roles;
    const fresh: Respondent = {
      id: freeId('noi_hoi', new Set(respondents.map((respondent) => respondent.id))),
      performer: { role: role?.id ?? 'specialist', agency: { is: 'competent' } },
    };
    set({ respondents: [...respondents, fresh] });
  };
  return (
    <>
      <Part title={text.asker}>
        <PerformerFields
          performer={node.performer}
          disabled={readOnly}
          onCommit={(performer) => run(setPerformer, { id, performer })}
        />
      </Part>
      <Part title={text.respondents}>
        {respondents.map((respondent, at) => (
          <RespondentFields
            key={respondent.id}
            respondent={respondent}
            number={at + 1}
            onCommit={(next) => set({ respondents: respondents.with(at, next) })}
            onRemove={() => set({ respondents: respondents.toSpliced(at, 1) })}
          />
        ))}
        <AddButton label={text.addRespondent} onAdd={add} />
        <CheckField
          label={text.chosenAtRunTime}
          checked={node.chosenAtRunTime}
          disabled={readOnly}
          onCommit={(chosen) =>
            set(chosen ? { chosenAtRunTime: true } : { chosenAtRunTime: false, chosenRole: undefined })
          }
        />
        {node.chosenAtRunTime && (
          <SelectField
            label={text.chosenRole}
            value={node.chosenRole ?? ''}
            empty={text.chooseRole}
            options={roles.map((role) => ({ value: role.id, label: role.title }))}
            disabled={readOnly}
            onCommit={(role) => set({ chosenRole: role === '' ? undefined : role })}
          />
        )}
        <OptionalAmount label={text.answerLimit} choice={node.limit} onCommit={(limit) => set({ limit })} />
        <ChoiceField
          label={text.limitFrom}
          value={node.limitFrom}
          options={(['sent', 'received'] as const).map((value) => ({
            value,
            label: `${text.limitFrom} ${text.limitFromWays[value].toLowerCase()}`,
          }))}
          disabled={readOnly}
          onCommit={(from) => set({ limitFrom: from === 'received' ? 'received' : 'sent' })}
        />
      </Part>
      <RuleFields node={node} />
      <Part title={text.time}>
        <DurationFields
          duration={node.duration}
          disabled={readOnly}
          onCommit={(duration) => run(setDuration, { id, duration })}
        />
      </Part>
    </>
  );
}

interface RespondentFieldsProps {
  readonly respondent: Respondent;
  readonly number: number;
  readonly onCommit: (respondent: Respondent) => void;
  readonly onRemove: () => void;
}

function RespondentFields({ respondent, number, onCommit, onRemove }: RespondentFieldsProps) {
  const { panel: text, more } = useText();
  const language = useLanguage();
  const { document, names, readOnly } = useDesigner();
  const { party, question } = respondent;
  const name = textIn(party, language) || agencyWords(document, respondent.performer, names, language);
  return (
    <Listed title={name || text.respondent(number)} removeLabel={text.removeRespondent} onRemove={onRemove}>
      <PerformerFields
        performer={respondent.performer}
        disabled={readOnly}
        onCommit={(performer) => onCommit({ ...respondent, performer })}
      />
      <TextPair
        label={more.party}
        text={party}
        onCommit={(next) => onCommit(withField(respondent, 'party', next))}
      />
      <TextPair
        label={more.question}
        rows={2}
        text={question}
        onCommit={(next) => onCommit(withField(respondent, 'question', next))}
      />
      <ConditionBuilder
        label={text.askedOnlyIf}
        condition={respondent.when}
        disabled={readOnly}
        onCommit={(when) => onCommit(withField(respondent, 'when', when))}
      />
      <OptionalAmount
        label={text.ownLimit}
        choice={respondent.limit}
        onCommit={(limit) => onCommit(withField(respondent, 'limit', limit))}
      />
    </Listed>
  );
}

/** How many opinions are enough, and what silence means. */
function RuleFields({ node }: { node: ConsultationNode }) {
  const text = useText().panel;
  const { run, readOnly } = useDesigner();
  const { id, quorum } = node;
  const set = (changes: Parameters<typeof setConsultation.execute>[1]['changes']): void =>
    run(setConsultation, { id, changes });
  const silences = Object.keys(text.silenceWays) as ConsultationNode['onSilence'][];
  return (
    <Part title={text.outcomeRule}>
      <ChoiceField
        label={text.quorum}
        value={quorum === 'all' ? 'all' : 'count'}
        options={(['all', 'count'] as const).map((value) => ({ value, label: text.quorumWays[value] }))}
        disabled={readOnly}
        onCommit={(way) => set({ quorum: way === 'count' ? 1 : 'all' })}
      />
      {quorum !== 'all' && (
        <NumberField
          label={text.quorumCount}
          value={quorum}
          min={1}
          step={1}
          disabled={readOnly}
          onCommit={(count) => {
            if (Number.isInteger(count)) set({ quorum: count });
          }}
        />
      )}
      <SelectField
        label={text.counts}
        value={node.counts ?? 'answers'}
        options={(['answers', 'agreements'] as const).map((value) => ({
          value,
          label: text.countsWays[value],
        }))}
        disabled={readOnly}
        onCommit={(counts) => set({ counts: counts === 'agreements' ? 'agreements' : 'answers' })}
      />
      <SelectField
        label={text.onSilence}
        value={node.onSilence}
        options={silences.map((value) => ({ value, label: text.silenceWays[value] }))}
        disabled={readOnly}
        onCommit={(next) => {
          const onSilence = silences.find((silence) => silence === next);
          set(onSilence === 'keepWaiting' ? { onSilence } : { onSilence, escalateTo: undefined });
        }}
      />
      {node.onSilence === 'keepWaiting' && (
        <div className="mc-row" role="group" aria-label={text.escalateTo}>
          <span className="mc-row-case">{text.escalateTo}</span>
          <PerformerFields
            performer={node.escalateTo}
            disabled={readOnly}
            onCommit={(escalateTo) => set({ escalateTo })}
          />
        </div>
      )}
      <OptionalPlainAmount
        label={text.revocable}
        amount={node.revocableFor}
        onCommit={(revocableFor) => set({ revocableFor })}
      />
    </Part>
  );
}
