import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { planAlong, totalWords } from './plan-time.ts';

/** The foot of the table: what the steps add up to along the usual way. What the limits say stands below every room. */
export function Totals() {
  const text = useText().table;
  const language = useLanguage();
  const { index, readOnly } = useDesigner();
  const plan = planAlong(index, undefined);
  const left = [
    plan.unstated > 0 ? text.unstated(plan.unstated) : '',
    plan.apart > 0 ? text.apart(plan.apart) : '',
  ].filter((words) => words !== '');
  return (
    <footer className="mc-table-foot">
      <p>
        {text.total}: <strong>{totalWords(index, undefined, language)}</strong>
        {left.length > 0 && <span className="mc-hint"> ({left.join('; ')})</span>}
      </p>
      {!readOnly && <p className="mc-hint">{text.help}</p>}
    </footer>
  );
}
