import { type FlowNode, PauseReason, type PauseRule } from '@motcua/engine';
import { setClock } from '../commands/node-edit.ts';
import { setPauseRule, standStill } from '../commands/pause-edit.ts';
import { inheritedClock } from '../model/clock-rule.ts';
import { textIn } from '../model/document-types.ts';
import { likelyPause } from '../model/likely-pause.ts';
import { usesOf } from '../model/uses.ts';
import { PauseFields } from '../rooms/clocks/pause-fields.tsx';
import { useDesigner } from '../state/designer-context.ts';
import { textOf, useLanguage, useText } from '../text/text.ts';
import { ChoiceField, SelectField } from './fields.tsx';
import { UseLinks } from './used-where.tsx';

type WithClock = Extract<FlowNode, { clock?: unknown }>;

/** Whether time counts at a place; and where it does not, everything that is to be said of that, in one place. */
export function ClockFields({ node }: { node: WithClock }) {
  const text = useText();
  const { run, readOnly, document, index } = useDesigner();
  const { id, clock } = node;
  const still = useStandStill(node);
  const stands = clock?.counts === false;
  // Inside a phase whose clock stands still, what counts must say so itself.
  const standsByPhase = inheritedClock(index, id)?.counts === false;
  const value = stands || (clock === undefined && standsByPhase) ? 'stands' : 'counts';
  const rule = stands ? document.pauseRules.find((one) => one.id === clock.pauseRule) : undefined;
  return (
    <>
      <ChoiceField
        label={text.panel.clock}
        value={value}
        options={[
          { value: 'counts', label: text.clock.counts },
          { value: 'stands', label: text.clock.stands },
        ]}
        disabled={readOnly}
        onCommit={(next) => {
          if (next === 'stands') still(likelyPause(node));
          else run(setClock, { id, clock: standsByPhase ? { counts: true } : undefined });
        }}
      />
      {value === 'stands' && (
        <p className="mc-hint">{text.clock.while[node.kind === 'group' ? 'phase' : 'place']}</p>
      )}
      {stands && <PauseOf node={node} chosen={clock.pauseRule} rule={rule} />}
    </>
  );
}

interface PauseOfProps {
  readonly node: WithClock;
  readonly chosen: string;
  readonly rule: PauseRule | undefined;
}

const fresh = 'new:';

function PauseOf({ node, chosen, rule }: PauseOfProps) {
  const text = useText();
  const language = useLanguage();
  const { run, readOnly, document } = useDesigner();
  const still = useStandStill(node);
  const others = usesOf(document, 'pauseRules', chosen).filter((use) => use.id !== node.id);
  const used = new Set(document.pauseRules.map(({ reason }) => reason));
  const known = document.pauseRules.map((one) => {
    const said = textIn(one.ground, language);
    const reason = text.pauseReasons[one.reason] ?? one.reason;
    return { value: one.id, label: said === '' ? reason : `${reason} (${said})` };
  });
  const more = PauseReason.options
    .filter((reason) => !used.has(reason))
    .map((reason) => ({ value: fresh + reason, label: text.pauseReasons[reason] ?? reason }));
  return (
    <>
      <SelectField
        label={text.clock.pauseRule}
        value={chosen}
        options={[...known, ...more]}
        disabled={readOnly}
        onCommit={(next) => {
          const reason = PauseReason.options.find((one) => fresh + one === next);
          if (reason === undefined) run(setClock, { id: node.id, clock: { counts: false, pauseRule: next } });
          // Nobody else has this reason: it becomes another one, and what was said of it stays.
          else if (others.length === 0 && rule !== undefined)
            run(setPauseRule, { id: rule.id, changes: { reason } });
          else still(reason);
        }}
      />
      {rule !== undefined && <PauseFields rule={rule} isChosenAbove />}
      {others.length > 0 && (
        <p className="mc-used">
          <span>{text.clock.shared}</span>
          <UseLinks uses={others} />
        </p>
      )}
    </>
  );
}

/** Stops the clock at the place for a reason: the one there is, or a new one with the name of the reason. */
function useStandStill({ id }: WithClock): (reason: PauseReason) => void {
  const { run, document } = useDesigner();
  return (reason) => {
    const known = document.pauseRules.find((one) => one.reason === reason);
    if (known === undefined) {
      const name = textOf('vi').pauseReasons[reason] ?? reason;
      run(standStill, { node: id, reason, name, ground: { vi: '', en: '' } });
    } else run(setClock, { id, clock: { counts: false, pauseRule: known.id } });
  };
}
