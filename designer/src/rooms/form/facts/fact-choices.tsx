import type { Fact } from '@motcua/engine';
import { IconX } from '@tabler/icons-react';
import { changeFact } from '../../../commands/fact-edit.ts';
import { choiceNamed } from '../../../model/field-choices.ts';
import { choicesFor } from '../../../model/fact-of-field.ts';
import { fieldOf } from '../../../model/form-fields.ts';
import { TextField } from '../../../panel/fields.tsx';
import { AddButton } from '../../../panel/listed.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { textOf, useText } from '../../../text/text.ts';

/** The values that a fact can have. Those of a field are the field's own: they are changed there and follow. */
export function FactChoices({ fact }: { readonly fact: Fact }) {
  const all = useText();
  const text = all.formRoom.form;
  const { document, run, readOnly } = useDesigner();
  const choices = fact.choices ?? [];
  const set = (next: readonly (typeof choices)[number][]): void =>
    run(changeFact, { id: fact.id, changes: { choices: [...next] } });
  const field = fact.source.kind === 'form' ? fieldOf(document.form, fact.source.field) : undefined;
  const ofField = field === undefined ? undefined : choicesFor(field);
  const differs = ofField !== undefined && JSON.stringify(ofField) !== JSON.stringify(choices);
  return (
    <>
      {choices.map((choice, at) => (
        <div key={choice.value} className="mc-choice-row">
          <TextField
            label={text.choice(at + 1)}
            value={choice.title.vi}
            required
            disabled={readOnly}
            onCommit={(vi) => set(choices.with(at, renamed(choice, vi, choices)))}
          />
          <TextField
            label={text.choiceEn(at + 1)}
            value={choice.title.en}
            disabled={readOnly}
            onCommit={(en) => set(choices.with(at, { ...choice, title: { ...choice.title, en } }))}
          />
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

type Choice = NonNullable<Fact['choices']>[number];

/** A choice that was only called "new" so far gets a value of its own with its first real name. */
function renamed(choice: Choice, vi: string, among: readonly Choice[]): Choice {
  const title = { ...choice.title, vi };
  if (choice.title.vi !== textOf('vi').formRoom.form.newChoice) return { ...choice, title };
  const others = among.filter((one) => one !== choice);
  return { value: choiceNamed(vi, others).value, title };
}
