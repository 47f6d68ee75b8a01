import type { LocalText } from '@motcua/engine';
import { useText } from '../text/text.ts';
import { TextField } from './fields.tsx';

interface TitleFieldsProps {
  readonly title: LocalText;
  readonly onCommit: (title: LocalText) => void;
  readonly disabled: boolean;
  readonly labels?: { readonly vi: string; readonly en: string };
}

/** A name in both languages, read whole; Vietnamese first, it is the one of record. A line break counts as a space. */
export function TitleFields({ title, onCommit, disabled, labels }: TitleFieldsProps) {
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
        wraps
      />
      <TextField
        label={labels?.en ?? text.titleEn}
        value={title.en}
        placeholder={title.vi === '' ? undefined : text.untranslated(title.vi)}
        disabled={disabled}
        onCommit={(en) => onCommit({ ...title, en: oneLine(en) })}
        wraps
      />
    </>
  );
}
