import type { Performer } from '@motcua/engine';
import { setStanding } from '../../commands/head-edit.ts';
import { type Standing, textIn } from '../../model/document-types.ts';
import { Checks } from '../../panel/checks.tsx';
import { CheckField, SelectField } from '../../panel/fields.tsx';
import { PerformerFields } from '../../panel/performer-fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

type Act = 'requestWithdrawal' | 'grantWithdrawal' | 'stop' | 'reassign' | 'correct' | 'settle';
type Off = NonNullable<Standing['off']>[number];

const acts: readonly (readonly [act: Act, off: Off | undefined, usual: Performer])[] = [
  ['requestWithdrawal', 'withdrawal', { role: 'receptionClerk', agency: { is: 'receiving' } }],
  ['grantWithdrawal', 'withdrawal', { role: 'agencyLeader', agency: { is: 'competent' } }],
  ['stop', 'stop', { role: 'agencyLeader', agency: { is: 'competent' } }],
  ['reassign', 'reassign', { role: 'agencyLeader', agency: { is: 'competent' } }],
  ['correct', 'correct', { role: 'agencyLeader', agency: { is: 'competent' } }],
  ['settle', undefined, { role: 'resultClerk', agency: { is: 'receiving' } }],
];
const offs: readonly Off[] = ['withdrawal', 'stop', 'extend', 'reassign', 'correct'];

/** Withdrawal, stopping, reassigning, correcting: who may do it where the publication says otherwise, and what may not. */
export function StandingSection() {
  const text = useText();
  const words = text.papers;
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const standing = document.head.standing ?? {};
  const off = standing.off ?? [];
  const set = (changes: Parameters<typeof setStanding.execute>[1]['changes']): void =>
    run(setStanding, { changes });
  const { pauseRules } = document;
  return (
    <>
      <p className="mc-hint">{words.standingHint}</p>
      <div className="mc-two">
        <div className="mc-entry">
          {acts
            .filter(([, turnedOff]) => turnedOff === undefined || !off.includes(turnedOff))
            .map(([act, , usual]) => (
              <StandingAct
                key={act}
                act={act}
                usual={usual}
                performer={standing[act]}
                onCommit={(performer) => set({ [act]: performer })}
              />
            ))}
        </div>
        <div className="mc-entry">
          <Checks
            label={words.standingOffTitle}
            options={offs.map((value) => ({ value, label: words.standingOff[value] }))}
            chosen={off}
            onCommit={(next) => set({ off: offs.filter((one) => next.includes(one)) })}
          />
          {!off.includes('stop') && pauseRules.length > 0 && (
            <SelectField
              label={words.stopRule}
              value={standing.stopRule ?? ''}
              empty={words.noStopRule}
              options={pauseRules
                .filter((rule) => rule.reason === 'STOPPED' || rule.id === standing.stopRule)
                .map((rule) => ({
                  value: rule.id,
                  label: `${text.pauseReasons[rule.reason] ?? rule.reason} (${textIn(rule.ground, language)})`,
                }))}
              disabled={readOnly}
              onCommit={(rule) => set({ stopRule: rule === '' ? undefined : rule })}
            />
          )}
        </div>
      </div>
    </>
  );
}

interface StandingActProps {
  readonly act: Act;
  readonly usual: Performer;
  readonly performer: Performer | undefined;
  readonly onCommit: (performer: Performer | undefined) => void;
}

function StandingAct({ act, usual, performer, onCommit }: StandingActProps) {
  const text = useText().papers;
  const { readOnly } = useDesigner();
  return (
    <div className="mc-row" role="group" aria-label={text.standing[act]}>
      <strong>{text.standing[act]}</strong>
      {performer === undefined && <span className="mc-hint">{text.byRule(text.usual[act])}</span>}
      <CheckField
        label={text.another}
        checked={performer !== undefined}
        disabled={readOnly}
        onCommit={(other) => onCommit(other ? usual : undefined)}
      />
      {performer !== undefined && (
        <PerformerFields performer={performer} disabled={readOnly} onCommit={onCommit} />
      )}
    </div>
  );
}
