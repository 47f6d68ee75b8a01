import { useState } from 'react';
import { wrapInPhase } from '../commands/wrap.ts';
import { timeOfPlan } from '../rooms/clocks/suggested-time.ts';
import { planOfNode, planWords, plus } from '../rooms/table/plan-time.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { CheckField, NumberField, TextField } from './fields.tsx';

const hoursOfDay = 8;

/** Makes a phase of the chosen steps: its name, and at once the time that the publication gives it. */
export function NewPhase({
  ids,
  onClose,
}: {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}) {
  const text = useText();
  const words = text.containers;
  const language = useLanguage();
  const { document, index, run, select } = useDesigner();
  const phases = document.flow.nodes.filter(({ kind }) => kind === 'group').length;
  const plan = ids
    .flatMap((id) => index.node(id) ?? [])
    .map((node) => planOfNode(node))
    .reduce(plus);
  const { otherwise } = timeOfPlan(index, plan, language);
  const added = plan.least / hoursOfDay;
  const [name, setName] = useState(words.phaseNumber(phases + 1));
  const [isLimited, setLimited] = useState(true);
  const [days, setDays] = useState<number | undefined>(added > 0 ? added : undefined);
  const make = (): void => {
    const limit = {
      title: { vi: text.clocks.limitNames.place(name), en: '' },
      amount: [
        ...(otherwise === undefined ? [] : [otherwise]),
        { value: days ?? 0, unit: 'WORKING_DAY' as const },
      ],
    };
    run(wrapInPhase, {
      ids,
      title: { vi: name, en: '' },
      ...(isLimited && days !== undefined && days > 0 && { limit }),
    });
    select(ids);
    onClose();
  };
  return (
    <div className="mc-row" role="group" aria-label={words.wrapPhase}>
      <TextField label={words.phaseName} value={name} required onCommit={setName} />
      <CheckField label={words.phaseLimit} checked={isLimited} onCommit={setLimited} />
      {isLimited && <NumberField label={words.phaseDays} value={days} min={0} step={1} onCommit={setDays} />}
      {isLimited && plan.most > 0 && (
        <p className="mc-hint">{text.clocks.fromSteps(planWords(plan, language))}</p>
      )}
      <div className="mc-removal-acts">
        <button type="button" className="mc-button is-primary" onClick={make}>
          {words.makePhase}
        </button>
        <button type="button" className="mc-button" onClick={onClose}>
          {text.clocks.cancelLimit}
        </button>
      </div>
    </div>
  );
}
