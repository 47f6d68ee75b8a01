import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Play } from '@motcua/engine';
import { addScenarios, replaceScenario } from '../../../commands/scenario-edit.ts';
import { freeId, idFromLabel } from '../../../model/ids.ts';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import { usePlay } from '../use-play-parts.ts';

/** Writes the run, up to the moment shown, down as a scenario: a new one, or in place of the one it was opened from. */
export function RecordForm({ play }: { play: Play }) {
  const { document, run } = useDesigner();
  const { record: text, ask } = useText().play;
  const { words, send, state } = usePlay();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const opened = document.scenarios.find(({ id }) => id === state.context.scenario);
  const title = vi.normalize('NFC').trim();

  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (title === '') return;
    const taken = new Set(document.scenarios.map(({ id }) => id));
    const id = freeId(idFromLabel(title, 'kich_ban'), taken);
    const scenario = play.record(id, { vi: title, en: en.normalize('NFC').trim() || title });
    run(addScenarios, { scenarios: [scenario] });
    send({ type: 'recorded', scenario: id });
  };
  const replace = (): void => {
    if (opened === undefined) return;
    run(replaceScenario, { id: opened.id, scenario: play.record(opened.id, opened.title) });
    send({ type: 'recorded', scenario: opened.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    send({ type: 'leave' });
  };
  return (
    <form ref={form} className="mc-part mc-play-record" onSubmit={save} onKeyDown={onKeyDown}>
      <h3>{text.title}</h3>
      <p className="mc-hint">{text.hint}</p>
      <label className="mc-field">
        <span className="mc-play-label">{text.vi}</span>
        <input className="mc-input" required value={vi} onChange={(event) => setVi(event.target.value)} />
      </label>
      <label className="mc-field">
        <span className="mc-play-label">{text.en}</span>
        <input className="mc-input" value={en} onChange={(event) => setEn(event.target.value)} />
      </label>
      <div className="mc-play-go">
        <button type="submit" className="mc-button is-primary">
          {text.save}
        </button>
        {opened !== undefined && (
          <button type="button" className="mc-button" onClick={replace}>
            {text.replace(words.of(opened.title))}
          </button>
        )}
        <button type="button" className="mc-link" onClick={() => send({ type: 'leave' })}>
          {ask.leave}
        </button>
      </div>
    </form>
  );
}
