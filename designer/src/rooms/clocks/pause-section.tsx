import type { PauseRule } from '@motcua/engine';
import { addPauseRule, movePauseRule, removePauseRule, setPauseRule } from '../../commands/pause-edit.ts';
import { type PauseReason, textIn } from '../../model/document-types.ts';
import { OptionalAmount } from '../../panel/amount-choice.tsx';
import { Checks } from '../../panel/checks.tsx';
import { SelectField } from '../../panel/fields.tsx';
import { useRemoval } from '../../panel/remove-part.tsx';
import { TextPair } from '../../panel/text-pair.tsx';
import { UsedWhere } from '../../panel/used-where.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { textOf, useLanguage, useText } from '../../text/text.ts';
import { RowTools } from '../papers/row-tools.tsx';
import { ProblemsUnder } from '../problems-under.tsx';

const reasons = [
  'SUPPLEMENT_RECEPTION',
  'SUPPLEMENT_RESTART',
  'SUPPLEMENT_PAUSE',
  'FINANCIAL_OBLIGATION',
  'CONSULTATION',
  'FIELD_VERIFICATION',
  'EXTERNAL_VERIFICATION',
  'INTER_SITE_TRANSFER',
  'APPLICANT_CONFIRMATION',
  'STOPPED',
] as const satisfies readonly PauseReason[];

/** For what a clock stands still, and what it does afterwards. */
export function PauseSection() {
  const text = useText();
  const words = text.clocks;
  const { document, run, readOnly } = useDesigner();
  const { pauseRules } = document;
  return (
    <>
      {pauseRules.length === 0 && <p className="mc-hint">{words.noPauses}</p>}
      {pauseRules.map((rule, at) => (
        <PauseCard key={rule.id} rule={rule} at={at} last={at === pauseRules.length - 1} />
      ))}
      {!readOnly && (
        <div className="mc-add-by-name">
          <SelectField
            label={words.addPause}
            value=""
            empty={words.addPause}
            options={reasons.map((value) => ({ value, label: text.pauseReasons[value] ?? value }))}
            onCommit={(next) => {
              const reason = reasons.find((one) => one === next);
              if (reason === undefined) return;
              const name = textOf('vi').pauseReasons[reason] ?? reason;
              run(addPauseRule, { reason, name, ground: { vi: '', en: '' } });
            }}
          />
        </div>
      )}
    </>
  );
}

function PauseCard({ rule, at, last }: { rule: PauseRule; at: number; last: boolean }) {
  const text = useText();
  const words = text.clocks;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id } = rule;
  const nameOf = ({ reason, ground }: PauseRule): string => {
    const said = textIn(ground, language);
    return `${text.pauseReasons[reason] ?? reason}${said === '' ? '' : ` (${said})`}`;
  };
  const name = text.pauseReasons[rule.reason] ?? rule.reason;
  const removal = useRemoval({
    list: 'pauseRules',
    id,
    name,
    instead: document.pauseRules
      .filter((other) => other.id !== id)
      .map((other) => ({ value: other.id, label: nameOf(other) })),
    onRemove: (instead) => run(removePauseRule, { id, instead }),
  });
  const set = (changes: Parameters<typeof setPauseRule.execute>[1]['changes']): void =>
    run(setPauseRule, { id, changes });
  const limits = document.limits.map((limit) => ({ value: limit.id, label: textIn(limit.title, language) }));
  const consultations = document.flow.nodes.filter((node) => node.kind === 'consultation');
  return (
    <div className="mc-entry" role="group" aria-label={name}>
      <div className="mc-entry-head">
        <strong>{name}</strong>
        <RowTools name={name} first={at === 0} last={last} onMove={(by) => run(movePauseRule, { id, by })}>
          {removal.button}
        </RowTools>
      </div>
      {removal.question}
      <ProblemsUnder path={`/pauseRules/${at}`} />
      <div className="mc-fields">
        <SelectField
          label={words.reason}
          value={rule.reason}
          options={reasons.map((value) => ({ value, label: text.pauseReasons[value] ?? value }))}
          disabled={readOnly}
          onCommit={(next) => set({ reason: reasons.find((one) => one === next) ?? rule.reason })}
        />
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
          options={consultations.map((node) => ({ value: node.id, label: textIn(node.title, language) }))}
          chosen={rule.pausesRespondents ?? []}
          onCommit={(next) => set({ pausesRespondents: next.length === 0 ? undefined : next })}
        />
      )}
      <UsedWhere list="pauseRules" id={id} />
    </div>
  );
}

const modes = ['PAUSE', 'RESTART', 'NEW_LIMIT'] as const;
const scopes = ['dossier', 'branch'] as const;
