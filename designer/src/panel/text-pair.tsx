import type { LocalText } from '@motcua/engine';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { TextField } from './fields.tsx';

interface TextPairProps {
  readonly label: string;
  readonly text: LocalText | undefined;
  /** `undefined`: nothing is left of it in either language. */
  readonly onCommit: (text: LocalText | undefined) => void;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** A text that there need not be, in both languages: side by side where there is room. */
export function TextPair({ label, text, onCommit, rows, placeholder }: TextPairProps) {
  const { papers: words, panel } = useText();
  const { readOnly } = useDesigner();
  const { vi = '', en = '' } = text ?? {};
  const commit = (next: LocalText): void => onCommit(next.vi === '' && next.en === '' ? undefined : next);
  const size = rows === undefined ? {} : { rows };
  return (
    <div className="mc-text-pair">
      <TextField
        label={label}
        value={vi}
        disabled={readOnly}
        {...(placeholder !== undefined && { placeholder })}
        onCommit={(next) => commit({ vi: next, en })}
        {...size}
      />
      <TextField
        label={words.inEnglish(label)}
        value={en}
        placeholder={vi === '' ? undefined : panel.untranslated(vi)}
        disabled={readOnly}
        onCommit={(next) => commit({ vi, en: next })}
        {...size}
      />
    </div>
  );
}

interface TitlePairProps {
  readonly label: string;
  readonly title: LocalText;
  readonly onCommit: (title: LocalText) => void;
  readonly rows?: number;
}

/** A name in both languages: the Vietnamese one, which is of record, is never left empty. */
export function TitlePair({ label, title, onCommit, rows }: TitlePairProps) {
  const { papers: words, panel } = useText();
  const { readOnly } = useDesigner();
  const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ');
  const size = rows === undefined ? {} : { rows };
  return (
    <div className="mc-text-pair">
      <TextField
        label={label}
        value={title.vi}
        required
        disabled={readOnly}
        onCommit={(vi) => onCommit({ ...title, vi: oneLine(vi) })}
        {...size}
      />
      <TextField
        label={words.inEnglish(label)}
        value={title.en}
        placeholder={title.vi === '' ? undefined : panel.untranslated(title.vi)}
        disabled={readOnly}
        onCommit={(en) => onCommit({ ...title, en: oneLine(en) })}
        {...size}
      />
    </div>
  );
}
