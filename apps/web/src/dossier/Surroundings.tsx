import type { ReactNode } from 'react';
import type { DossierView } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { Consultations } from './Consultations.tsx';
import { Corrections } from './Corrections.tsx';
import { Letters } from './Letters.tsx';
import { LinkedDossiers } from './LinkedDossiers.tsx';
import { Services } from './Services.tsx';

interface Props {
  dossier: DossierView;
  /** What a part is set in: a sheet on the page, a section in the panel. */
  Part: (props: { title: string; children: ReactNode }) => ReactNode;
}

/** What goes on around the office that has the dossier: who was asked, what hangs on it, what was sent elsewhere, what answers for a missed date. */
export function Surroundings({ dossier, Part }: Props) {
  const { t } = useText();
  const { consultations, children, parent, services, letters, corrections } = dossier;
  return (
    <>
      {letters.length > 0 && (
        <Part title={t('letter.title')}>
          <Letters letters={letters} />
        </Part>
      )}
      {consultations.length > 0 && (
        <Part title={t('consultation.title')}>
          <Consultations consultations={consultations} />
        </Part>
      )}
      {(children.length > 0 || parent) && (
        <Part title={t('linked.title')}>
          <LinkedDossiers dossiers={children} parent={parent} />
        </Part>
      )}
      {services.length > 0 && (
        <Part title={t('service.title')}>
          <Services services={services} />
        </Part>
      )}
      {corrections.length > 0 && (
        <Part title={t('dossier.corrections')}>
          <Corrections corrections={corrections} />
        </Part>
      )}
    </>
  );
}
