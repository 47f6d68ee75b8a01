import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { amountsInOrder } from './step-words.ts';
import { textIn } from '../../model/document-types.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { hoursOfLimit, planAlong, planWords } from './plan-time.ts';

const icons = { proved: IconCircleCheck, refuted: IconAlertTriangle, notProved: IconHelpCircle };

/** The foot of the table: what the steps add up to, and what the checker says of every limit. */
export function Totals() {
  const text = useText();
  const language = useLanguage();
  const { document, index, verdicts } = useDesigner();
  const plan = planAlong(index, undefined);
  const left = [
    plan.unstated > 0 ? text.table.unstated(plan.unstated) : '',
    plan.apart > 0 ? text.table.apart(plan.apart) : '',
  ].filter((words) => words !== '');
  return (
    <dl className="mc-table-totals">
      <div>
        <dt>{text.table.total}</dt>
        <dd>
          <strong>{planWords(plan, language)}</strong>
          {left.length > 0 && <span className="mc-hint"> ({left.join('; ')})</span>}
        </dd>
      </div>
      {document.limits.map((limit) => {
        const verdict = verdicts.find((candidate) => candidate.limit === limit.id)?.verdict;
        const allowed = hoursOfLimit(limit);
        // Without a checker the plain sum is set beside the promise: published tables do exceed their own limit.
        const over = allowed !== undefined && limit.promise && plan.most > allowed.most;
        const state = verdict ?? (limit.promise ? (over ? 'refuted' : undefined) : undefined);
        const Icon = state === undefined ? undefined : icons[state];
        return (
          <div key={limit.id} className={state === undefined ? '' : `is-${state}`}>
            <dt>{textIn(limit.title, language)}</dt>
            <dd>
              {amountsInOrder(limit.amount, language)}
              {state !== undefined && Icon !== undefined && (
                <em>
                  <Icon size={14} aria-hidden /> {text.verdicts[state]}
                </em>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
