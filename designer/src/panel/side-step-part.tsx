import { IconArrowRight } from '@tabler/icons-react';
import { setBeside, setMustFinish } from '../commands/side-step.ts';
import { type StepNode, textIn } from '../model/document-types.ts';
import { isSideStep, sideStepsOf } from '../model/side-steps.ts';
import { addBeside } from '../state/drawing-acts.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { CheckField, Part } from './fields.tsx';
import { AddButton } from './listed.tsx';

/** Of a step: what may be opened beside it. Of a side step: the steps it can be opened beside. */
export function SideStepPart({ node }: { node: StepNode }) {
  return isSideStep(node) ? <BesidePart node={node} /> : <SideStepsPart node={node} />;
}

function BesidePart({ node }: { node: StepNode }) {
  const text = useText().panel;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id, beside = [] } = node;
  const hosts = document.flow.nodes.filter((other) => other.kind === 'step' && !isSideStep(other));
  return (
    <>
      <Part title={text.beside}>
        <p className="mc-hint">{text.besideHint}</p>
        <CheckField
          label={text.mustFinish}
          checked={node.mustFinish ?? false}
          disabled={readOnly}
          onCommit={(mustFinish) => run(setMustFinish, { id, mustFinish })}
        />
      </Part>
      <details className="mc-part">
        <summary>
          {text.beside} ({beside.length})
        </summary>
        <div className="mc-marks">
          {hosts.map((host) => (
            <CheckField
              key={host.id}
              label={textIn(host.title, language)}
              checked={beside.includes(host.id)}
              // The last one is not taken away here: a side step of nothing could never be opened.
              disabled={readOnly || (beside.length === 1 && beside.includes(host.id))}
              onCommit={(on) =>
                run(setBeside, {
                  id,
                  beside: on ? [...beside, host.id] : beside.filter((other) => other !== host.id),
                })
              }
            />
          ))}
        </div>
      </details>
    </>
  );
}

function SideStepsPart({ node }: { node: StepNode }) {
  const text = useText().panel;
  const language = useLanguage();
  const designer = useDesigner();
  const sides = sideStepsOf(designer.index, node.id);
  if (sides.length === 0 && designer.readOnly) return null;
  return (
    <Part title={text.sideSteps}>
      {sides.map((side) => (
        <button key={side.id} type="button" className="mc-link" onClick={() => designer.show(side.id)}>
          {textIn(side.title, language)} <IconArrowRight size={13} aria-hidden />
        </button>
      ))}
      <AddButton label={text.addSideStep} onAdd={() => designer.select([addBeside(designer, node.id)])} />
    </Part>
  );
}
