import { useState } from 'react';
import { setHead } from '../../commands/head-edit.ts';
import { AgencyFields } from '../../panel/agency-fields.tsx';
import { AgencyPicker } from '../../panel/agency-picker.tsx';
import { Checks } from '../../panel/checks.tsx';
import { ChoiceField } from '../../panel/fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';

const channels = ['counter', 'online', 'post'] as const;
const subjects = ['citizen', 'business', 'organisation', 'stateAgency'] as const;

/** Who decides, where the procedure holds, how and by whom a dossier comes in. */
export function WhereSection() {
  const text = useText().papers;
  const { document, run, readOnly, roles, agencies } = useDesigner();
  const { head } = document;
  const set = (changes: Parameters<typeof setHead.execute>[1]['changes']): void => run(setHead, { changes });
  const scope = head.unitScope === 'all' ? [] : head.unitScope;
  // Nothing is chosen yet, so that nothing is said of the scope yet either.
  const [choosing, setChoosing] = useState(false);
  const some = choosing || head.unitScope !== 'all';
  return (
    <div className="mc-two">
      <div className="mc-entry">
        <h3>{text.competentAgency}</h3>
        <AgencyFields
          agency={head.competentAgency}
          except={['competent']}
          disabled={readOnly}
          onCommit={(competentAgency) => set({ competentAgency })}
        />
        <h3>{text.unitScope}</h3>
        <ChoiceField
          label={text.unitScope}
          value={some ? 'some' : 'all'}
          options={(['all', 'some'] as const).map((value) => ({ value, label: text.unitScopeWays[value] }))}
          disabled={readOnly || agencies.length === 0}
          onCommit={(way) => {
            setChoosing(way === 'some');
            if (way === 'all') set({ unitScope: 'all' });
          }}
        />
        {some && (
          <>
            <AgencyPicker
              label={text.unitScopeWays.some}
              chosen={scope}
              onCommit={(next) => set({ unitScope: next.length === 0 ? 'all' : next })}
            />
            <p className="mc-hint">{text.unitScopeHint}</p>
          </>
        )}
      </div>
      <div className="mc-entry">
        <Checks
          label={text.channels}
          options={channels.map((value) => ({ value, label: text.channelNames[value] }))}
          chosen={head.channels}
          least={1}
          hint={text.oneChannel}
          onCommit={(next) => set({ channels: channels.filter((one) => next.includes(one)) })}
        />
        <Checks
          label={text.subjects}
          options={subjects.map((value) => ({ value, label: text.subjectNames[value] }))}
          chosen={head.subjects}
          onCommit={(next) => set({ subjects: subjects.filter((one) => next.includes(one)) })}
        />
        <Checks
          label={text.openableBy}
          options={roles.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={head.openableBy}
          hint={text.openableHint}
          onCommit={(openableBy) => set({ openableBy })}
        />
      </div>
    </div>
  );
}
