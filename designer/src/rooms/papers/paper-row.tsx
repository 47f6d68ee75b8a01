import type { Paper } from '@motcua/engine';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { duplicatePaper, movePaper, removePaper, setPaper } from '../../commands/paper-edit.ts';
import { conditionWords } from '../../drawing/words.ts';
import { comparisonFor } from '../../model/condition-edits.ts';
import { textIn } from '../../model/document-types.ts';
import { factNamedIn } from '../../model/fact-named-in.ts';
import { CountField } from '../../panel/count-field.tsx';
import { NumberField, SelectField, TextField } from '../../panel/fields.tsx';
import { useRemoval } from '../../panel/remove-part.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { ProblemsUnder } from '../problems-under.tsx';
import { PaperDetails } from './paper-details.tsx';
import { RowTools } from './row-tools.tsx';

interface PaperRowProps {
  readonly paper: Paper;
  readonly at: number;
  readonly last: boolean;
}

const ways = ['always', 'when', 'judged', 'never'] as const;
type Way = (typeof ways)[number];

/** When a paper must be there: always, when a condition holds, when the desk finds that published words apply, never. */
function wayOf({ required, conditionText }: Paper): Way {
  if (typeof required !== 'boolean') return 'when';
  if (required) return 'always';
  return conditionText === undefined ? 'never' : 'judged';
}

const handlings: readonly Paper['handling'][] = ['keep', 'showOnly', 'electronic'];

export function PaperRow({ paper, at, last }: PaperRowProps) {
  const text = useText().papers;
  const language = useLanguage();
  const { document, run, readOnly, problems } = useDesigner();
  const { id } = paper;
  const name = textIn(paper.title, language);
  const hasProblem = problems.some(({ path }) => `${path}/`.startsWith(`/papers/${at}/`));
  const [open, setOpen] = useState(false);
  const removal = useRemoval({ list: 'papers', id, name, onRemove: () => run(removePaper, { id }) });
  const set = (changes: Parameters<typeof setPaper.execute>[1]['changes']): void =>
    run(setPaper, { id, changes });
  const group = document.papers.filter((other) => paper.oneOf !== undefined && other.oneOf === paper.oneOf);
  const way = wayOf(paper);
  /** A way that is chosen, while what it needs is not said yet: the document does not change before. */
  const [chosen, setChosen] = useState<'when' | 'judged'>();
  if (chosen === way) setChosen(undefined);
  const awaiting = (next: 'when' | 'judged'): void => {
    setChosen(next);
    setOpen(true);
  };
  const require = (next: string): void => {
    setChosen(undefined);
    if (next === 'always') set({ required: true });
    else if (next === 'never') set({ required: false, conditionText: undefined });
    else if (next === 'judged') {
      if (paper.conditionText !== undefined) set({ required: false });
      else awaiting(next);
    } else if (next === 'when') {
      // Only a fact that the words speak of: the first one that happens to be there would be a rule nobody meant.
      const fact = factNamedIn(paper.conditionText?.vi ?? '', document.facts);
      if (fact !== undefined) set({ required: comparisonFor(fact) });
      else awaiting(next);
      setOpen(true);
    }
  };
  const words = textIn(paper.conditionText, language);
  const summary = [
    way === 'judged'
      ? text.judgedWhen(words)
      : words ||
        (typeof paper.required === 'boolean' ? '' : conditionWords(document, paper.required, language)),
    group.length > 1 ? text.oneOfHint(group.map((one) => textIn(one.title, language)).join(', ')) : '',
  ].filter((words) => words !== '');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <tr>
        <td className="is-number">
          <button
            type="button"
            className="mc-tool"
            aria-expanded={open}
            aria-label={text.more(name)}
            title={text.more(name)}
            onClick={() => setOpen(!open)}
          >
            <Chevron size={16} />
          </button>
          {at + 1}
        </td>
        <td className="is-title">
          <TextField
            label={text.table.title}
            value={paper.title.vi}
            required
            rows={paper.title.vi.length > 60 ? 2 : 1}
            disabled={readOnly}
            onCommit={(vi) => set({ title: { ...paper.title, vi: vi.replace(/\s+/g, ' ') } })}
          />
          {summary.map((words) => (
            <p key={words} className="mc-hint">
              {words}
            </p>
          ))}
        </td>
        <td>
          <CountField
            label={text.table.originals}
            value={paper.originals}
            disabled={readOnly}
            onCommit={(originals) => set({ originals })}
          />
        </td>
        <td>
          <CountField
            label={text.table.copies}
            value={paper.copies}
            disabled={readOnly}
            onCommit={(copies) => set({ copies })}
          />
        </td>
        <td>
          <NumberField
            label={text.table.sets}
            value={paper.sets}
            min={1}
            step={1}
            disabled={readOnly}
            onCommit={(sets) => {
              if (Number.isInteger(sets) && sets <= 99) set({ sets });
            }}
          />
        </td>
        <td>
          <SelectField
            label={text.table.required}
            value={chosen ?? way}
            options={ways.map((value) => ({
              value,
              label: text.requiredWays[value],
            }))}
            disabled={readOnly}
            onCommit={require}
          />
        </td>
        <td>
          <SelectField
            label={text.table.handling}
            value={paper.handling}
            options={handlings.map((value) => ({ value, label: text.handlings[value] }))}
            disabled={readOnly}
            onCommit={(next) => set({ handling: handlings.find((handling) => handling === next) })}
          />
        </td>
        {!readOnly && (
          <td>
            <RowTools
              name={name}
              first={at === 0}
              last={last}
              onMove={(by) => run(movePaper, { id, by })}
              onDuplicate={() => run(duplicatePaper, { id })}
            >
              {removal.button}
            </RowTools>
          </td>
        )}
      </tr>
      {(removal.question !== false || open || hasProblem) && (
        <tr className="mc-listing-details">
          <td />
          <td colSpan={readOnly ? 6 : 7}>
            {removal.question}
            <ProblemsUnder path={`/papers/${at}`} />
            {open && chosen !== undefined && <p className="mc-hint">{text.notSaidYet[chosen]}</p>}
            {open && <PaperDetails paper={paper} chosen={chosen} />}
          </td>
        </tr>
      )}
    </>
  );
}
