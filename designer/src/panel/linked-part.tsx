import { setLinked } from '../commands/asking-edit.ts';
import { setPerformer } from '../commands/node-edit.ts';
import { withField } from '../commands/with-field.ts';
import { type LinkedChild, type LinkedNode, textIn } from '../model/document-types.ts';
import { freeId } from '../model/ids.ts';
import { unchosenProcedure } from '../model/procedure-code.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useInstallation } from '../state/installation.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ChildParts } from './child-parts.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import { ChoiceField, NumberField, Part, SelectField, TextField } from './fields.tsx';
import { AddButton, Listed } from './listed.tsx';
import { PerformerFields } from './performer-fields.tsx';
import { ProcedureField } from './procedure-field.tsx';
import { TextPair } from './text-pair.tsx';

/** What another system is called by those who connect it. */
const systemName = /^[a-z][A-Za-z0-9.]{0,63}$/;

export function LinkedPart({ node }: { node: LinkedNode }) {
  const text = useText();
  const language = useLanguage();
  const { run, readOnly, document } = useDesigner();
  const { id, children, waitFor } = node;
  const words = text.panel;
  const set = (changes: Parameters<typeof setLinked.execute>[1]['changes']): void =>
    run(setLinked, { id, changes });
  const add = (): void => {
    const fresh: LinkedChild = {
      id: freeId('ho_so', new Set(children.map((child) => child.id))),
      procedure: unchosenProcedure,
      mode: 'open',
      factsIn: [],
      factsOut: [],
    };
    set({ children: [...children, fresh] });
  };
  return (
    <>
      <Part title={words.children}>
        {children.map((child, at) => (
          <ChildFields
            key={child.id}
            child={child}
            number={at + 1}
            onCommit={(next) => set({ children: children.with(at, next) })}
            onRemove={() => set({ children: children.toSpliced(at, 1) })}
          />
        ))}
        <AddButton label={words.addChild} onAdd={add} />
      </Part>
      <Part title={words.waitFor}>
        <SelectField
          label={words.waitFor}
          value={typeof waitFor === 'number' ? 'count' : waitFor}
          options={(['all', 'any', 'none', 'count'] as const).map((value) => ({
            value,
            label: words.waitForWays[value],
          }))}
          disabled={readOnly}
          onCommit={(way) => {
            if (way === 'all' || way === 'any' || way === 'none') set({ waitFor: way });
            else set({ waitFor: 1 });
          }}
        />
        {typeof waitFor === 'number' && (
          <NumberField
            label={words.waitForCount}
            value={waitFor}
            min={1}
            step={1}
            disabled={readOnly}
            onCommit={(count) => {
              if (Number.isInteger(count)) set({ waitFor: count });
            }}
          />
        )}
        <SelectField
          label={words.onLeave}
          value={node.onLeave ?? 'goOn'}
          options={(['goOn', 'withdraw'] as const).map((value) => ({
            value,
            label: words.onLeaveWays[value],
          }))}
          disabled={readOnly}
          onCommit={(way) => set({ onLeave: way === 'withdraw' ? 'withdraw' : undefined })}
        />
        {document.pauseRules.length > 0 && (
          <SelectField
            label={words.childPause}
            value={node.childPause ?? ''}
            empty={words.noChildPause}
            options={document.pauseRules.map((rule) => ({
              value: rule.id,
              label: `${text.pauseReasons[rule.reason] ?? rule.reason} (${textIn(rule.ground, language)})`,
            }))}
            disabled={readOnly}
            onCommit={(rule) => set({ childPause: rule === '' ? undefined : rule })}
          />
        )}
      </Part>
      <Part title={words.linkedPerformer}>
        <PerformerFields
          performer={node.performer}
          disabled={readOnly}
          onCommit={(performer) => run(setPerformer, { id, performer })}
        />
      </Part>
    </>
  );
}

interface ChildFieldsProps {
  readonly child: LinkedChild;
  readonly number: number;
  readonly onCommit: (child: LinkedChild) => void;
  readonly onRemove: () => void;
}

function ChildFields({ child, number, onCommit, onRemove }: ChildFieldsProps) {
  const { panel: text, more } = useText();
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const { procedures } = useInstallation();
  const known = procedures.find(({ code }) => code === child.procedure);
  const holders = document.facts.filter((fact) => fact.type === 'text');
  return (
    <Listed
      title={
        textIn(child.title, language) ||
        textIn(known?.title, language) ||
        child.procedure ||
        text.child(number)
      }
      removeLabel={text.removeChild}
      onRemove={onRemove}
    >
      <ProcedureField
        label={more.childProcedure}
        code={child.procedure}
        onCommit={(procedure) => onCommit({ ...child, procedure })}
      />
      <TextPair
        label={more.childTitle}
        text={child.title}
        onCommit={(title) => onCommit(withField(child, 'title', title))}
      />
      <ChoiceField
        label={text.childMode}
        value={child.mode}
        options={(['open', 'attach'] as const).map((value) => ({ value, label: text.childModes[value] }))}
        disabled={readOnly}
        onCommit={(mode) => {
          if (mode === 'attach') onCommit({ ...child, mode });
          else onCommit(withField({ ...child, mode: 'open' }, 'code', undefined));
        }}
      />
      {child.mode === 'attach' && (
        <SelectField
          label={text.childCode}
          value={child.code ?? ''}
          empty={text.childCodeAsked}
          options={holders.map((fact) => ({ value: fact.id, label: textIn(fact.title, language) }))}
          disabled={readOnly}
          onCommit={(code) => onCommit(withField(child, 'code', code === '' ? undefined : code))}
        />
      )}
      <ConditionBuilder
        label={text.childOnlyIf}
        condition={child.when}
        disabled={readOnly}
        onCommit={(when) => onCommit(withField(child, 'when', when))}
      />
      <ChildParts child={child} onCommit={onCommit} />
      <details open={child.version !== undefined || child.system !== undefined}>
        <summary>{more.title}</summary>
        <TextField
          label={more.childVersion}
          value={String(child.version ?? '')}
          placeholder={more.childVersionHint}
          disabled={readOnly}
          accepts={(typed) => typed === '' || /^[1-9]\d{0,5}$/.test(typed)}
          onCommit={(typed) =>
            onCommit(withField(child, 'version', typed === '' ? undefined : Number(typed)))
          }
        />
        <TextField
          label={more.childSystem}
          value={child.system ?? ''}
          placeholder={more.childSystemHint}
          disabled={readOnly}
          accepts={(typed) => typed === '' || systemName.test(typed)}
          onCommit={(typed) => onCommit(withField(child, 'system', typed === '' ? undefined : typed))}
        />
      </details>
    </Listed>
  );
}
