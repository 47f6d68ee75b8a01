import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { addLimit } from '../../commands/limit-edit.ts';
import { nameApart } from '../../drawing/name-apart.ts';
import { amountWords, conditionWords } from '../../drawing/words.ts';
import type { TimeUnit } from '../../model/document-types.ts';
import { spanOfPlace, spanOfWhole } from '../../model/likely-span.ts';
import { limitedPlaces } from '../../model/limited-places.ts';
import { readingOrder } from '../../model/march.ts';
import { milestoneTitle } from '../../model/milestone-words.ts';
import { NumberField, type Option, SelectField, TextField } from '../../panel/fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { LimitRuns } from './limit-runs.tsx';
import { suggestedTime } from './suggested-time.ts';

type Of = 'whole' | 'phase' | 'step';

interface NewLimitProps {
  /** The phase or step that it is for, where that is already clear. */
  readonly place?: string;
  readonly onClose?: () => void;
}

/** What offices have limits for, with the likely start, end and time taken from the drawing. */
export function NewLimit({ place: given, onClose }: NewLimitProps) {
  const text = useText();
  const words = text.clocks;
  const language = useLanguage();
  const { document, index, run } = useDesigner();
  const phases = readingOrder(index).filter(({ kind }) => kind === 'group');
  const steps = readingOrder(index).filter(({ kind }) => kind === 'step');
  const isStated = document.limits.some(({ promise }) => promise);
  const group = useId();
  const [of, setOf] = useState<Of>(isStated && phases.length > 0 ? 'phase' : 'whole');
  const [chosen, setChosen] = useState('');
  const [named, setNamed] = useState<string>();
  const [stated, setStated] = useState<number>();
  const [unit, setUnit] = useState<TimeUnit>('WORKING_DAY');
  const [tried, setTried] = useState(false);
  const places = { whole: [], phase: phases, step: steps }[of];
  const limited = limitedPlaces(document);
  // Until somebody chooses: the first that has no limit yet.
  const offered = places.find(({ id }) => !limited.has(id)) ?? places[0];
  const picked = of === 'whole' ? undefined : (places.find(({ id }) => id === chosen) ?? offered)?.id;
  const place = given ?? picked;
  const kinds = (['whole', 'phase', 'step'] as const).filter(
    (kind) => kind === 'whole' || { phase: phases, step: steps }[kind].length > 0,
  );
  const span = place === undefined ? spanOfWhole(document) : spanOfPlace(place);
  const time = suggestedTime(index, place, language);
  const value = stated ?? (unit === 'WORKING_DAY' ? time.days : undefined);
  const other = time.otherwise === undefined ? [] : [time.otherwise];
  const usual =
    place === undefined
      ? words.limitNames.whole
      : words.limitNames.place(nameApart(document, place, language));
  const title = named ?? usual;
  const add = (): void => {
    setTried(true);
    if (value === undefined || value <= 0) return;
    run(addLimit, {
      title: { vi: title, en: '' },
      amount: [...other, { value, unit }],
      starts: { on: span.starts, title: milestoneTitle(document, span.starts) },
      ends: { on: span.ends, title: milestoneTitle(document, span.ends) },
      ...(place !== undefined && { place }),
    });
    setNamed(undefined);
    setStated(undefined);
    setTried(false);
    onClose?.();
  };
  const options: Option[] = places.map((node) => {
    const named = [node.kind === 'step' ? node.order : undefined, nameApart(document, node.id, language)]
      .filter((part) => part)
      .join(': ');
    return { value: node.id, label: limited.has(node.id) ? words.hasLimit(named) : named };
  });
  return (
    <div className="mc-entry mc-new-limit" role="group" aria-label={words.addLimit}>
      {given === undefined && (
        <fieldset className="mc-ways">
          <legend>{words.limitFor}</legend>
          {kinds.map((kind) => (
            <label key={kind} className="mc-check">
              <input type="radio" name={group} checked={of === kind} onChange={() => setOf(kind)} />
              <span>{words.limitOf[kind]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="mc-fields">
        {given === undefined && of !== 'whole' && (
          <SelectField
            label={of === 'phase' ? words.whichPhase : words.whichStep}
            value={place ?? ''}
            options={options}
            onCommit={setChosen}
          />
        )}
        <TextField label={words.newLimit} value={title} required onCommit={setNamed} />
        <div className="mc-row-amount">
          <NumberField label={words.newAmount} value={value} min={0} step={1} onCommit={setStated} />
          <SelectField
            label={text.panel.unit}
            value={unit}
            options={units.map((one) => ({ value: one, label: text.units[one] }))}
            onCommit={(next) => setUnit(units.find((one) => one === next) ?? unit)}
          />
        </div>
      </div>
      <LimitRuns span={span} />
      {time.words !== undefined && <p className="mc-hint">{words.fromSteps(time.words)}</p>}
      {other.map((row) => (
        <p key="case" className="mc-hint">
          {words.otherCase(conditionWords(document, row.when, language), amountWords(row, language))}
        </p>
      ))}
      {tried && value === undefined && (
        <p role="alert" className="mc-missing">
          {words.needAmount}
        </p>
      )}
      <div className="mc-removal-acts">
        <button type="button" className="mc-button" onClick={add}>
          <IconPlus size={15} aria-hidden /> {words.addLimit}
        </button>
        {onClose !== undefined && (
          <button type="button" className="mc-button" onClick={onClose}>
            {words.cancelLimit}
          </button>
        )}
      </div>
    </div>
  );
}

const units = ['WORKING_DAY', 'CALENDAR_DAY', 'HOUR', 'MONTH'] as const satisfies readonly TimeUnit[];
