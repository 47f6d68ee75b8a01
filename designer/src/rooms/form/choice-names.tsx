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
        disabled={disabled}
        onCommit={(vi, { before }) => onChange(choices.with(at, renamed(choice, vi, choices, before)))}
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

/**
 * A choice that still had the value of a first name when its field was entered gets one of its own with its first real name:
 * the whole of it, however often it was committed on the way.
 */
function renamed<C extends Choice>(choice: C, vi: string, among: readonly C[], before: string): C {
  const title = { ...choice.title, vi };
  if (!isUnnamed(before)) return { ...choice, title };
  const others = among.filter((one) => one !== choice);
  return { ...choice, value: choiceNamed(vi, others).value, title };
}

function isUnnamed(title: string): boolean {
  const { firstChoice, secondChoice, newChoice } = textOf('vi').formRoom.form;
  return [firstChoice, secondChoice, newChoice].includes(title);
}
