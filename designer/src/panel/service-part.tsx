import { setService } from '../commands/asking-edit.ts';
import { setPerformer } from '../commands/node-edit.ts';
import { type ServiceNode, textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { OptionalPlainAmount } from './amount-field.tsx';
import { CheckField, NumberField, Part, TextField } from './fields.tsx';
import { PerformerFields } from './performer-fields.tsx';

const serviceName = /^[a-z][A-Za-z0-9.]{0,63}$/;

export function ServicePart({ node }: { node: ServiceNode }) {
  const text = useText().panel;
  const { run, readOnly } = useDesigner();
  const { id } = node;
  const set = (changes: Parameters<typeof setService.execute>[1]['changes']): void =>
    run(setService, { id, changes });
  return (
    <>
      <Part title={text.service}>
        <TextField
          label={text.serviceName}
          value={node.service}
          required
          placeholder={text.serviceHint}
          disabled={readOnly}
          accepts={(service) => serviceName.test(service)}
          onCommit={(service) => set({ service })}
        />
        <OptionalPlainAmount
          label={text.answerWithin}
          amount={node.answerWithin}
          onCommit={(answerWithin) => set({ answerWithin })}
        />
        <NumberField
          label={text.retries}
          value={node.retries}
          min={0}
          step={1}
          disabled={readOnly}
          onCommit={(retries) => {
            if (Number.isInteger(retries) && retries <= 100) set({ retries });
          }}
        />
      </Part>
      <FactChecks title={text.sends} chosen={node.send} onCommit={(send) => set({ send })} />
      <FactChecks title={text.receives} chosen={node.receive} onCommit={(receive) => set({ receive })} />
      <Part title={text.servicePerformer}>
        <PerformerFields
          performer={node.performer}
          disabled={readOnly}
          onCommit={(performer) => run(setPerformer, { id, performer })}
        />
      </Part>
    </>
  );
}

interface FactChecksProps {
  readonly title: string;
  readonly chosen: readonly string[];
  readonly onCommit: (chosen: string[]) => void;
}

function FactChecks({ title, chosen, onCommit }: FactChecksProps) {
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  if (document.facts.length === 0) return null;
  return (
    <details className="mc-part">
      <summary>
        {title} ({chosen.length})
      </summary>
      <div className="mc-marks">
        {document.facts.map((fact) => (
          <CheckField
            key={fact.id}
            label={textIn(fact.title, language)}
            checked={chosen.includes(fact.id)}
            disabled={readOnly}
            onCommit={(on) => onCommit(on ? [...chosen, fact.id] : chosen.filter((id) => id !== fact.id))}
          />
        ))}
      </div>
    </details>
  );
}
