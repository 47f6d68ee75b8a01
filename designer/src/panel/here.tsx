import { IconAlertTriangle, IconInfoCircle, IconXboxX } from '@tabler/icons-react';
import { keyOfProblem } from '../model/selection.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';

const icons = { error: IconXboxX, warning: IconAlertTriangle, note: IconInfoCircle };

/** The problems of one thing at the top of its properties, where they are mended. */
export function Here({ at }: { at: string }) {
  const text = useText().problems;
  const here = useDesigner().problems.filter((problem) => keyOfProblem(problem) === at);
  return here.map((problem) => {
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
        </div>
      </div>
    );
  });
}
