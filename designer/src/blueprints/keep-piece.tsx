import { type FormEvent, useState } from 'react';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import type { BlueprintLibrary } from './blueprint.ts';
import { messageOf } from './message-of.ts';
import { pieceOf } from './piece-of.ts';

/** Keeps the selected steps under a name. */
export function KeepPiece({ onKeep }: { readonly onKeep: NonNullable<BlueprintLibrary['onKeep']> }) {
  const text = useText().blueprints;
  const designer = useDesigner();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const piece = pieceOf(designer);
  if (piece.nodes.length === 0) return <p className="mc-blueprints-keep">{text.selectFirst}</p>;
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = vi.trim();
    if (name === '' || busy) return;
    setBusy(true);
    try {
      await onKeep({ vi: name, en: en.trim() || name }, piece);
      say(text.kept(name));
      setVi('');
      setEn('');
    } catch (reason) {
      say(`${text.failed}. ${messageOf(reason)}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="mc-blueprints-keep" onSubmit={(event) => void keep(event)}>
      <h3>{text.keep}</h3>
      <p>{text.keepHelp(piece.nodes.length)}</p>
      <label>
        <span>{text.name}</span>
        <input
          className="mc-input"
          required
          maxLength={200}
          value={vi}
          onChange={(event) => setVi(event.target.value)}
        />
      </label>
      <label>
        <span>{text.nameEnglish}</span>
        <input
          className="mc-input"
          maxLength={200}
          value={en}
          onChange={(event) => setEn(event.target.value)}
        />
      </label>
      <button type="submit" className="mc-button is-primary" disabled={busy}>
        {text.keep}
      </button>
      <p role="status">{said}</p>
    </form>
  );
}
