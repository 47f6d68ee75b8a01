import type { LocalText } from '@motcua/engine';
import { choiceNamed } from '../../model/field-choices.ts';
import { TextField } from '../../panel/fields.tsx';
import { textOf, useText } from '../../text/text.ts';

interface Choice {
  readonly value: string;
  readonly title: LocalText;
}

interface ChoiceNamesProps<C extends Choice> {
  readonly choices: readonly C[];
  readonly at: number;
  readonly disabled: boolean;
  readonly onChange: (choices: readonly C[]) => void;
}

/** What one of several choices is called, in both languages. The stored value stays when it is called otherwise. */
export function ChoiceNames<C extends Choice>({ choices, at, disabled, onChange }: ChoiceNamesProps<C>) {
  const text = useText().formRoom.form;
  const choice = choices[at];
  if (choice === undefined) return null;
  return (
    <>
      <TextField
        label={text.choice(at + 1)}
        value={choice.title.vi}
        required
        // Its value is made once, from its first real name: not from the beginning of one.
        whenLeft={isUnnamed(choice)}
        disabled={disabled}
        onCommit={(vi) => onChange(choices.with(at, renamed(choice, vi, choices)))}
      />
      <TextField
        label={text.choiceEn(at + 1)}
        value={choice.title.en}
        disabled={disabled}
        onCommit={(en) => onChange(choices.with(at, { ...choice, title: { ...choice.title, en } }))}
      />
    </>
  );
}

/** A choice that still has the value of a first name gets one of its own with its first real name. */
function renamed<C extends Choice>(choice: C, vi: string, among: readonly C[]): C {
  const title = { ...choice.title, vi };
  if (!isUnnamed(choice)) return { ...choice, title };
  const others = among.filter((one) => one !== choice);
  return { ...choice, value: choiceNamed(vi, others).value, title };
}

function isUnnamed({ title }: Choice): boolean {
  const { firstChoice, secondChoice, newChoice } = textOf('vi').formRoom.form;
  return [firstChoice, secondChoice, newChoice].includes(title.vi);
}
