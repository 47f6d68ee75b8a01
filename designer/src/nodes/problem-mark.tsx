import { IconAlertTriangle, IconInfoCircle, IconXboxX } from '@tabler/icons-react';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';

const icons = { error: IconXboxX, warning: IconAlertTriangle, note: IconInfoCircle };
const weight = { error: 2, warning: 1, note: 0 };

/** The gravest severity among the problems of one thing. */
export function gravest(problems: readonly DesignerProblem[]): DesignerProblem | undefined {
  return problems.toSorted((a, b) => weight[b.severity] - weight[a.severity])[0];
}

/** What is wrong, as it is said on the thing itself: its own name, which stands there, leaves room for the rest. */
export function wordsAt(what: string, title: string): string {
  const rest = title === '' ? what : what.replace(`"${title}"`, '…');
  return rest.replace(/^…[\s:]*/, '').replace(/\.$/, '');
}

interface ProblemMarkProps {
  readonly problems: readonly DesignerProblem[];
  /** The name of what they are about. */
  readonly title: string;
}

/** Icon and words of a node's problems; the underline under the title is drawn by the style sheet. */
export function ProblemMark({ problems, title }: ProblemMarkProps) {
  const text = useText();
  const worst = gravest(problems);
  if (worst === undefined) return null;
  const Icon = icons[worst.severity];
  const more = problems.length > 1 ? ` +${problems.length - 1}` : '';
  return (
    <span
      className={`mc-problem-mark mc-${worst.severity}`}
      title={problems.map((one) => one.what).join('\n')}
    >
      <Icon size={13} stroke={2} aria-hidden />
      <span className="mc-problem-words">
        {text.problems[worst.severity]}: {wordsAt(worst.what, title)}
        {more}
      </span>
    </span>
  );
}
