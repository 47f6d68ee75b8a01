import './form-room.css';
import { useState } from 'react';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { ChoiceField } from '../../panel/fields.tsx';
import { FactsSide } from './facts/facts-side.tsx';
import { FieldEditor } from './field-editor.tsx';
import { type Chosen, FormPlaces } from './form-places.ts';
import { Outline } from './outline.tsx';
import { PageEditor } from './page-editor.tsx';
import { FormPreview } from './preview/form-preview.tsx';

/** The form of the procedure and the facts that conditions ask about. */
export function FormRoom() {
  const text = useText().formRoom;
  const { document, selected } = useDesigner();
  const [chosen, setChosen] = useState<Chosen>({ side: 'form' });
  const [seen, setSeen] = useState<ReadonlySet<string> | null>(null);
  if (seen !== selected) {
    // A problem that was picked leads to its fact or its page.
    setSeen(selected);
    const fact = document.facts.find(({ id }) => selected.has(id));
    const page = document.form.pages.find(({ id }) => selected.has(id));
    if (fact !== undefined) setChosen({ side: 'facts', fact: fact.id });
    else if (page !== undefined) setChosen({ side: 'form', page: page.id });
  }
  const field = chosen.side === 'form' ? chosen.field : undefined;
  const page = chosen.side === 'form' ? chosen.page : undefined;
  return (
    <FormPlaces value={setChosen}>
      <div className={`mc-form-room is-${chosen.side}`}>
        <div className="mc-form-sides">
          <ChoiceField
            label={text.form.sides.label}
            value={chosen.side}
            options={[
              { value: 'form', label: text.form.sides.form },
              { value: 'facts', label: `${text.form.sides.facts} (${document.facts.length})` },
            ]}
            onCommit={(side) => setChosen(side === 'facts' ? { side } : { side: 'form' })}
          />
        </div>
        {chosen.side === 'facts' ? (
          <FactsSide chosen={chosen.fact} />
        ) : (
          <>
            <Outline field={field} page={page} />
            <div className="mc-form-editor">
              {field !== undefined && <FieldEditor key={field} name={field} />}
              {field === undefined && page !== undefined && <PageEditor key={page} id={page} />}
              {field === undefined && page === undefined && (
                <p className="mc-hint mc-form-nothing">{text.form.choose}</p>
              )}
            </div>
            <FormPreview
              selected={field}
              onSelect={(name) => {
                if (name !== field) setChosen({ side: 'form', field: name });
              }}
            />
          </>
        )}
      </div>
    </FormPlaces>
  );
}
