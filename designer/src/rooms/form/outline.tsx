import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconAsterisk,
  IconEyeQuestion,
  IconGripVertical,
  IconPlus,
  IconVariable,
} from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { addPage, moveField, removeField } from '../../commands/form-edit.ts';
import { requirementOf } from '../../model/field-requirement.ts';
import { fieldsOf, type FormField } from '../../model/form-fields.ts';
import { factsOfField } from '../../model/fact-uses.ts';
import { textIn } from '../../model/document-types.ts';
import { freeId, idFromLabel } from '../../model/ids.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { inBoth, useLanguage, useText } from '../../text/text.ts';
import { FieldAdder } from './field-adder.tsx';
import { useGoTo } from './form-places.ts';

const dragType = 'application/x-motcua-field';

interface OutlineProps {
  readonly field: string | undefined;
  readonly page: string | undefined;
}

/** The pages with their fields in order; fields are added, moved and removed here, by pointer and by keys alike. */
export function Outline({ field, page }: OutlineProps) {
  const text = useText().formRoom.form;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const goTo = useGoTo();
  const { form } = document;
  const fields = fieldsOf(form);
  const unplaced = fields.filter((one) => one.page === undefined);
  const add = (): void => {
    const title = inBoth((text) => text.formRoom.form.newPage);
    const id = freeId(idFromLabel(title.vi, 'trang'), new Set(form.pages.map((one) => one.id)));
    run(addPage, { title });
    goTo({ side: 'form', page: id });
  };
  return (
    <nav className="mc-outline" aria-label={text.outline}>
      {fields.length === 0 && <p className="mc-hint">{text.empty}</p>}
      {form.pages.map((one) => (
        <section key={one.id} aria-label={textIn(one.title, language)}>
          <button
            type="button"
            className="mc-outline-page"
            aria-current={one.id === page && field === undefined}
            onClick={() => goTo({ side: 'form', page: one.id })}
          >
            {textIn(one.title, language) || one.id}
          </button>
          <FieldList page={one.id} fields={fields.filter((each) => each.page === one.id)} chosen={field} />
        </section>
      ))}
      {unplaced.length > 0 && (
        <section aria-label={text.unplaced}>
          <h3 className="mc-outline-page">{text.unplaced}</h3>
          <p className="mc-hint">{text.unplacedHint}</p>
          <FieldList page={undefined} fields={unplaced} chosen={field} />
        </section>
      )}
      {!readOnly && (
        <div className="mc-outline-foot">
          <FieldAdder page={page ?? fields.find(({ name }) => name === field)?.page} />
          <button type="button" className="mc-link" onClick={add}>
            <IconPlus size={14} aria-hidden /> {text.addPage}
          </button>
          {fields.length > 1 && <p className="mc-hint">{text.keysHint}</p>}
        </div>
      )}
    </nav>
  );
}

interface FieldListProps {
  readonly page: string | undefined;
  readonly fields: readonly FormField[];
  readonly chosen: string | undefined;
}

function FieldList({ page, fields, chosen }: FieldListProps) {
  const { run, readOnly } = useDesigner();
  // Before which place a dragged field would land.
  const [over, setOver] = useState<number | null>(null);
  const drop = (event: DragEvent, at: number): void => {
    setOver(null);
    const field = event.dataTransfer.getData(dragType);
    if (field === '' || page === undefined || readOnly) return;
    event.preventDefault();
    run(moveField, { field, page, at });
  };
  const allow = (event: DragEvent, at: number): void => {
    if (page === undefined || !event.dataTransfer.types.includes(dragType)) return;
    event.preventDefault();
    setOver(at);
  };
  return (
    <ol
      className="mc-outline-fields"
      onDragLeave={() => setOver(null)}
      onDragOver={(event) => {
        if (event.target === event.currentTarget) allow(event, fields.length);
      }}
      onDrop={(event) => drop(event, over ?? fields.length)}
    >
      {fields.map((field, at) => (
        <li
          key={field.name}
          data-over={over === at || undefined}
          data-over-end={(over === at + 1 && at === fields.length - 1) || undefined}
          onDragOver={(event) => {
            const { top, height } = event.currentTarget.getBoundingClientRect();
            allow(event, event.clientY < top + height / 2 ? at : at + 1);
          }}
        >
          <FieldRow field={field} isChosen={field.name === chosen} />
        </li>
      ))}
    </ol>
  );
}

function FieldRow({ field, isChosen }: { readonly field: FormField; readonly isChosen: boolean }) {
  const text = useText().formRoom.form;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const goTo = useGoTo();
  const { name, label, placed, declared } = field;
  const words = textIn(label, language) || name;
  const move = useMove(field);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (readOnly) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      (event.key === 'ArrowUp' ? move.up : move.down)?.();
      // Over the edge of a page the row is another element: the focus goes with the field.
      focusField(event.currentTarget, name);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      const names = fieldsOf(document.form).map((one) => one.name);
      const at = names.indexOf(name);
      const next = names[at + 1] ?? names[at - 1];
      run(removeField, { field: name });
      goTo(next === undefined ? { side: 'form' } : { side: 'form', field: next });
      if (next !== undefined) focusField(event.currentTarget, next);
    }
  };
  const requirement = requirementOf(document.form, name).kind;
  return (
    <div
      className="mc-outline-field"
      draggable={!readOnly}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, name);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {!readOnly && <IconGripVertical size={14} className="mc-grip" aria-hidden />}
      <button
        type="button"
        data-field={name}
        aria-current={isChosen}
        onClick={() => goTo({ side: 'form', field: name })}
        onKeyDown={onKeyDown}
      >
        <span>{words}</span>
        <span className="mc-outline-marks">
          {!declared && <IconAlertTriangle size={14} role="img" aria-label={text.undeclared} />}
          {requirement !== 'never' && <IconAsterisk size={13} role="img" aria-label={text.requiredMark} />}
          {placed?.when !== undefined && (
            <IconEyeQuestion size={14} role="img" aria-label={text.conditionalMark} />
          )}
          {factsOfField(document, name).length > 0 && (
            <IconVariable size={14} role="img" aria-label={text.factMark} />
          )}
        </span>
      </button>
      {!readOnly && isChosen && (
        <span className="mc-order-tools is-flat">
          <button
            type="button"
            className="mc-tool"
            aria-label={text.moveUp(words)}
            disabled={move.up === undefined}
            onClick={move.up}
          >
            <IconArrowUp size={14} />
          </button>
          <button
            type="button"
            className="mc-tool"
            aria-label={text.moveDown(words)}
            disabled={move.down === undefined}
            onClick={move.down}
          >
            <IconArrowDown size={14} />
          </button>
        </span>
      )}
    </div>
  );
}

/** Puts the focus on the row of a field, once what was done to the form is on the screen. */
function focusField(inside: Element, name: string): void {
  const outline = inside.closest('.mc-outline');
  setTimeout(() => {
    const rows = [...(outline?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    rows.find((row) => row.dataset['field'] === name)?.focus();
  });
}

/** One place up or down, over the edge of a page onto the next one. */
function useMove({ name, page }: FormField): {
  up: (() => void) | undefined;
  down: (() => void) | undefined;
} {
  const { document, run } = useDesigner();
  const { pages } = document.form;
  const pageAt = pages.findIndex(({ id }) => id === page);
  const fields = pages[pageAt]?.fields ?? [];
  const at = fields.findIndex(({ field }) => field === name);
  const [before, after] = [pages[pageAt - 1], pages[pageAt + 1]];
  const to = (target: string, place: number) => (): void =>
    run(moveField, { field: name, page: target, at: place });
  if (page === undefined || at < 0)
    return { up: pages.length > 0 ? to(pages.at(-1)?.id ?? '', 10_000) : undefined, down: undefined };
  return {
    up: at > 0 ? to(page, at - 1) : before && to(before.id, before.fields.length),
    down: at < fields.length - 1 ? to(page, at + 2) : after && to(after.id, 0),
  };
}
