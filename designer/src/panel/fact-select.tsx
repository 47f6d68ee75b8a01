import type { Fact } from '@motcua/engine';
import { useId } from 'react';
import { addFact, factFromField } from '../commands/fact-edit.ts';
import { channelFact } from '../model/channel-when.ts';
import { factFrom } from '../model/fact-of-field.ts';
import { fieldsOf } from '../model/form-fields.ts';
import { textIn } from '../model/document-types.ts';
import { freeId } from '../model/ids.ts';
import { useDesigner } from '../state/designer-context.ts';
import { textOf, useLanguage, useText } from '../text/text.ts';

interface FactSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (fact: Fact) => void;
  readonly disabled: boolean;
  readonly among?: (fact: Fact) => boolean;
}

/**
 * One of the procedure's facts. A field of the form, and the channel, can be chosen before there is a fact of it: it is
 * then made, so that nobody has to leave the condition in order to declare what it asks about.
 */
export function FactSelect({ label, value, onChoose, disabled, among = () => true }: FactSelectProps) {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const { document, run } = useDesigner();
  const facts = document.facts.filter(among);
  const fresh = useFreshFacts().filter(({ fact }) => among(fact));
  const isKnown = value === '' || facts.some((fact) => fact.id === value);
  const choose = (chosen: string): void => {
    const made = fresh.find(({ fact }) => `new:${fact.id}` === chosen);
    if (made?.field !== undefined) run(factFromField, { field: made.field });
    else if (made !== undefined) run(addFact, { fact: made.fact });
    const fact = made?.fact ?? facts.find((one) => one.id === chosen);
    if (fact !== undefined) onChoose(fact);
  };
  return (
    <div className="mc-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="mc-input"
        value={value}
        disabled={disabled}
        onChange={(event) => choose(event.target.value)}
      >
        {value === '' && <option value="">{text.condition.chooseFact}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {facts.map((fact) => (
          <option key={fact.id} value={fact.id}>
            {textIn(fact.title, language) || fact.id}
          </option>
        ))}
        {fresh.length > 0 && (
          <optgroup label={text.formRoom.rules.makeFact}>
            {fresh.map(({ fact }) => (
              <option key={fact.id} value={`new:${fact.id}`}>
                {textIn(fact.title, language)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  );
}

/** The fact that says the channel, for a procedure that has none yet. */
export function freshChannelFact(facts: readonly Fact[]): Fact {
  const [vi, en] = [textOf('vi').formRoom.form, textOf('en').formRoom.form];
  const channels = ['counter', 'online', 'post'] as const;
  return {
    id: freeId('kenh_nop', new Set(facts.map((fact) => fact.id))),
    type: 'choice',
    title: { vi: vi.channelFact, en: en.channelFact },
    choices: channels.map((value) => ({
      value,
      title: { vi: vi.channelNames[value], en: en.channelNames[value] },
    })),
    source: { kind: 'channel' },
    knownFrom: 'reception',
  };
}

/** Facts that there could be: of the fields that no fact says yet, and of the channel. */
export function useFreshFacts(): readonly { readonly fact: Fact; readonly field?: string }[] {
  const { document } = useDesigner();
  const { facts, form } = document;
  const taken = new Set(facts.map((fact) => fact.id));
  const said = new Set(facts.flatMap(({ source }) => (source.kind === 'form' ? source.field : [])));
  const ofFields = fieldsOf(form)
    .filter(({ name, declared }) => declared && !said.has(name))
    .map((field) => ({ fact: factFrom(field, taken), field: field.name }));
  return channelFact(facts) === undefined ? [...ofFields, { fact: freshChannelFact(facts) }] : ofFields;
}
