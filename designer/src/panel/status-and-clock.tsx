import type { FlowNode, NationalStatus } from '@motcua/engine';
import { hasClock, hasStatus, setClock, setStatus } from '../commands/node-edit.ts';
import { inheritedClock } from '../model/clock-rule.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ChoiceField, Part, SelectField } from './fields.tsx';

const codes: NationalStatus[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The national status while a dossier stands here, and whether its time counts. */
export function StatusAndClock({ node }: { node: FlowNode }) {
  const text = useText();
  const { run, readOnly } = useDesigner();
  const { id } = node;
  if (node.kind === 'group')
    return (
      <Part title={text.panel.groupClock}>
        <ClockFields node={node} />
      </Part>
    );
  if (!hasStatus(node)) return null;
  return (
    <Part title={text.panel.status}>
      <SelectField
        label={text.panel.status}
        value={String(node.status ?? '')}
        empty={text.panel.noStatus}
        options={codes.map((code) => ({ value: String(code), label: `${code}. ${text.statuses[code]}` }))}
        disabled={readOnly}
        onCommit={(next) => run(setStatus, { id, status: codes.find((code) => String(code) === next) })}
      />
      {hasClock(node) && <ClockFields node={node} />}
    </Part>
  );
}

function ClockFields({ node }: { node: Extract<FlowNode, { clock?: unknown }> }) {
  const text = useText();
  const language = useLanguage();
  const { run, readOnly, document, index } = useDesigner();
  const { id, clock } = node;
  const [first] = document.pauseRules;
  const stands = clock?.counts === false;
  // Inside a phase whose clock stands still, what counts must say so itself.
  const inherited = inheritedClock(index, id);
  const standsByPhase = inherited?.counts === false;
  const value = stands || (clock === undefined && standsByPhase) ? 'stands' : 'counts';
  return (
    <>
      <ChoiceField
        label={text.panel.clock}
        value={value}
        options={[
          { value: 'counts', label: text.clock.counts },
          { value: 'stands', label: text.clock.stands },
        ]}
        disabled={readOnly || (first === undefined && !stands)}
        onCommit={(next) => {
          const standing = first === undefined ? undefined : { counts: false as const, pauseRule: first.id };
          const counting = standsByPhase ? { counts: true as const } : undefined;
          run(setClock, { id, clock: next === 'stands' ? standing : counting });
        }}
      />
      {first === undefined && <p className="mc-hint">{text.clock.noRules}</p>}
      {stands && (
        <SelectField
          label={text.clock.pauseRule}
          value={clock.pauseRule}
          options={document.pauseRules.map((rule) => ({
            value: rule.id,
            label: `${text.pauseReasons[rule.reason] ?? rule.reason} (${textIn(rule.ground, language)})`,
          }))}
          disabled={readOnly}
          onCommit={(pauseRule) => run(setClock, { id, clock: { counts: false, pauseRule } })}
        />
      )}
    </>
  );
}
