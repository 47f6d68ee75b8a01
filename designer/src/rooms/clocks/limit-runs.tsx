import type { Span } from '../../model/likely-span.ts';
import { milestoneWords } from '../../model/milestone-words.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

/** From when to when a limit would run, as a sentence. */
export function LimitRuns({ span }: { span: Span }) {
  const text = useText().clocks;
  const language = useLanguage();
  const { document } = useDesigner();
  const [starts, ends] = [span.starts, span.ends].map((on) => {
    const words = milestoneWords(document, on, language);
    return words.charAt(0).toLowerCase() + words.slice(1);
  });
  return <p className="mc-hint">{text.runs(starts ?? '', ends ?? '')}</p>;
}
