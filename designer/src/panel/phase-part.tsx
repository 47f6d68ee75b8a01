import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { setStart } from '../commands/node-edit.ts';
import { amountWords, edgeWords, titleOf } from '../drawing/words.ts';
import { type GroupNode, textIn } from '../model/document-types.ts';
import { marchIn } from '../model/march.ts';
import { edgeKey } from '../model/selection.ts';
import { NewLimit } from '../rooms/clocks/new-limit.tsx';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Part, SelectField } from './fields.tsx';

/** A phase from within: which steps it keeps together, where it is left, and how long it may take. */
export function PhasePart({ node }: { node: GroupNode }) {
  const text = useText().containers;
  const language = useLanguage();
  const { document, index, readOnly, show, enter } = useDesigner();
  const [asked, setAsked] = useState(false);
  const inside = marchIn(index, node.id).order;
  const contents = new Set(index.contentsOf(node.id).map(({ id }) => id));
  const outward = document.flow.edges.filter(({ from, to }) => contents.has(from) && !contents.has(to));
  const limits = document.limits.filter(({ covers }) => covers !== 'all' && covers.nodes.includes(node.id));
  return (
    <>
      <Part title={text.inPhase}>
        <ul className="mc-connections">
          {inside.map((step) => (
            <li key={step.id}>
              <button type="button" className="mc-connection" onClick={() => show(step.id)}>
                <strong>{textIn(step.title, language)}</strong>
              </button>
            </li>
          ))}
        </ul>
        {inside.length === 0 && <p className="mc-hint">{text.noSteps}</p>}
        {inside.length > 1 && <StartChoice node={node} />}
      </Part>
      <Part title={text.outOfPhase}>
        <ul className="mc-connections">
          {outward.map((edge) => (
            <li key={edge.id}>
              <button type="button" className="mc-connection" onClick={() => show(edgeKey(edge.id))}>
                <strong>
                  {edgeWords(document, edge, language) || titleOf(document, edge.from, language)}
                </strong>
                <span>
                  <IconArrowRight size={13} aria-hidden /> {titleOf(document, edge.to, language)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {outward.length === 0 && index.edgesFrom(node.id).length === 0 && (
          <p className="mc-hint">{text.noWayOut}</p>
        )}
      </Part>
      <Part title={text.limitsOfPhase}>
        {limits.map((limit) => (
          <button key={limit.id} type="button" className="mc-link" onClick={() => enter('clocks')}>
            {textIn(limit.title, language)}:{' '}
            {limit.amount.map((row) => amountWords(row, language)).join(' / ')}
          </button>
        ))}
        {asked && <NewLimit place={node.id} onClose={() => setAsked(false)} />}
        {!readOnly && !asked && limits.length === 0 && (
          <button type="button" className="mc-link" onClick={() => setAsked(true)}>
            <IconPlus size={14} aria-hidden /> {text.addPhaseLimit}
          </button>
        )}
      </Part>
    </>
  );
}

function StartChoice({ node }: { node: GroupNode }) {
  const text = useText();
  const language = useLanguage();
  const { index, run, readOnly } = useDesigner();
  return (
    <SelectField
      label={text.panel.starts}
      value={node.start ?? ''}
      options={index
        .childrenOf(node.id)
        .map((child) => ({ value: child.id, label: textIn(child.title, language) }))}
      disabled={readOnly}
      onCommit={(start) => run(setStart, { id: node.id, start: start === '' ? undefined : start })}
    />
  );
}
