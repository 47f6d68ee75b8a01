import type { LimitVerdict, LocalText, ProcedureDocument } from '@motcua/engine';
import { useMemo } from 'react';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { type Language, textIn } from '../model/document-types.ts';
import { ProcedureView } from '../view/procedure-view.tsx';

export interface ProcedureDesignerProps {
  readonly value: ProcedureDocument;
  readonly onChange: (next: ProcedureDocument) => void;
  readonly problems: readonly DesignerProblem[];
  readonly verdicts?: readonly LimitVerdict[];
  readonly language: Language;
  readonly agencies: readonly { id: string; name: LocalText }[];
  readonly roles: readonly { id: string; title: LocalText }[];
  readonly relations: readonly { id: string; title: LocalText }[];
  readonly readOnly?: boolean;
  /** Ctrl+S and the save button; what is being typed has been committed before. */
  readonly onSave?: () => void;
}

/** The editor of a procedure document. */
export function ProcedureDesigner({ value, language, agencies }: ProcedureDesignerProps) {
  const agencyName = useMemo(() => {
    const names = new Map(agencies.map((agency) => [agency.id, textIn(agency.name, language)]));
    return (id: string): string => names.get(id) ?? id;
  }, [agencies, language]);
  return <ProcedureView document={value} language={language} agencyName={agencyName} />;
}
