import type { FlowEdge, Performer } from '@motcua/engine';
import { askFact, demandReason, setSignatures } from '../commands/edge-edit.ts';
import { performerWords } from '../drawing/words.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { DemandedPapers, RequiredFacts } from './edge-more.tsx';
import { somebody } from './edge-who.tsx';
import { CheckField, Part } from './fields.tsx';
import { AddButton, Listed } from './listed.tsx';
import { PerformerFields } from './performer-fields.tsx';

/** What must be given before the button does anything: a reason, facts, signatures, papers. */
export function DemandsPart({ edge }: { edge: FlowEdge }) {
  const text = useText();
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id } = edge;
  const askable = document.facts.filter((fact) => fact.source.kind === 'outcome');
  return (
    <Part title={text.panel.demands}>
      <CheckField
        label={text.panel.demandsReason}
        checked={edge.demands?.reason ?? false}
        disabled={readOnly}
        onCommit={(reason) => run(demandReason, { id, reason })}
      />
      {askable.map((fact) => (
        <CheckField
          key={fact.id}
          label={`${text.panel.askedFacts}: ${textIn(fact.title, language)}`}
          checked={edge.demands?.facts.some((asked) => asked.fact === fact.id) ?? false}
          disabled={readOnly}
          onCommit={(asked) => run(askFact, { id, fact: fact.id, asked })}
        />
      ))}
      <RequiredFacts edge={edge} />
      <Signatures edge={edge} />
      <DemandedPapers edge={edge} />
    </Part>
  );
}

function Signatures({ edge }: { edge: FlowEdge }) {
  const text = useText().panel;
  const language = useLanguage();
  const { document, names, run, readOnly } = useDesigner();
  const { id } = edge;
  const signatures = edge.demands?.signatures ?? [];
  const set = (next: readonly Performer[]): void => run(setSignatures, { id, signatures: next });
  return (
    <>
      {signatures.map((signer, at) => (
        <Listed
          key={at}
          title={`${text.signatures} ${performerWords(document, signer, names, language)}`}
          removeLabel={text.removeSignature}
          onRemove={() => set(signatures.toSpliced(at, 1))}
        >
          <PerformerFields
            performer={signer}
            disabled={readOnly}
            onCommit={(next) => set(signatures.with(at, next))}
          />
        </Listed>
      ))}
      <AddButton label={text.addSignature} onAdd={() => set([...signatures, somebody])} />
    </>
  );
}
