import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
  IconInfoCircle,
  IconTool,
  IconXboxX,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { edgeWords, titleOf } from '../drawing/words.ts';
import { type Mend, mendProblem } from '../mends/mend.ts';
import { mendsFor } from '../mends/mends.ts';
import { textIn } from '../model/document-types.ts';
import { keyOfProblem } from '../model/selection.ts';
import { AcknowledgeButton } from '../rooms/clocks/acknowledge-button.tsx';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';

const severities = ['error', 'warning', 'note'] as const;
const icons = { error: IconXboxX, warning: IconAlertTriangle, note: IconInfoCircle };

/** What the checker says, gravest first. Each line says what, why and how to mend it, and leads to its place. */
export function ProblemsPanel({ onPick }: { onPick: (problem: DesignerProblem) => void }) {
  const text = useText().problems;
  const { problems } = useDesigner();
  const [open, setOpen] = useState(false);
  const inOrder = severities.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <section className={open ? 'mc-problems is-open' : 'mc-problems'} aria-label={text.title}>
      <button
        type="button"
        className="mc-problems-head"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        title={open ? text.hide : text.show}
      >
        <span className="mc-problems-title">{text.title}</span>
        {problems.length === 0 && (
          <span className="mc-count mc-fine">
            <IconCircleCheck size={15} aria-hidden /> {text.none}
          </span>
        )}
        {severities.map((severity) => {
          const count = problems.filter((problem) => problem.severity === severity).length;
          const Icon = icons[severity];
          return count === 0 ? null : (
            <span key={severity} className={`mc-count mc-${severity}`}>
              <Icon size={15} aria-hidden /> {text.count[severity](count)}
            </span>
          );
        })}
        <Chevron size={16} aria-hidden className="mc-problems-chevron" />
      </button>
      {open && (
        <ul>
          {inOrder.map((problem, at) => (
            <ProblemLine key={`${problem.code}:${problem.path}:${at}`} problem={problem} onPick={onPick} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ProblemLine({
  problem,
  onPick,
}: {
  problem: DesignerProblem;
  onPick: (problem: DesignerProblem) => void;
}) {
  const {
    problems: text,
    law: { mends: mending },
  } = useText();
  const { run } = useDesigner();
  const Icon = icons[problem.severity];
  const place = usePlaceName(problem);
  const mends = useMends(problem);
  return (
    <li>
      <button type="button" className="mc-problem-line" onClick={() => onPick(problem)}>
        <span className={`mc-problem-kind mc-${problem.severity}`}>
          <Icon size={15} aria-hidden /> {text[problem.severity]}
        </span>
        <span className="mc-problem-place">{place}</span>
        <span className="mc-problem-text">
          <strong>{problem.what}</strong>
          <span>
            <em>{text.why}:</em> {problem.why}
          </span>
          <span>
            <em>{text.cure}:</em> {problem.cure}
          </span>
        </span>
      </button>
      {mends.length > 0 && (
        <div className="mc-mends" role="group" aria-label={mending}>
          <IconTool size={14} aria-hidden />
          {mends.map((mend) => (
            <button
              key={mend.label}
              type="button"
              className="mc-quick-mend"
              onClick={() => run(mendProblem, mend)}
            >
              {mend.label}
            </button>
          ))}
        </div>
      )}
      <div className="mc-problem-keep">
        <AcknowledgeButton problem={problem} />
      </div>
    </li>
  );
}

/** What can be done about a problem at a touch, while it is still about what is on the screen. */
function useMends(problem: DesignerProblem): readonly Mend[] {
  const { document, readOnly } = useDesigner();
  const language = useLanguage();
  return useMemo(
    () => (readOnly ? [] : mendsFor(problem, document, language)),
    [document, language, problem, readOnly],
  );
}

function usePlaceName(problem: DesignerProblem): string {
  const { at } = problem;
  const text = useText().problems;
  const language = useLanguage();
  const { document, index } = useDesigner();
  if (at === undefined) return text.wholeProcedure;
  const edge = keyOfProblem(problem) === at ? undefined : index.edge(at);
  if (edge !== undefined)
    return edgeWords(document, edge, language) || titleOf(document, edge.from, language);
  const limit = document.limits.find((candidate) => candidate.id === at);
  if (limit !== undefined && !index.placeIds.has(at)) return textIn(limit.title, language);
  return titleOf(document, at, language);
}
