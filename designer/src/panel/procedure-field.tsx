import { procedureCode } from '../model/procedure-code.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useInstallation } from '../state/installation.ts';
import { useLanguage, useText } from '../text/text.ts';
import { SelectField, TextField } from './fields.tsx';

interface ProcedureFieldProps {
  readonly label: string;
  /** Its code: the id, and the case where there are several. */
  readonly code: string;
  readonly onCommit: (code: string) => void;
}

/** Another procedure: chosen by its name where the installation lists them, else its code is typed. */
export function ProcedureField({ label, code, onCommit }: ProcedureFieldProps) {
  const text = useText();
  const language = useLanguage();
  const { readOnly } = useDesigner();
  const { procedures } = useInstallation();
  if (procedures.length === 0)
    return (
      <TextField
        label={text.panel.childProcedure}
        value={code}
        required
        placeholder="khai_sinh"
        disabled={readOnly}
        accepts={(next) => procedureCode.test(next)}
        onCommit={onCommit}
      />
    );
  const options = procedures
    .map((procedure) => ({ value: procedure.code, label: textIn(procedure.title, language) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'vi'));
  const isKnown = options.some(({ value }) => value === code);
  return (
    <SelectField
      label={label}
      value={isKnown ? code : ''}
      empty={isKnown ? code : text.more.chooseProcedure}
      options={options}
      disabled={readOnly}
      onCommit={(next) => {
        if (next !== '') onCommit(next);
      }}
    />
  );
}
