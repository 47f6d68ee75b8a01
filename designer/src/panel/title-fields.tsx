import type { LocalText } from '@motcua/engine';
import { useText } from '../text/text.ts';
import { TextField } from './fields.tsx';

interface TitleFieldsProps {
  readonly title: LocalText;
  readonly onCommit: (title: LocalText) => void;
  readonly disabled: boolean;
  readonly labels?: { readonly vi: string; readonly en: string };
  /** Room for a long name; a line break in it counts as a space. */
  readonly rows?: number;
}

/** A name in both languages; Vietnamese first, it is the one of record. */
export function TitleFields({ title, onCommit, disabled, labels, rows }: TitleFieldsProps) {
  const size = rows === undefined ? {} : { rows };
  const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ');
  const text = useText().panel;
  return (
    <>
      <TextField
        label={labels?.vi ?? text.titleVi}
        value={title.vi}
        required
        disabled={disabled}
        onCommit={(vi) => onCommit({ ...title, vi: oneLine(vi) })}
        {...size}
      />
      <TextField
        label={labels?.en ?? text.titleEn}
        value={title.en}
        placeholder={title.vi === '' ? undefined : text.untranslated(title.vi)}
        disabled={disabled}
        onCommit={(en) => onCommit({ ...title, en: oneLine(en) })}
        {...size}
      />
    </>
  );
}
