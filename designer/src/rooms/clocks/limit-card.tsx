import { describeVerdict, type Limit } from '@motcua/engine';
import { IconCircleCheck, IconHelpCircle, IconXboxX } from '@tabler/icons-react';
import {
  makePromise,
  moveLimit,
  removeLimit,
  renameLimit,
  setLimitAmount,
  setLimitSpan,
  spanLimitBy,
} from '../../commands/limit-edit.ts';
import { type MilestoneEvent, textIn } from '../../model/document-types.ts';
import { milestoneTitle } from '../../model/milestone-words.ts';
import { usesOf } from '../../model/uses.ts';
import { AmountRows } from '../../panel/amount-rows.tsx';
import { CheckField } from '../../panel/fields.tsx';
import { useRemoval } from '../../panel/remove-part.tsx';
import { TitlePair } from '../../panel/text-pair.tsx';
import { UsedWhere } from '../../panel/used-where.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { RowTools } from '../papers/row-tools.tsx';
import { ProblemsUnder } from '../problems-under.tsx';
import { CoversFields } from './covers-fields.tsx';
import { LimitMore } from './limit-more.tsx';
import { MilestoneChoice } from './milestone-choice.tsx';

interface LimitCardProps {
  readonly limit: Limit;
  readonly at: number;
  readonly last: boolean;
}

/** One limit: how long, from when to when, where it counts, and whether the drawing keeps it. */
export function LimitCard({ limit, at, last }: LimitCardProps) {
  const text = useText();
  const words = text.clocks;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id } = limit;
  const name = textIn(limit.title, language);
  const removal = useRemoval({ list: 'limits', id, name, onRemove: () => run(removeLimit, { id }) });
  const by = (end: 'starts' | 'ends') => (on: MilestoneEvent) =>
    run(spanLimitBy, { id, end, milestone: { on, title: milestoneTitle(document, on) } });
  return (
    <div className="mc-entry" role="group" aria-label={name}>
      <div className="mc-entry-head">
        <TitlePair
          label={words.limitTitle}
          title={limit.title}
          onCommit={(title) => run(renameLimit, { id, title })}
        />
        <RowTools
          name={name}
          first={at === 0}
          last={last}
          onMove={(step) => run(moveLimit, { id, by: step })}
        >
          {removal.button}
        </RowTools>
      </div>
      {removal.question}
      <Verdict limit={id} />
      <ProblemsUnder path={`/limits/${at}`} />
      <div className="mc-limit-span">
        <div role="group" aria-label={words.amount} className="mc-limit-amount">
          <AmountRows
            rows={limit.amount}
            isNeeded
            disabled={readOnly}
            onCommit={(amount) => run(setLimitAmount, { id, amount })}
          />
        </div>
        <MilestoneChoice
          label={words.starts}
          value={limit.starts}
          onKnown={(starts) => run(setLimitSpan, { id, starts })}
          onNew={by('starts')}
        />
        <MilestoneChoice
          label={words.ends}
          value={limit.ends}
          onKnown={(ends) => run(setLimitSpan, { id, ends })}
          onNew={by('ends')}
        />
      </div>
      <CheckField
        label={words.promise}
        checked={limit.promise}
        disabled={readOnly || limit.promise}
        onCommit={() => run(makePromise, { id })}
      />
      <CoversFields limit={limit} />
      <LimitMore limit={limit} />
      {usesOf(document, 'limits', id).length > 0 && <UsedWhere list="limits" id={id} />}
    </div>
  );
}

const icons = { proved: IconCircleCheck, refuted: IconXboxX, notProved: IconHelpCircle };

/** What the checker says of it, as the sentence that the command line prints too. */
function Verdict({ limit }: { limit: string }) {
  const text = useText().clocks;
  const language = useLanguage();
  const { document, verdicts } = useDesigner();
  const found = verdicts.find((verdict) => verdict.limit === limit);
  if (found === undefined) return <p className="mc-hint">{text.notChecked}</p>;
  const Icon = icons[found.verdict];
  return (
    <p className={`mc-verdict is-${found.verdict}`}>
      <Icon size={16} aria-hidden /> <span>{describeVerdict(found, document, language)}</span>
    </p>
  );
}
