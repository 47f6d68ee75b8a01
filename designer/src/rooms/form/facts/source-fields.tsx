import type { Fact } from '@motcua/engine';
import { changeFact } from '../../../commands/fact-edit.ts';
import {
  type FactSource,
  freshSource,
  type SourceKind,
  sourceKinds,
  withSource,
} from '../../../model/fact-source.ts';
import { fieldsOf } from '../../../model/form-fields.ts';
import { type NodeKind, textIn } from '../../../model/document-types.ts';
import { AmountField } from '../../../panel/amount-field.tsx';
import { freshChannelFact } from '../../../panel/fact-select.tsx';
import { type Option, SelectField, TextField } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useLanguage, useText } from '../../../text/text.ts';

interface SourceProps<K extends SourceKind = SourceKind> {
  readonly source: Extract<FactSource, { kind: K }>;
  readonly fact: Fact;
  readonly onCommit: (source: FactSource) => void;
}

/** Where a fact comes from, in words of the office, with what there is to choose for it. */
export function SourceFields({ fact }: { readonly fact: Fact }) {
  const text = useText().formRoom.facts;
  const { document, run, readOnly } = useDesigner();
  const { source } = fact;
  const set = (next: FactSource): void => {
    const { id, ...changes } = withSource(document, fact, next, freshChannelFact(document.facts).choices);
    run(changeFact, {
      id,
      changes: { choices: undefined, default: undefined, ...changes },
    });
  };
  const offered = sourceKinds.filter(
    (kind) => kind === source.kind || freshSource(document, kind, fact.id) !== undefined,
  );
  return (
    <>
      <SelectField
        label={text.source}
        value={source.kind}
        options={offered.map((kind) => ({ value: kind, label: text.sources[kind] }))}
        disabled={readOnly}
        onCommit={(kind) => {
          const next = freshSource(document, kind as SourceKind, fact.id);
          if (next !== undefined && kind !== source.kind) set(next);
        }}
      />
      <Details source={source} fact={fact} onCommit={set} />
    </>
  );
}

function Details({ source, fact, onCommit }: SourceProps) {
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

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onCommit: (value: string) => void;
}

function Choose({ label, value, options, onCommit }: ChooseProps) {
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
function Of<T extends string>({ label, words, value, onCommit }: OfProps<T>) {
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

function DateFact({ label, fact, value, onCommit }: DateFactProps) {
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

function ChildFields({ source, onCommit }: SourceProps<'child'>) {
  const text = useText();
  const words = text.formRoom.facts;
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const linked = document.flow.nodes.filter((node) => node.kind === 'linked');
  const children = linked.find(({ id }) => id === source.node)?.children ?? [];
  return (
    <>
      <Choose
        label={words.linked}
        value={source.node}
        options={linked.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }))}
        onCommit={(node) => onCommit({ kind: 'child', node })}
      />
      <SelectField
        label={words.child}
        value={source.child ?? ''}
        empty={words.anyChild}
        options={children.map(({ id, title }, at) => ({
          value: id,
          label: textIn(title, language) || text.panel.child(at + 1),
        }))}
        disabled={readOnly}
        onCommit={(child) => {
          const { child: _old, ...rest } = source;
          onCommit(child === '' ? rest : { ...rest, child });
        }}
      />
    </>
  );
}

function RegisterFields({ source, fact, onCommit }: SourceProps<'register'>) {
  const text = useText().formRoom.facts;
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const agencies = document.facts.filter(({ id, type }) => type === 'agency' && id !== fact.id);
  const { of } = source;
  const known = Object.keys(text.attributes);
  return (
    <>
      {known.includes(source.attribute) ? (
        <SelectField
          label={text.attribute}
          value={source.attribute}
          options={[
            ...known.map((value) => ({
              value,
              label: text.attributes[value as keyof typeof text.attributes],
            })),
            { value: '', label: text.otherAttribute },
          ]}
          disabled={readOnly}
          onCommit={(attribute) =>
            onCommit({ ...source, attribute: attribute === '' ? 'attribute' : attribute })
          }
        />
      ) : (
        <TextField
          label={text.attributeName}
          value={source.attribute}
          required
          disabled={readOnly}
          accepts={(attribute) => /^[a-z][A-Za-z0-9]{0,63}$/.test(attribute)}
          // An attribute of the list takes the place of this field, so a name that is not ended must not become one.
          whenLeft
          onCommit={(attribute) => onCommit({ ...source, attribute })}
        />
      )}
      <SelectField
        label={text.attributeOf}
        value={typeof of === 'string' ? of : `fact:${of.fact}`}
        options={[
          { value: 'receiving', label: text.attributeWays.receiving },
          { value: 'competent', label: text.attributeWays.competent },
          ...agencies.map(({ id, title }) => ({
            value: `fact:${id}`,
            label: text.byFact(textIn(title, language) || id),
          })),
        ]}
        disabled={readOnly}
        onCommit={(next) =>
          onCommit({
            ...source,
            of: next === 'receiving' || next === 'competent' ? next : { fact: next.slice('fact:'.length) },
          })
        }
      />
    </>
  );
}
