import { IconPlus, IconX } from '@tabler/icons-react';
import { setArms, setHolder } from '../commands/node-edit.ts';
import { withField } from '../commands/with-field.ts';
import { type WaitArm, type WaitNode, textIn } from '../model/document-types.ts';
import { freeId } from '../model/ids.ts';
import { unchosenProcedure } from '../model/procedure-code.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useInstallation } from '../state/installation.ts';
import { useLanguage, useText } from '../text/text.ts';
import { AmountChoiceFields } from './amount-choice.tsx';
import { Part, SelectField } from './fields.tsx';
import { PerformerFields } from './performer-fields.tsx';
import { ProcedureField } from './procedure-field.tsx';
import { TitleFields } from './title-fields.tsx';

const offered = ['event', 'period', 'date', 'milestone', 'dossier'] as const;

export function WaitPart({ node }: { node: WaitNode }) {
  const text = useText();
  const { run, readOnly, document } = useDesigner();
  const { procedures } = useInstallation();
  const { id, arms } = node;
  const holders = Object.keys(text.holders) as WaitNode['holder'][];
  const change = (at: number, arm: WaitArm): void => run(setArms, { id, arms: arms.with(at, arm) });
  const blank = (kind: string, armId: string): WaitArm | undefined => {
    if (kind === 'event') return { id: armId, kind };
    if (kind === 'period') return { id: armId, kind, amount: { value: 30, unit: 'CALENDAR_DAY' } };
    const date = document.facts.find((fact) => fact.type === 'date');
    if (kind === 'date' && date !== undefined) return { id: armId, kind, fact: date.id };
    if (kind === 'dossier') return { id: armId, kind, procedure: procedures[0]?.code ?? unchosenProcedure };
    const [milestone] = document.milestones;
    return kind === 'milestone' && milestone !== undefined
      ? { id: armId, kind, milestone: milestone.id }
      : undefined;
  };
  const addArm = (): void => {
    const armId = freeId('het_cho', new Set(arms.map((arm) => arm.id)));
    run(setArms, { id, arms: [...arms, { id: armId, kind: 'event' }] });
  };
  return (
    <>
      <Part title={text.panel.holder}>
        <SelectField
          label={text.panel.holder}
          value={node.holder}
          options={holders.map((value) => ({ value, label: text.holders[value] }))}
          disabled={readOnly}
          onCommit={(holder) => run(setHolder, { id, holder: holder as WaitNode['holder'] })}
        />
      </Part>
      <Part title={text.panel.waysOut}>
        {arms.map((arm, at) => (
          <div key={arm.id} className="mc-row">
            <div className="mc-row-amount">
              <SelectField
                label={`${at + 1}.`}
                value={arm.kind}
                options={offered
                  .filter((kind) => kind === arm.kind || blank(kind, arm.id) !== undefined)
                  .map((kind) => ({ value: kind, label: text.arms[kind] }))}
                disabled={readOnly}
                onCommit={(kind) => {
                  const next = blank(kind, arm.id);
                  if (next !== undefined) change(at, next);
                }}
              />
              {arms.length > 1 && !readOnly && (
                <button
                  type="button"
                  className="mc-tool"
                  aria-label={text.panel.removeArm}
                  onClick={() => run(setArms, { id, arms: arms.toSpliced(at, 1) })}
                >
                  <IconX size={15} />
                </button>
              )}
            </div>
            <ArmFields arm={arm} onCommit={(next) => change(at, next)} />
          </div>
        ))}
        {!readOnly && (
          <button type="button" className="mc-link" onClick={addArm}>
            <IconPlus size={14} aria-hidden /> {text.panel.addArm}
          </button>
        )}
      </Part>
    </>
  );
}

function ArmFields({ arm, onCommit }: { arm: WaitArm; onCommit: (arm: WaitArm) => void }) {
  const text = useText();
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  if (arm.kind === 'period')
    return (
      <AmountChoiceFields
        choice={arm.amount}
        disabled={readOnly}
        onCommit={(amount) => onCommit({ ...arm, amount })}
      />
    );
  if (arm.kind === 'date')
    return (
      <SelectField
        label={text.condition.fact}
        value={arm.fact}
        options={document.facts
          .filter((fact) => fact.type === 'date')
          .map((fact) => ({ value: fact.id, label: textIn(fact.title, language) }))}
        disabled={readOnly}
        onCommit={(fact) => onCommit({ ...arm, fact })}
      />
    );
  if (arm.kind === 'milestone')
    return (
      <SelectField
        label={text.document.milestones}
        value={arm.milestone}
        options={document.milestones.map(({ id, title }) => ({ value: id, label: textIn(title, language) }))}
        disabled={readOnly}
        onCommit={(milestone) => onCommit({ ...arm, milestone })}
      />
    );
  if (arm.kind === 'dossier')
    return (
      <>
        <ProcedureField
          label={text.more.armProcedure}
          code={arm.procedure}
          onCommit={(procedure) => onCommit({ ...arm, procedure })}
        />
        <SelectField
          label={text.panel.dossierCode}
          value={arm.fact ?? ''}
          options={document.facts
            .filter((fact) => fact.type === 'text')
            .map((fact) => ({ value: fact.id, label: textIn(fact.title, language) }))}
          disabled={readOnly}
          onCommit={(fact) => onCommit({ ...arm, fact })}
        />
      </>
    );
  return (
    <>
      <TitleFields
        title={arm.title ?? { vi: '', en: '' }}
        labels={{ vi: text.more.eventVi, en: text.more.eventEn }}
        disabled={readOnly}
        onCommit={(title) => onCommit(withField(arm, 'title', title.vi === '' ? undefined : title))}
      />
      <div className="mc-row" role="group" aria-label={text.more.eventBy}>
        <span className="mc-row-case">{text.more.eventBy}</span>
        <PerformerFields
          performer={arm.performer}
          disabled={readOnly}
          onCommit={(performer) => onCommit({ ...arm, performer })}
        />
      </div>
    </>
  );
}
