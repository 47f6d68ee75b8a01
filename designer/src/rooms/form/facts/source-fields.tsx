import type { Fact } from '@motcua/engine';
import { changeFact } from '../../../commands/fact-edit.ts';
import {
  type FactSource,
  freshSource,
  type SourceKind,
  sourceKinds,
  withSource,
} from '../../../model/fact-source.ts';
import { freshChannelFact } from '../../../panel/fact-select.tsx';
import { SelectField } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import { SourceDetails } from './source-details.tsx';

/** Where a fact comes from, in words of the office, with what there is to choose for it. */
export function SourceFields({ fact }: { readonly fact: Fact }) {
  const text = useText().formRoom.facts;
  const { document, run, readOnly } = useDesigner();
  const { source } = fact;
  const set = (next: FactSource): void => {
    const { id, ...changes } = withSource(document, fact, next, freshChannelFact(document.facts).choices);
    run(changeFact, {
      id,
      changes: { choices: undefined, default: undefined, ...changes },
    });
  };
  const offered = sourceKinds.filter(
    (kind) => kind === source.kind || freshSource(document, kind, fact.id) !== undefined,
  );
  return (
    <>
      <SelectField
        label={text.source}
        value={source.kind}
        options={offered.map((kind) => ({ value: kind, label: text.sources[kind] }))}
        disabled={readOnly}
        onCommit={(kind) => {
          const next = freshSource(document, kind as SourceKind, fact.id);
          if (next !== undefined && kind !== source.kind) set(next);
        }}
      />
      <SourceDetails source={source} fact={fact} onCommit={set} />
    </>
  );
}
