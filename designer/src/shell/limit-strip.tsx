import './limit-strip.css';
import { describeVerdict, type Limit, type LimitVerdict } from '@motcua/engine';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, IconLoader2 } from '@tabler/icons-react';
import { useState } from 'react';
import { limitColour } from '../drawing/limit-marks.ts';
import { amountsOf, throughWords, usedShare, usedWords } from '../drawing/limit-words.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';

const icons = { proved: IconCircleCheck, refuted: IconAlertTriangle, notProved: IconHelpCircle };

interface LimitStripProps {
  readonly pending: boolean;
  /** Lights up a way for as long as it is looked at. */
  readonly onLook: (path: readonly string[] | undefined) => void;
  /** Lights up a way until something else is done. */
  readonly onHold: (path: readonly string[]) => void;
}

/** The running total of every limit, the promise first; whoever looks at one sees its longest way light up. */
export function LimitStrip({ pending, onLook, onHold }: LimitStripProps) {
  const { document, verdicts } = useDesigner();
  const text = useText();
  const language = useLanguage();
  const [looked, setLooked] = useState<string>();
  const limits = document.limits.toSorted((a, b) => Number(b.promise) - Number(a.promise));
  if (limits.length === 0) return null;
  const look = (verdict: LimitVerdict | undefined): void => {
    setLooked(verdict?.limit);
    onLook(verdict?.path);
  };
  const shown = verdicts.find(({ limit }) => limit === looked);
  return (
    <section className="mc-totals" aria-label={text.law.limits} aria-busy={pending}>
      <ul>
        {limits.map((limit) => {
          const verdict = verdicts.find((candidate) => candidate.limit === limit.id);
          return (
            <li key={limit.id}>
              <button
                type="button"
                className={`mc-total is-${verdict?.verdict ?? 'unknown'}`}
                {...(limit.promise ? {} : { 'data-limit': limitColour(document, limit.id) })}
                onMouseEnter={() => look(verdict)}
                onMouseLeave={() => look(undefined)}
                onFocus={() => look(verdict)}
                onBlur={() => look(undefined)}
                onClick={() => onHold(verdict?.path ?? [])}
              >
                <Total
                  limit={limit}
                  title={limit.promise ? text.law.promise : textIn(limit.title, language)}
                  verdict={verdict}
                />
              </button>
            </li>
          );
        })}
      </ul>
      {pending && (
        <span className="mc-totals-pending">
          <IconLoader2 size={14} aria-hidden /> {text.law.pending}
        </span>
      )}
      {shown !== undefined && (
        <p className="mc-total-said" role="status">
          {describeVerdict(shown, document, language)}
        </p>
      )}
    </section>
  );
}

interface TotalProps {
  readonly limit: Limit;
  readonly title: string;
  /** Absent where nothing is added up: the limit alone is said. */
  readonly verdict: LimitVerdict | undefined;
}

function Total({ limit, title, verdict }: TotalProps) {
  const { document } = useDesigner();
  const text = useText();
  const language = useLanguage();
  if (verdict === undefined)
    return (
      <>
        <strong>{title}</strong>
        <span className="mc-total-words">{amountsOf(limit, language)}</span>
      </>
    );
  const Icon = icons[verdict.verdict];
  const used = usedWords(verdict, language);
  // Whoever looks at another limit reads its way in the tip; of the promise it is worth the room.
  const through = limit.promise ? throughWords(document, verdict, language) : '';
  const share = usedShare(verdict);
  return (
    <>
      <Icon size={15} aria-hidden />
      <strong>{title}</strong>
      <span className="mc-total-words">{[used, through].filter((part) => part !== '').join(', ')}</span>
      <em>{text.verdicts[verdict.verdict]}</em>
      {share !== undefined && (
        <span className="mc-total-bar" aria-hidden>
          <span style={{ width: `${Math.min(100, share * 100)}%` }} />
        </span>
      )}
    </>
  );
}
