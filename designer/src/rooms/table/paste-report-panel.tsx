import { nameApart } from '../../drawing/name-apart.ts';
import './paste-report.css';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { asksCompetent, openQuestions, type PasteQuestion, questionsAlike } from './paste-report.ts';
import { CompetentLine } from './competent-line.tsx';
import { HardAreaLine } from './hard-area-line.tsx';
import { usePasteReport } from './paste-report-context.tsx';

/**
 * What was understood of the pasted table and what its author is still to choose: the same question about several steps
 * is asked once. It goes away by itself once the steps answer it.
 */
export function PasteReportPanel({ onPick }: { onPick: (question: PasteQuestion) => void }) {
  const { table: text } = useText();
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const { report, keep } = usePasteReport();
  // Whoever only reads has nothing to choose here.
  if (report === undefined || readOnly) return null;
  const open = openQuestions(report, document);
  const isCompetentAsked = asksCompetent(report, document);
  const count = open.length + (isCompetentAsked ? 1 : 0);
  const said = report.steps === 0 ? text.pastedNothing : text.pasted(report.steps, report.phases);
  const Icon = count === 0 ? IconCircleCheck : IconHelpCircle;
  return (
    <section className="mc-paste-report" aria-label={text.report.title}>
      <p>
        <strong>{said}</strong> {report.waits > 0 && text.report.waits(report.waits)}{' '}
        {report.hardArea !== undefined && text.report.hardArea(report.hardArea)}
      </p>
      {report.hardAreaFact !== undefined && <HardAreaLine fact={report.hardAreaFact} />}
      {report.left.length > 0 && (
        <p>
          {text.report.left} {report.left.join('; ')}
        </p>
      )}
      {report.steps > 0 && (
        <p className={count === 0 ? 'mc-fine' : ''}>
          <Icon size={15} aria-hidden /> {count === 0 ? text.report.clear : text.report.open(count)}
        </p>
      )}
      {count > 0 && (
        <ul>
          {isCompetentAsked && <CompetentLine onConfirm={() => keep({ ...report, competent: false })} />}
          {questionsAlike(open).map(([first, ...more]) => (
            <li key={`${first.asks}:${first.words}`}>
              {text.report.asks[first.asks](first.words)}:{' '}
              {[first, ...more].map((question) => (
                <button
                  key={question.node}
                  type="button"
                  className="mc-link"
                  onClick={() => onPick(question)}
                >
                  {nameApart(document, question.node, language)}
                </button>
              ))}
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="mc-button" onClick={() => keep(undefined)}>
        {text.report.dismiss}
      </button>
    </section>
  );
}
