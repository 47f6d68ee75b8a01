import type { Limit } from '@motcua/engine';
import { setLimit } from '../../commands/limit-edit.ts';
import { AgencyPicker } from '../../panel/agency-picker.tsx';
import { Checks } from '../../panel/checks.tsx';
import { ChoiceField } from '../../panel/fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { usePlaces } from './places.ts';

/** Where a limit counts: everywhere, or only in some steps, phases and branches and at some agencies. */
export function CoversFields({ limit }: { limit: Limit }) {
  const text = useText().clocks;
  const { run, readOnly } = useDesigner();
  const { id, covers } = limit;
  const places = usePlaces();
  const set = (next: Limit['covers']): void => run(setLimit, { id, changes: { covers: next } });
  return (
    <div className="mc-row" role="group" aria-label={text.covers}>
      <span className="mc-row-case">{text.covers}</span>
      <ChoiceField
        label={text.covers}
        value={covers === 'all' ? 'all' : 'some'}
        options={(['all', 'some'] as const).map((value) => ({ value, label: text.coversWays[value] }))}
        disabled={readOnly}
        onCommit={(way) => set(way === 'all' ? 'all' : { nodes: [], agencies: [] })}
      />
      {covers !== 'all' && (
        <>
          <Checks
            label={text.coversNodes}
            options={places}
            chosen={covers.nodes}
            onCommit={(nodes) => set({ ...covers, nodes })}
          />
          <details open={covers.agencies.length > 0}>
            <summary>{text.coversAgencies}</summary>
            <AgencyPicker
              label={text.coversAgencies}
              chosen={covers.agencies}
              onCommit={(agencies) => set({ ...covers, agencies })}
            />
          </details>
        </>
      )}
    </div>
  );
}
