import type { DossierView, Person } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Facts } from '../ui/Facts.tsx';

const contactOf = (person: Person) =>
  [person.name, person.relation, person.idNumber, person.phone, person.email, person.address]
    .filter(Boolean)
    .join(' · ');

export function GeneralFacts({ dossier }: { dossier: DossierView }) {
  const { t, local } = useText();
  return (
    <Facts
      items={[
        [t('dossier.applicant'), contactOf(dossier.applicant)],
        [t('dossier.submitter'), dossier.submitter && contactOf(dossier.submitter)],
        [t('dossier.receivedAt'), dateTimeOf(dossier.receivedAt)],
        [t('dossier.receptionLate'), dossier.receptionLateAt && dateTimeOf(dossier.receptionLateAt)],
        [t('dossier.receivedBy'), local(dossier.receivingAgency.name)],
        [t('dossier.channel'), t(`channel.${dossier.channel}`)],
        [t('dossier.competent'), local(dossier.competentAgency?.name)],
        [t('dossier.closedAt'), dossier.closedAt && dateTimeOf(dossier.closedAt)],
      ]}
    />
  );
}
