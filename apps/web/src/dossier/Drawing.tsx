import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import type { DossierView } from '../api/contract.ts';
import { agenciesQuery, relationsQuery, rolesQuery, versionQuery } from '../api/queries.ts';
import { useText } from '../text/catalogue.ts';
import { Failure } from '../ui/Failure.tsx';
import { Fallible } from '../ui/Fallible.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './dossier.module.css';

const ProcedureView = lazy(async () => ({ default: (await import('@motcua/designer')).ProcedureView }));

interface Props {
  procedure: { code: string; version: number };
  position?: DossierView['position'];
}

/** The version a dossier runs on, with where it stands and the way it came. */
export function Drawing({ procedure, position }: Props) {
  const { local, language } = useText();
  const version = useQuery(versionQuery(procedure.code, procedure.version));
  const agencies = useQuery(agenciesQuery);
  const roles = useQuery(rolesQuery);
  const relations = useQuery(relationsQuery);
  const agencyName = useMemo(() => {
    const names = new Map((agencies.data ?? []).map((agency) => [agency.id, local(agency.name)]));
    return (id: string) => names.get(id) ?? id;
  }, [agencies.data, local]);
  const roleTitle = useMemo(() => {
    const titles = new Map((roles.data ?? []).map((role) => [role.id, local(role.title)]));
    return (id: string) => titles.get(id) ?? id;
  }, [roles.data, local]);

  const relationTitle = useMemo(() => {
    const titles = new Map((relations.data ?? []).map((relation) => [relation.id, local(relation.title)]));
    return (id: string) => titles.get(id) ?? id;
  }, [relations.data, local]);

  if (version.isError) return <Failure reason={version.error} retry={() => void version.refetch()} />;
  if (!version.data) return <Loading />;
  return (
    <div className={styles['drawing']}>
      <Fallible>
        <Suspense fallback={<Loading />}>
          <ProcedureView
            document={version.data.document}
            language={language}
            agencyName={agencyName}
            roleTitle={roleTitle}
            relationTitle={relationTitle}
            {...(position && { position })}
          />
        </Suspense>
      </Fallible>
    </div>
  );
}
