import type { ReactNode } from 'react';
import type { DossierView } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { StatusStamp } from '../ui/StatusStamp.tsx';
import styles from './dossier.module.css';

/** The cover of the dossier: code, whose it is, what it asks for, and its status as a stamp. */
export function DossierHead(props: { dossier: DossierView; level?: 1 | 2; children?: ReactNode }) {
  const { t, local } = useText();
  const { dossier, level = 1 } = props;
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <header className={styles['cover']}>
      <div className={styles['coverText']}>
        <p className={styles['coverCode']}>
          <span className="code">{dossier.code}</span>
          <StatusStamp status={dossier.status} />
        </p>
        <Title>{dossier.applicant.name}</Title>
        <p className={styles['coverProcedure']}>
          {local(dossier.procedure.title)}{' '}
          <span>
            (
            {[dossier.procedure.nationalCode, t('dossier.version', { version: dossier.procedure.version })]
              .filter(Boolean)
              .join(', ')}
            )
          </span>
        </p>
      </div>
      {props.children}
    </header>
  );
}
