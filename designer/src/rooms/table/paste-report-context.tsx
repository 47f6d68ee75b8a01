import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { PasteReport } from './paste-report.ts';

interface Keeping {
  readonly report: PasteReport | undefined;
  readonly keep: (report: PasteReport | undefined) => void;
}

const PasteReportContext = createContext<Keeping>({ report: undefined, keep: () => undefined });

/** Keeps what became of the last pasted table around the rooms, until its author has dismissed it. */
export function PasteReportProvider({ children }: { children: ReactNode }) {
  const [report, keep] = useState<PasteReport>();
  const keeping = useMemo(() => ({ report, keep }), [report]);
  return <PasteReportContext value={keeping}>{children}</PasteReportContext>;
}

export const usePasteReport = (): Keeping => useContext(PasteReportContext);
