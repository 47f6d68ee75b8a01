import { useState } from 'react';
import { nameApart } from '../drawing/name-apart.ts';
import { fold } from '../model/ids.ts';
import { useDesigner } from '../state/designer-context.ts';
import { targetsOf } from '../state/drawing-acts.ts';
import { useLanguage, useText } from '../text/text.ts';

/** Connecting without dragging: every place that may be connected to, found by typing a part of its name. */
export function ConnectList({ from }: { from: string }) {
  const text = useText();
  const language = useLanguage();
  const designer = useDesigner();
  const [typed, setTyped] = useState('');
  const targets = targetsOf(designer, from).filter((node) =>
    fold(`${nameApart(designer.document, node.id, language)} ${node.id}`).includes(fold(typed)),
  );
  const [first] = targets;
  return (
    <div className="mc-connect">
      <input
        autoFocus
        className="mc-input"
        aria-label={text.panel.connectTo}
        placeholder={text.panel.connectHint}
        value={typed}
        data-typing
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && first !== undefined) designer.connectTo(first.id);
          if (event.key === 'Escape') {
            event.preventDefault();
            designer.leave();
          }
        }}
      />
      <ul>
        {targets.map((node) => (
          <li key={node.id}>
            <button type="button" onClick={() => designer.connectTo(node.id)}>
              <span>{nameApart(designer.document, node.id, language)}</span>
              <em>{text.kinds[node.kind]}</em>
            </button>
          </li>
        ))}
        {first === undefined && <li className="mc-hint">{text.panel.noTarget}</li>}
      </ul>
    </div>
  );
}
