import './limits.css';
import type { LimitVerdict, ProcedureDocument } from '@motcua/engine';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { ChangeFlag } from '../comparison/change-flag.tsx';
import { textIn } from '../model/document-types.ts';
import { useLanguage, useText } from '../text/text.ts';
import type { Drawing } from './derive-elements.ts';
import { limitColour } from './limit-marks.ts';
import { limitSpan, trackTop } from './limit-span.ts';
import { amountsOf, usedWords } from './limit-words.ts';

interface LimitBracketsProps {
  readonly document: ProcedureDocument;
  readonly drawing: Drawing;
  readonly verdicts?: readonly LimitVerdict[];
  /** What became of limits between two versions that are compared, by their ids. */
  readonly changes?: ReadonlyMap<string, 'added' | 'removed' | 'changed'>;
}

const icons = { proved: IconCircleCheck, refuted: IconAlertTriangle, notProved: IconHelpCircle };

/** The limits as brackets in their own track above the line of march, each over the stretch where it runs. */
export const LimitBrackets = memo(function LimitBrackets({
  document,
  drawing,
  verdicts = [],
  changes,
}: LimitBracketsProps) {
  const language = useLanguage();
  const text = useText();
  return (
    <ViewportPortal>
      {document.limits.map((limit, at) => {
        const span = limitSpan(document, drawing.placements, limit);
        if (span === undefined) return null;
        const found = verdicts.find((candidate) => candidate.limit === limit.id);
        const verdict = found?.verdict;
        const Icon = verdict === undefined ? undefined : icons[verdict];
        const change = changes?.get(limit.id);
        const top = trackTop(drawing.top, document.limits.length, at);
        const classes = [
          'mc-limit',
          limit.promise ? 'is-promise' : '',
          verdict === undefined ? '' : `is-${verdict}`,
          change === undefined ? '' : `is-${change}`,
        ];
        return (
          <div
            key={limit.id}
            className={classes.join(' ')}
            {...(limit.promise ? {} : { 'data-limit': limitColour(document, limit.id) })}
            style={{ transform: `translate(${span.from}px, ${top}px)`, width: span.to - span.from }}
          >
            <span className="mc-limit-words">
              {change !== undefined && <ChangeFlag mark={change} />}
              {Icon !== undefined && <Icon size={14} aria-hidden />}
              <strong>{textIn(limit.title, language)}</strong>
              {(found && usedWords(found, language)) || amountsOf(limit, language)}
              {verdict !== undefined && <em>· {text.verdicts[verdict]}</em>}
            </span>
          </div>
        );
      })}
    </ViewportPortal>
  );
});
