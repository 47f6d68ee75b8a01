import { IconArrowsSplit2, IconBoxMultiple, IconLayersOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { dissolve } from '../commands/dissolve.ts';
import { insertLoose } from '../commands/node-insert.ts';
import { wrapInParallel } from '../commands/wrap.ts';
import { edgeWords, titleOf } from '../drawing/words.ts';
import { mayInsert } from '../rules/may-insert.ts';
import { mayDissolve, mayWrap } from '../rules/may-wrap.ts';
import type { Ruling } from '../rules/ruling.ts';
import { thingsOf } from '../model/selection.ts';
import { useDesigner } from '../state/designer-context.ts';
import { insertPlaces } from '../state/drawing-acts.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Part, SelectField } from './fields.tsx';
import { NewPhase } from './new-phase.tsx';

/** Wrapping, unwrapping and inserting without the pointer; what may not be done says why. */
export function ContainersPart() {
  const text = useText();
  const language = useLanguage();
  const designer = useDesigner();
  const { index, document, selected, run, select, readOnly } = designer;
  const { nodes } = thingsOf(selected);
  /** The selection for which a phase is being named. */
  const [making, setMaking] = useState<string>();
  if (readOnly || nodes.length === 0) return null;
  const [only] = nodes.length === 1 ? nodes.map((id) => index.node(id)) : [];
  const isFrame = only?.kind === 'group' || only?.kind === 'parallel';
  const isEnd = only?.kind === 'start' || only?.kind === 'end';
  const edges =
    only === undefined ? [] : document.flow.edges.filter((edge) => mayInsert(index, only, edge.id).allowed);
  if (isEnd) return null;
  return (
    <Part title={text.containers.title}>
      {only !== undefined && edges.length > 0 && (
        <SelectField
          label={text.containers.insertInto}
          value=""
          empty={text.containers.chooseEdge}
          options={edges.map((edge) => ({
            value: edge.id,
            label: text.containers.edgeBetween(
              titleOf(document, edge.from, language),
              edgeWords(document, edge, language),
              titleOf(document, edge.to, language),
            ),
          }))}
          onCommit={(edge) => {
            if (edge !== '')
              run(insertLoose, { id: only.id, edge, ...insertPlaces(designer, only.id, edge) });
          }}
        />
      )}
      {making === nodes.join() ? (
        <NewPhase ids={nodes} onClose={() => setMaking(undefined)} />
      ) : (
        <Act
          ruling={mayWrap(index, nodes, 'group')}
          words={text.containers.wrapPhase}
          act={() => setMaking(nodes.join())}
        >
          <IconBoxMultiple size={16} aria-hidden />
        </Act>
      )}
      {nodes.length > 1 && (
        <Act
          ruling={mayWrap(index, nodes, 'parallel')}
          words={text.containers.wrapParallel}
          act={() => {
            run(wrapInParallel, { ids: nodes });
            select(nodes);
          }}
        >
          <IconArrowsSplit2 size={16} aria-hidden />
        </Act>
      )}
      {isFrame && (
        <Act
          ruling={mayDissolve(index, only.id)}
          words={only.kind === 'group' ? text.containers.dissolvePhase : text.containers.dissolveParallel}
          act={() => run(dissolve, { id: only.id })}
        >
          <IconLayersOff size={16} aria-hidden />
        </Act>
      )}
    </Part>
  );
}

interface ActProps {
  readonly ruling: Ruling;
  readonly words: string;
  readonly act: () => void;
  readonly children: ReactNode;
}

function Act({ ruling, words, act, children }: ActProps) {
  const text = useText();
  return (
    <>
      <button type="button" className="mc-link" disabled={!ruling.allowed} onClick={act}>
        {children} {words}
      </button>
      {!ruling.allowed && <p className="mc-hint">{text.refusals[ruling.reason]}</p>}
    </>
  );
}
