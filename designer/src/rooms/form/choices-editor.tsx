import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { setChoices } from '../../commands/form-edit.ts';
import { choiceNamed, choicesIn, type FieldChoice } from '../../model/field-choices.ts';
import type { FormField } from '../../model/form-fields.ts';
import { AddButton } from '../../panel/listed.tsx';
import { useRowKeys } from '../../panel/use-row-keys.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { textOf, useText } from '../../text/text.ts';
import { ChoiceNames } from './choice-names.tsx';

/** What can be chosen: names in both languages, in order. The stored value stays when a choice is called otherwise. */
export function ChoicesEditor({ field }: { readonly field: FormField }) {
  const text = useText().formRoom.form;
  const { run, readOnly } = useDesigner();
  const choices = choicesIn(field.schema);
  const keys = useRowKeys((choices ?? []).map(({ value }) => value));
  if (choices === undefined) return <p className="mc-hint">{text.choicesKept}</p>;
  const set = (next: readonly FieldChoice[]): void => run(setChoices, { field: field.name, choices: next });
  return (
    <>
      {choices.length === 0 && <p className="mc-hint">{text.noChoices}</p>}
      {choices.map((choice, at) => (
        <div key={keys[at]} className="mc-choice-row">
          <ChoiceNames choices={choices} at={at} disabled={readOnly} onChange={set} />
          {!readOnly && (
            <span className="mc-row-order">
              <button
                type="button"
                className="mc-tool"
                aria-label={text.choiceUp(choice.title.vi)}
                disabled={at === 0}
                onClick={() => set(choices.toSpliced(at, 1).toSpliced(at - 1, 0, choice))}
              >
                <IconArrowUp size={14} />
              </button>
              <button
                type="button"
                className="mc-tool"
                aria-label={text.choiceDown(choice.title.vi)}
                disabled={at === choices.length - 1}
                onClick={() => set(choices.toSpliced(at, 1).toSpliced(at + 1, 0, choice))}
              >
                <IconArrowDown size={14} />
              </button>
              <button
                type="button"
                className="mc-tool"
                aria-label={text.removeChoice(choice.title.vi)}
                onClick={() => set(choices.toSpliced(at, 1))}
              >
                <IconX size={14} />
              </button>
            </span>
          )}
        </div>
      ))}
      <AddButton
        label={text.addChoice}
        onAdd={() => set([...choices, choiceNamed(textOf('vi').formRoom.form.newChoice, choices)])}
      />
    </>
  );
}
