import type { Paper } from '@motcua/engine';
import { joinPaper, setPaper } from '../../commands/paper-edit.ts';
import { nameApart } from '../../drawing/name-apart.ts';
import { textIn } from '../../model/document-types.ts';
import { ConditionBuilder } from '../../panel/condition-builder.tsx';
import { CheckField, SelectField, TextField } from '../../panel/fields.tsx';
import { TextPair } from '../../panel/text-pair.tsx';
import { UsedWhere } from '../../panel/used-where.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

interface PaperDetailsProps {
  readonly paper: Paper;
  /** What is about to be said of when the paper is needed: by a condition, or by words that the desk judges. */
  readonly chosen: 'when' | 'judged' | undefined;
}

/** What the publication says of a paper more seldom. */
export function PaperDetails({ paper, chosen }: PaperDetailsProps) {
  const text = useText().papers;
  const language = useLanguage();
  const { document, run, readOnly, enter } = useDesigner();
  const { id, oneOf } = paper;
  const set = (changes: Parameters<typeof setPaper.execute>[1]['changes']): void =>
    run(setPaper, { id, changes });
  const partner = document.papers.find(
    (other) => other.id !== id && oneOf !== undefined && other.oneOf === oneOf,
  );
  const makers = document.flow.nodes.filter((node) => node.kind === 'step' || node.id === paper.producedBy);
  const conditional = typeof paper.required !== 'boolean';
  return (
    <div className="mc-details">
      <div className="mc-fields">
        <TextField
          label={text.inEnglish(text.table.title)}
          value={paper.title.en}
          disabled={readOnly}
          onCommit={(en) => set({ title: { ...paper.title, en } })}
        />
        <TextField
          label={text.paperCode}
          value={paper.code ?? ''}
          disabled={readOnly}
          onCommit={(code) => set({ code: code === '' ? undefined : code.slice(0, 50) })}
        />
      </div>
      <TextPair
        label={text.conditionText}
        text={paper.conditionText}
        onCommit={(conditionText) =>
          set({
            conditionText,
            ...(chosen === 'judged' && conditionText !== undefined ? { required: false } : {}),
          })
        }
      />
      {conditional && <p className="mc-hint">{text.conditionHint}</p>}
      {(paper.required !== false || paper.conditionText !== undefined || chosen === 'when') && (
        <ConditionBuilder
          label={text.requiredWhen}
          condition={typeof paper.required === 'boolean' ? undefined : paper.required}
          disabled={readOnly}
          onCommit={(required) => set({ required: required ?? paper.conditionText === undefined })}
        />
      )}
      {document.facts.length === 0 && (
        <button type="button" className="mc-link" onClick={() => enter('form')}>
          {text.toForm}
        </button>
      )}
      <div className="mc-fields">
        <SelectField
          label={text.oneOf}
          value={partner?.id ?? ''}
          empty={text.alone}
          options={document.papers
            .filter((other) => other.id !== id)
            .map((other) => ({ value: other.id, label: text.withPaper(textIn(other.title, language)) }))}
          disabled={readOnly}
          onCommit={(other) => run(joinPaper, { id, with: other === '' ? undefined : other })}
        />
        <SelectField
          label={text.producedBy}
          value={paper.producedBy ?? ''}
          empty={text.notProduced}
          options={makers.map(({ id: node }) => ({
            value: node,
            label: nameApart(document, node, language),
          }))}
          disabled={readOnly}
          onCommit={(node) => set({ producedBy: node === '' ? undefined : node })}
        />
      </div>
      <CheckField
        label={text.reusable}
        checked={paper.reusable}
        disabled={readOnly}
        onCommit={(reusable) => set({ reusable })}
      />
      <UsedWhere list="papers" id={id} />
    </div>
  );
}
