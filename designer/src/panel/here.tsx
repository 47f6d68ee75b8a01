import { IconAlertTriangle, IconInfoCircle, IconXboxX } from '@tabler/icons-react';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { keyOfProblem } from '../model/selection.ts';
import { AcknowledgeButton } from '../rooms/clocks/acknowledge-button.tsx';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';

const icons = { error: IconXboxX, warning: IconAlertTriangle, note: IconInfoCircle };

/** The problems of one thing at the top of its properties, where they are mended. */
export function Here({ at }: { at: string }) {
  const { problems } = useDesigner();
  return <ProblemsHere problems={problems.filter((problem) => keyOfProblem(problem) === at)} />;
}

export function ProblemsHere({ problems }: { problems: readonly DesignerProblem[] }) {
  const text = useText().problems;
  return problems.map((problem) => {
    const Icon = icons[problem.severity];
    return (
      <div key={`${problem.code}${problem.path}`} className={`mc-here mc-${problem.severity}`}>
        <Icon size={16} aria-label={text[problem.severity]} />
        <div>
          <strong>{problem.what}</strong>
          <p>{problem.why}</p>
          <p>
            {text.cure}: {problem.cure}
          </p>
          <AcknowledgeButton problem={problem} />
        </div>
      </div>
    );
  });
}
