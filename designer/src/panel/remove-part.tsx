import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { isKey } from '../drawing/words.ts';
import { textOf, useLanguage, useText } from '../text/text.ts';
import { type PartList, usesOf } from '../model/uses.ts';
import { useDesigner } from '../state/designer-context.ts';
import { type Option, SelectField } from './fields.tsx';
import { UseLinks } from './used-where.tsx';

interface Removal {
  readonly list: PartList;
  readonly id: string;
  readonly name: string;
  readonly onRemove: (instead: string | undefined) => void;
  /** What can take its place where it is named. */
  readonly instead?: readonly Option[];
}

/**
 * The button that removes a part, and the question it asks first where something names the part: what that is, what
 * becomes of it, and what could take its place. What nobody names goes at once, it can be undone.
 */
export function useRemoval({ list, id, name, onRemove, instead = [] }: Removal): {
  readonly button: ReactNode;
  readonly question: ReactNode;
} {
  const text = useText().papers;
  const words = text.removal;
  const { document, readOnly } = useDesigner();
  const [asking, setAsking] = useState(false);
  const [choice, setChoice] = useState('');
  if (readOnly) return { button: null, question: null };
  const uses = usesOf(document, list, id);
  const binding = uses.filter((use) => use.binding);
  const loose = uses.filter((use) => !use.binding);
  const blocked = binding.length > 0 && choice === '';
  const remove = (): void => {
    setAsking(false);
    onRemove(choice === '' ? undefined : choice);
  };
  const button = (
    <button
      type="button"
      className="mc-tool is-destructive"
      aria-label={text.remove(name)}
      title={text.remove(name)}
      aria-expanded={uses.length === 0 ? undefined : asking}
      onClick={() => (uses.length === 0 ? remove() : setAsking(!asking))}
    >
      <IconTrash size={16} />
    </button>
  );
  const question = asking && (
    <div className="mc-removal" role="group" aria-label={words.ask(name)}>
      <strong>{words.ask(name)}</strong>
      {binding.length > 0 && (
        <p>
          {words.binding} <UseLinks uses={binding} />
        </p>
      )}
      {loose.length > 0 && (
        <p>
          {words.leaves} <UseLinks uses={loose} />
        </p>
      )}
      <Effects list={list} id={id} />
      {instead.length > 0 && (
        <SelectField
          label={words.instead}
          value={choice}
          empty={binding.length > 0 ? words.choose : words.without}
          options={instead}
          onCommit={setChoice}
        />
      )}
      {blocked && instead.length === 0 && <p>{words.changeFirst}</p>}
      <div className="mc-removal-acts">
        <button type="button" className="mc-button is-destructive" disabled={blocked} onClick={remove}>
          {words.confirm}
        </button>
        <button type="button" className="mc-button" onClick={() => setAsking(false)}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
  return { button, question };
}

/** What the removal changes beside leaving a name out. */
function Effects({ list, id }: { list: PartList; id: string }) {
  const words = useText().papers.removal;
  const language = useLanguage();
  const { document } = useDesigner();
  const widened =
    list === 'limits'
      ? document.pauseRules.filter(({ limits }) => limits?.length === 1 && limits[0] === id)
      : [];
  const reasons = widened.map(({ reason }) => textOf(language).pauseReasons[reason] ?? reason);
  return (
    <>
      {isKey(words.effects, list) && <p>{words.effects[list]}</p>}
      {reasons.length > 0 && <p>{words.widens(reasons.join(', '))}</p>}
    </>
  );
}
