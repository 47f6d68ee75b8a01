import { IconArrowRight, IconTrash, IconVariable } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { factFromField } from '../../commands/fact-edit.ts';
import { declareField, moveField, removeField, setFieldKind, setPlaced } from '../../commands/form-edit.ts';
import { choiceNamed } from '../../model/field-choices.ts';
import { factsOfField, usesOfField } from '../../model/fact-uses.ts';
import { unsaidIn } from '../../model/field-kinds.ts';
import { unsaidOfForm } from '../../model/field-requirement.ts';
import { type FieldKind, fieldKinds, fieldOf, type FormField } from '../../model/form-fields.ts';
import { textIn } from '../../model/document-types.ts';
import { ChoiceField, Part, SelectField, TextField } from '../../panel/fields.tsx';
import { TechnicalId } from '../../panel/technical-id.tsx';
import { TitleFields } from '../../panel/title-fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { textOf, useLanguage, useText } from '../../text/text.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import { useGoTo } from './form-places.ts';
import { RequirementFields } from './requirement-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { ShownFields } from './shown-fields.tsx';
import { UseList } from './use-list.tsx';

const widths = ['full', 'half', 'third'] as const;

/** Everything about one field, in office words. */
export function FieldEditor({ name }: { readonly name: string }) {
  const text = useText().formRoom.form;
  const { document, run, readOnly } = useDesigner();
  const goTo = useGoTo();
  const field = fieldOf(document.form, name);
  if (field === undefined) return <p className="mc-hint mc-form-nothing">{text.choose}</p>;
  const { placed, declared, kind } = field;
  const uses = usesOfField(document, name);
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-panel-kind">{text.field}</span>
        {!readOnly && (
          <button
            type="button"
            className="mc-tool is-destructive"
            aria-label={text.remove}
            title={text.remove}
            onClick={() => {
              run(removeField, { field: name });
              goTo({ side: 'form' });
            }}
          >
            <IconTrash size={17} />
          </button>
        )}
      </header>
      {!declared && (
        <div className="mc-here mc-error">
          <div>
            <strong>{text.undeclared}</strong>
            {!readOnly && (
              <button type="button" className="mc-link" onClick={() => run(declareField, { field: name })}>
                {text.declare}
              </button>
            )}
          </div>
        </div>
      )}
      <div className="mc-part">
        {placed === undefined ? (
          <PlaceField name={name} />
        ) : (
          <TitleFields
            title={placed.label}
            labels={{ vi: text.label, en: text.labelEn }}
            disabled={readOnly}
            onCommit={(label) => run(setPlaced, { field: name, changes: { label } })}
          />
        )}
        <div className="mc-pair">
          <KindField field={field} />
          {placed !== undefined && <PageField field={field} />}
        </div>
        {placed !== undefined && (
          <ChoiceField
            label={text.width}
            value={placed.width}
            options={widths.map((value) => ({ value, label: text.widths[value] }))}
            disabled={readOnly}
            onCommit={(width) =>
              run(setPlaced, { field: name, changes: { width: width as (typeof widths)[number] } })
            }
          />
        )}
      </div>
      {kind === 'select' && (
        <Part title={text.choices}>
          <ChoicesEditor field={field} />
        </Part>
      )}
      <Part title={text.required}>
        <RequirementFields field={field} />
      </Part>
      <Part title={text.rules}>
        <RuleFields field={field} />
      </Part>
      {placed !== undefined && (
        <>
          <Part title={text.help}>
            <HelpFields name={name} help={placed.help} />
          </Part>
          <Part title={text.shown}>
            <ShownFields field={field} />
          </Part>
        </>
      )}
      <Part title={text.uses}>
        <FactButton field={field} />
        <UseList uses={uses} none={text.noUses} />
        {uses.some(({ how }) => how === 'condition') && <p className="mc-hint">{text.removedFactStays}</p>}
      </Part>
      <Kept field={field} />
      <TechnicalId id={name} label={text.name} />
    </>
  );
}

function KindField({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { run, readOnly } = useDesigner();
  const { firstChoice, secondChoice } = textOf('vi').formRoom.form;
  const first = choiceNamed(firstChoice, []);
  return (
    <SelectField
      label={text.kind}
      value={field.kind}
      options={fieldKinds.map((value) => ({ value, label: text.kinds[value] }))}
      disabled={readOnly}
      onCommit={(kind) =>
        run(setFieldKind, {
          field: field.name,
          kind: kind as FieldKind,
          choices: [first, choiceNamed(secondChoice, [first])],
        })
      }
    />
  );
}

function PageField({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { pages } = document.form;
  if (pages.length < 2) return null;
  return (
    <SelectField
      label={text.onPage}
      value={field.page ?? ''}
      options={pages.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }))}
      disabled={readOnly}
      onCommit={(page) => run(moveField, { field: field.name, page, at: fieldsOn(page) })}
    />
  );

  function fieldsOn(id: string): number {
    return pages.find((page) => page.id === id)?.fields.length ?? 0;
  }
}

function PlaceField({ name }: { readonly name: string }) {
  const text = useText().formRoom.form;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { pages } = document.form;
  return (
    <>
      <p className="mc-hint">{text.unplacedHint}</p>
      {pages.length > 0 && (
        <SelectField
          label={text.place}
          value=""
          options={pages.map(({ id, title }) => ({ value: id, label: textIn(title, language) || id }))}
          disabled={readOnly}
          onCommit={(page) => run(moveField, { field: name, page, at: 10_000 })}
        />
      )}
    </>
  );
}

interface HelpFieldsProps {
  readonly name: string;
  readonly help: { readonly vi: string; readonly en: string } | undefined;
}

function HelpFields({ name, help }: HelpFieldsProps) {
  const text = useText().formRoom.form;
  const { run, readOnly } = useDesigner();
  const set = (next: { vi: string; en: string }): void =>
    run(setPlaced, {
      field: name,
      changes: { help: next.vi === '' && next.en === '' ? undefined : next },
    });
  return (
    <>
      <TextField
        label={text.help}
        value={help?.vi ?? ''}
        placeholder={text.helpHint}
        disabled={readOnly}
        onCommit={(vi) => set({ vi, en: help?.en ?? '' })}
      />
      {help !== undefined && (
        <TextField
          label={text.helpEn}
          value={help.en}
          disabled={readOnly}
          onCommit={(en) => set({ vi: help.vi, en })}
        />
      )}
    </>
  );
}

/** Makes the field something that conditions can ask about; one stays at the field, and is told where the fact is. */
function FactButton({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { document, run, readOnly } = useDesigner();
  const goTo = useGoTo();
  const [isMade, setMade] = useState(false);
  const link = useRef<HTMLButtonElement>(null);
  const [fact] = factsOfField(document, field.name);
  // The button that was pressed has gone: its place is taken by the way to what it made.
  useEffect(() => {
    if (isMade) link.current?.focus();
  }, [isMade]);
  return (
    <>
      <p className="mc-fact-made" role="status">
        {fact !== undefined && text.nowFact}
      </p>
      {fact !== undefined && (
        <button
          ref={link}
          type="button"
          className="mc-link"
          onClick={() => goTo({ side: 'facts', fact: fact.id })}
        >
          {text.alreadyFact} <IconArrowRight size={13} aria-hidden />
        </button>
      )}
      {fact === undefined && !readOnly && field.declared && (
        <button
          type="button"
          className="mc-link"
          onClick={() => {
            run(factFromField, { field: field.name });
            setMade(true);
          }}
        >
          <IconVariable size={15} aria-hidden /> {text.useInConditions}
        </button>
      )}
    </>
  );
}

/** What the schema says beyond the words of this panel: shown, never touched. */
function Kept({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { document } = useDesigner();
  const words = unsaidIn(field.kind, field.schema);
  const ofForm = unsaidOfForm(document.form);
  if (words.length === 0 && ofForm.length === 0) return null;
  return (
    <Part title={text.kept}>
      <p className="mc-hint">{text.keptHint}</p>
      <ul className="mc-chips">
        {words.map((word) => (
          <li key={word}>
            <code>
              {word}: {JSON.stringify(field.schema[word])}
            </code>
          </li>
        ))}
        {ofForm.map((word) => (
          <li key={`form ${word}`}>
            <code>{word}</code>
          </li>
        ))}
      </ul>
    </Part>
  );
}
