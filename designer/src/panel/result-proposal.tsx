import { IconTool } from '@tabler/icons-react';
import { mendProblem } from '../mends/mend.ts';
import { resultMend } from '../mends/result-mends.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';

/** What is still to be marked for the results, each place in a line, and one button that does it all in one step. */
export function ResultProposal() {
  const text = useText().resultPlan;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const mend = readOnly ? undefined : resultMend(document, language);
  if (mend === undefined) return null;
  return (
    <div className="mc-proposal" role="group" aria-label={text.title}>
      <strong>{text.title}</strong>
      <p className="mc-hint">{text.why}</p>
      <MendLines lines={mend.does ?? []} />
      <button type="button" className="mc-quick-mend" onClick={() => run(mendProblem, mend)}>
        <IconTool size={14} aria-hidden /> {mend.label}
      </button>
      <p className="mc-hint">{text.undo}</p>
    </div>
  );
}

/** What a mend does in each place, before it is done. */
export function MendLines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="mc-mend-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
