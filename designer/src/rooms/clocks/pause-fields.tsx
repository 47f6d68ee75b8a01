import { PauseReason, type PauseRule } from '@motcua/engine';
import { setPauseRule } from '../../commands/pause-edit.ts';
import { nameApart } from '../../drawing/name-apart.ts';
import { textIn } from '../../model/document-types.ts';
import { OptionalAmount } from '../../panel/amount-choice.tsx';
import { Checks } from '../../panel/checks.tsx';
import { SelectField } from '../../panel/fields.tsx';
import { TextPair } from '../../panel/text-pair.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

const modes = ['PAUSE', 'RESTART', 'NEW_LIMIT'] as const;
const scopes = ['dossier', 'branch'] as const;

interface PauseFieldsProps {
  readonly rule: PauseRule;
  /** The reason itself is already chosen above these fields. */
  readonly isChosenAbove?: boolean;
}

/** What is stated of a reason to stop the clock: why, which limits stand still, on what ground, what comes after. */
export function PauseFields({ rule, isChosenAbove = false }: PauseFieldsProps) {
  const text = useText();
  const words = text.clocks;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id } = rule;
  const set = (changes: Parameters<typeof setPauseRule.execute>[1]['changes']): void =>
    run(setPauseRule, { id, changes });
  const limits = document.limits.map((limit) => ({ value: limit.id, label: textIn(limit.title, language) }));
  const consultations = document.flow.nodes.filter((node) => node.kind === 'consultation');
  return (
    <>
      <div className="mc-fields">
        {!isChosenAbove && (
          <SelectField
            label={words.reason}
            value={rule.reason}
            options={PauseReason.options.map((value) => ({
              value,
              label: text.pauseReasons[value] ?? value,
            }))}
            disabled={readOnly}
            onCommit={(next) =>
              set({ reason: PauseReason.options.find((one) => one === next) ?? rule.reason })
            }
          />
        )}
        <SelectField
          label={words.mode}
          value={rule.mode}
          options={modes.map((value) => ({ value, label: words.modes[value] }))}
          disabled={readOnly}
          onCommit={(next) => set({ mode: modes.find((one) => one === next) ?? rule.mode })}
        />
        <SelectField
          label={words.scope}
          value={rule.scope}
          options={scopes.map((value) => ({ value, label: words.scopes[value] }))}
          disabled={readOnly}
          onCommit={(next) => set({ scope: scopes.find((one) => one === next) ?? rule.scope })}
        />
      </div>
      <TextPair
        label={words.pauseGround}
        text={rule.ground}
        rows={2}
        onCommit={(ground) => set({ ground: ground ?? { vi: '', en: '' } })}
      />
      {limits.length > 0 && (
        <Checks
          label={words.pausedLimits}
          options={limits}
          chosen={rule.limits ?? []}
          hint={words.everyLimit}
          onCommit={(next) => set({ limits: next.length === 0 ? undefined : next })}
        />
      )}
      {rule.mode === 'RESTART' && (
        <Checks
          label={words.restarts}
          options={limits}
          chosen={rule.restarts}
          onCommit={(restarts) => set({ restarts })}
        />
      )}
      {rule.mode === 'NEW_LIMIT' && (
        <OptionalAmount
          label={words.newLimitHas}
          choice={rule.newLimit}
          onCommit={(newLimit) => set({ newLimit })}
        />
      )}
      {consultations.length > 0 && (
        <Checks
          label={words.pausesRespondents}
          options={consultations.map((node) => ({
            value: node.id,
            label: nameApart(document, node.id, language),
          }))}
          chosen={rule.pausesRespondents ?? []}
          onCommit={(next) => set({ pausesRespondents: next.length === 0 ? undefined : next })}
        />
      )}
    </>
  );
}
