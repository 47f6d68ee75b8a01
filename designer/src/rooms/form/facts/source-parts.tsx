import type { Fact } from '@motcua/engine';
import type { FactSource, SourceKind } from '../../../model/fact-source.ts';
import { textIn } from '../../../model/document-types.ts';
import { type Option, SelectField } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useLanguage, useText } from '../../../text/text.ts';

/** A source of one kind, of the fact that it is for. */
export interface SourceProps<K extends SourceKind = SourceKind> {
  readonly source: Extract<FactSource, { kind: K }>;
  readonly fact: Fact;
  readonly onCommit: (source: FactSource) => void;
}

/** One thing of the procedure by its name. */
interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onCommit: (value: string) => void;
}

export function Choose({ label, value, options, onCommit }: ChooseProps) {
  const { readOnly } = useDesigner();
  return (
    <SelectField label={label} value={value} options={options} disabled={readOnly} onCommit={onCommit} />
  );
}

interface OfProps<T extends string> {
  readonly label?: string;
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onCommit: (value: T) => void;
}

/** One of a few words that the format knows. */
export function Of<T extends string>({ label, words, value, onCommit }: OfProps<T>) {
  const text = useText().formRoom.facts;
  const { readOnly } = useDesigner();
  const kinds = Object.keys(words) as T[];
  return (
    <SelectField
      label={label ?? text.of}
      value={value}
      options={kinds.map((kind) => ({ value: kind, label: words[kind] }))}
      disabled={readOnly}
      onCommit={(next) => onCommit(next as T)}
    />
  );
}

interface DateFactProps {
  readonly label: string;
  readonly fact: Fact;
  readonly value: string;
  readonly onCommit: (fact: string) => void;
}

/** Another fact that is a date. */
export function DateFact({ label, fact, value, onCommit }: DateFactProps) {
  const language = useLanguage();
  const { document } = useDesigner();
  const dates = document.facts.filter(({ id, type }) => type === 'date' && id !== fact.id);
  return (
    <Choose
      label={label}
      value={value}
      options={dates.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }))}
      onCommit={onCommit}
    />
  );
}
