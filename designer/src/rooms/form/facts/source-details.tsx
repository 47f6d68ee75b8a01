import { fieldsOf } from '../../../model/form-fields.ts';
import { type NodeKind, textIn } from '../../../model/document-types.ts';
import { AmountField } from '../../../panel/amount-field.tsx';
import type { Option } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useLanguage, useText } from '../../../text/text.ts';
import { ChildFields } from './child-source.tsx';
import { RegisterFields } from './register-source.tsx';
import { Choose, DateFact, Of, type SourceProps } from './source-parts.tsx';

/** What there is to choose for a source of each kind. */
export function SourceDetails({ source, fact, onCommit }: SourceProps) {
  const text = useText().formRoom.facts;
  const language = useLanguage();
  const { document } = useDesigner();
  const nodes = (...kinds: readonly NodeKind[]): Option[] =>
    document.flow.nodes
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }));
  const titled = (list: readonly { id: string; title: { vi: string; en: string } }[]): Option[] =>
    list.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }));
  switch (source.kind) {
    case 'form':
      return (
        <Choose
          label={text.field}
          value={source.field}
          options={fieldsOf(document.form)
            .filter(({ declared }) => declared)
            .map(({ name, label }) => ({ value: name, label: textIn(label, language) || name }))}
          onCommit={(field) => onCommit({ ...source, field })}
        />
      );
    case 'paper':
      return (
        <Choose
          label={text.paper}
          value={source.paper}
          options={titled(document.papers)}
          onCommit={(paper) => onCommit({ ...source, paper })}
        />
      );
    case 'outcome':
      return (
        <Choose
          label={text.step}
          value={source.step}
          options={nodes('step', 'wait', 'consultation', 'linked', 'service', 'group')}
          onCommit={(step) => onCommit({ ...source, step })}
        />
      );
    case 'visits':
      return (
        <Choose
          label={text.node}
          value={source.node}
          options={nodes('step', 'wait', 'consultation', 'linked', 'service', 'decision', 'group')}
          onCommit={(node) => onCommit({ ...source, node })}
        />
      );
    case 'result':
      return (
        <Choose
          label={text.result}
          value={source.result}
          options={titled(document.head.results)}
          onCommit={(result) => onCommit({ ...source, result })}
        />
      );
    case 'milestone':
      return (
        <Choose
          label={text.milestone}
          value={source.milestone}
          options={titled(document.milestones)}
          onCommit={(milestone) => onCommit({ ...source, milestone })}
        />
      );
    case 'consultation':
      return (
        <>
          <Choose
            label={text.consultation}
            value={source.node}
            options={nodes('consultation')}
            onCommit={(node) => onCommit({ ...source, node })}
          />
          <Of words={text.consultationOf} value={source.of} onCommit={(of) => onCommit({ ...source, of })} />
        </>
      );
    case 'head':
      return <Of words={text.headOf} value={source.of} onCommit={(of) => onCommit({ ...source, of })} />;
    case 'clock':
      return (
        <>
          <Choose
            label={text.limit}
            value={source.limit}
            options={titled(document.limits)}
            onCommit={(limit) => onCommit({ ...source, limit })}
          />
          <Of words={text.clockOf} value={source.of} onCommit={(of) => onCommit({ ...source, of })} />
        </>
      );
    case 'child':
      return <ChildFields source={source} fact={fact} onCommit={onCommit} />;
    case 'register':
      return <RegisterFields source={source} fact={fact} onCommit={onCommit} />;
    case 'datePlus':
      return (
        <>
          <DateFact
            label={text.date}
            fact={fact}
            value={source.date}
            onCommit={(date) => onCommit({ ...source, date })}
          />
          <AmountField amount={source.plus} onCommit={(plus) => onCommit({ ...source, plus })} />
        </>
      );
    case 'between':
      return (
        <>
          <DateFact
            label={text.from}
            fact={fact}
            value={source.from}
            onCommit={(from) => onCommit({ ...source, from })}
          />
          <DateFact
            label={text.to}
            fact={fact}
            value={source.to}
            onCommit={(to) => onCommit({ ...source, to })}
          />
          <Of
            label={text.unit}
            words={text.spans}
            value={source.unit}
            onCommit={(unit) => onCommit({ ...source, unit })}
          />
        </>
      );
    default:
      return null;
  }
}
