import { PauseReason, type PauseRule } from '@motcua/engine';
import { addPauseRule, movePauseRule, removePauseRule } from '../../commands/pause-edit.ts';
import { textIn } from '../../model/document-types.ts';
import { SelectField } from '../../panel/fields.tsx';
import { useRemoval } from '../../panel/remove-part.tsx';
import { UsedWhere } from '../../panel/used-where.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { textOf, useLanguage, useText } from '../../text/text.ts';
import { RowTools } from '../papers/row-tools.tsx';
import { ProblemsUnder } from '../problems-under.tsx';
import { PauseFields } from './pause-fields.tsx';

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
            options={PauseReason.options.map((value) => ({
              value,
              label: text.pauseReasons[value] ?? value,
            }))}
            onCommit={(next) => {
              const reason = PauseReason.options.find((one) => one === next);
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
  const language = useLanguage();
  const { document, run } = useDesigner();
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
      <PauseFields rule={rule} />
      <UsedWhere list="pauseRules" id={id} />
    </div>
  );
}
