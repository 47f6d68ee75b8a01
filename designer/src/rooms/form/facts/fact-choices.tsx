import type { Fact } from '@motcua/engine';
import { IconX } from '@tabler/icons-react';
import { changeFact } from '../../../commands/fact-edit.ts';
import { choiceNamed } from '../../../model/field-choices.ts';
import { choicesFor } from '../../../model/fact-of-field.ts';
import { fieldOf } from '../../../model/form-fields.ts';
import { AddButton } from '../../../panel/listed.tsx';
import { useRowKeys } from '../../../panel/use-row-keys.ts';
import { useDesigner } from '../../../state/designer-context.ts';
import { textOf, useText } from '../../../text/text.ts';
import { ChoiceNames } from '../choice-names.tsx';

/** The values that a fact can have. Those of a field are the field's own: they are changed there and follow. */
export function FactChoices({ fact }: { readonly fact: Fact }) {
  const all = useText();
  const text = all.formRoom.form;
  const { document, run, readOnly } = useDesigner();
  const choices = fact.choices ?? [];
  const keys = useRowKeys(choices.map(({ value }) => value));
  const set = (next: readonly (typeof choices)[number][]): void =>
    run(changeFact, { id: fact.id, changes: { choices: [...next] } });
  const field = fact.source.kind === 'form' ? fieldOf(document.form, fact.source.field) : undefined;
  const ofField = field === undefined ? undefined : choicesFor(field);
  const differs = ofField !== undefined && JSON.stringify(ofField) !== JSON.stringify(choices);
  return (
    <>
      {choices.map((choice, at) => (
        <div key={keys[at]} className="mc-choice-row">
          <ChoiceNames choices={choices} at={at} disabled={readOnly} onChange={set} />
          {!readOnly && (
            <button
              type="button"
              className="mc-tool"
              aria-label={text.removeChoice(choice.title.vi)}
              onClick={() => set(choices.toSpliced(at, 1))}
            >
              <IconX size={14} />
            </button>
          )}
        </div>
      ))}
      {choices.length === 0 && <p className="mc-hint">{text.noChoices}</p>}
      {ofField === undefined ? (
        <AddButton
          label={text.addChoice}
          onAdd={() => set([...choices, choiceNamed(textOf('vi').formRoom.form.newChoice, choices)])}
        />
      ) : (
        differs && <AddButton label={all.formRoom.facts.fromSource} onAdd={() => set(ofField)} />
      )}
    </>
  );
}
