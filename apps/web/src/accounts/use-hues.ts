import type { agencyHues, agencyKey } from '@motcua/designer';
import type { ProcedureDocument } from '@motcua/engine';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Accounts } from '../api/contract.ts';
import { versionQuery } from '../api/queries.ts';

interface Designer {
  agencyHues: typeof agencyHues;
  agencyKey: typeof agencyKey;
}

type Agency = Accounts['agencies'][number];

/** The colour of an agency, the same as in the drawing; undefined where the drawing gives it none. */
export type HueOf = (agency: Agency) => string | undefined;

/** The hues of the drawing on which a dossier runs. Its code is loaded with the drawing itself, which is on the same page. */
export function useHues(procedure: { code: string; version: number }): HueOf {
  const version = useQuery(versionQuery(procedure.code, procedure.version));
  const [designer, setDesigner] = useState<Designer | null>(null);
  useEffect(() => {
    let isHere = true;
    void import('@motcua/designer').then((loaded) => isHere && setDesigner(loaded));
    return () => {
      isHere = false;
    };
  }, []);
  const document = version.data?.document;
  return useMemo((): HueOf => {
    if (!designer || !document) return () => undefined;
    const hues = designer.agencyHues(document);
    return (agency) => {
      const [hue] = agency.steps.flatMap(
        ({ node, unit }) => hues.get(keyAt(document, node, unit?.id, designer)) ?? [],
      );
      return hue === undefined ? undefined : `var(--mc-hue-${hue})`;
    };
  }, [designer, document]);
}

/** How the drawing names the agency that had a step: its performer, or of those consulted the one at this agency. */
function keyAt(
  { flow }: ProcedureDocument,
  id: string | null,
  unit: string | undefined,
  { agencyKey }: Designer,
): string {
  const node = flow.nodes.find((one) => one.id === id);
  if (node?.kind === 'consultation') {
    const asked = node.respondents.map(({ performer }) => performer.agency);
    const found = asked.find((ref) => 'agency' in ref && ref.agency === unit);
    return found ? agencyKey(found) : '';
  }
  return node && 'performer' in node && node.performer ? agencyKey(node.performer.agency) : '';
}
