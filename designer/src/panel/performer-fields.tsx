import { type AgencyRef, type Performer, unchosen } from '@motcua/engine';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { AgencyFields } from './agency-fields.tsx';
import { SelectField } from './fields.tsx';

interface PerformerFieldsProps {
  readonly performer: Performer | undefined;
  readonly onCommit: (performer: Performer) => void;
  readonly disabled: boolean;
}

/** Who works at the desk where the dossier was handed in, until its author says otherwise. */
const deskRoles: ReadonlySet<string> = new Set(['receptionClerk', 'resultClerk', 'cashier']);

/** A role, and how its agency is found: fixed, named outright or by a relation of the register. */
export function PerformerFields({ performer, onCommit, disabled }: PerformerFieldsProps) {
  const text = useText().panel;
  const { roles } = useDesigner();
  const agencyOf = (role: string): AgencyRef =>
    performer?.agency ?? (deskRoles.has(role) ? { is: 'receiving' } : { is: 'competent' });
  const role = performer?.role ?? unchosen;
  return (
    <>
      <SelectField
        label={text.role}
        value={role === unchosen ? '' : role}
        empty={text.chooseRole}
        options={roles.map(({ id, title }) => ({ value: id, label: title }))}
        disabled={disabled}
        onCommit={(next) => {
          if (next !== '') onCommit({ role: next, agency: agencyOf(next) });
        }}
      />
      {performer !== undefined && (
        <AgencyFields
          agency={performer.agency}
          disabled={disabled}
          onCommit={(next) => onCommit({ role, agency: next })}
        />
      )}
    </>
  );
}
