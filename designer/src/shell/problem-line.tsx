import { IconAlertTriangle, IconInfoCircle, IconTool, IconXboxX } from '@tabler/icons-react';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { mendAll, type SharedMend } from '../mends/mend-all.ts';
import { mendProblem } from '../mends/mend.ts';
import { nameOfPlace } from '../model/place-name.ts';
import { keyOfProblem } from '../model/selection.ts';
import { MendLines } from '../panel/result-proposal.tsx';
import { AcknowledgeButton } from '../rooms/clocks/acknowledge-button.tsx';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';

export const problemIcons = { error: IconXboxX, warning: IconAlertTriangle, note: IconInfoCircle };

interface ProblemLineProps {
  readonly problem: DesignerProblem;
  readonly mends: readonly SharedMend<DesignerProblem>[];
  readonly onPick: (problem: DesignerProblem) => void;
}

/** One problem: what, why and how to mend it; it leads to its place, and what can be done at once stands below it. */
export function ProblemLine({ problem, mends, onPick }: ProblemLineProps) {
  const { problems: text } = useText();
  const Icon = problemIcons[problem.severity];
  const place = usePlaceName(problem);
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
      {mends.length > 0 && <QuickMends mends={mends} />}
      <div className="mc-problem-keep">
        <AcknowledgeButton problem={problem} />
      </div>
    </li>
  );
}

/** Each way to mend it, and where the same words mend others too, all of them at once. */
function QuickMends({ mends }: { mends: readonly SharedMend<DesignerProblem>[] }) {
  const {
    mends: text,
    law: { mends: title },
  } = useText();
  const { run } = useDesigner();
  const language = useLanguage();
  return (
    <div className="mc-mends" role="group" aria-label={title}>
      <IconTool size={14} aria-hidden />
      {mends.map((mend) => {
        const { label, alike } = mend;
        const count = mend.all?.count ?? alike.length;
        const all = text.forAll(count);
        const mendThemAll = (): void =>
          mend.all === undefined
            ? run(mendAll, { problems: alike, label, language })
            : run(mendProblem, { label, act: mend.all.act });
        return (
          <span key={label} className="mc-mend">
            <button type="button" className="mc-quick-mend" onClick={() => run(mendProblem, mend)}>
              {label}
            </button>
            {count > 1 && (
              <button type="button" className="mc-link" aria-label={`${label}: ${all}`} onClick={mendThemAll}>
                {all}
              </button>
            )}
            {mend.does !== undefined && <MendLines lines={mend.does} />}
          </span>
        );
      })}
    </div>
  );
}

function usePlaceName(problem: DesignerProblem): string {
  const { at } = problem;
  const text = useText().problems;
  const language = useLanguage();
  const { document } = useDesigner();
  return at === undefined
    ? text.wholeProcedure
    : nameOfPlace(document, at, language, keyOfProblem(problem) !== at);
}
