import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import type { DossierPaper } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import styles from './dossier.module.css';

export function Papers({ papers }: { papers: DossierPaper[] }) {
  const { t, local } = useText();
  if (papers.length === 0) return <p>{t('app.none')}</p>;
  return (
    <table className={styles['papers']}>
      <thead>
        <tr>
          <th scope="col">{t('dossier.paper')}</th>
          <th scope="col">{t('dossier.originals')}</th>
          <th scope="col">{t('dossier.copies')}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.paper} data-present={paper.present}>
            <td>
              {local(paper.title)}
              <PaperState paper={paper} />
            </td>
            {/* A paper that is not there has no number: what the procedure asks for is no count of what came in. */}
            <td>{paper.present ? (paper.originals ?? '') : ''}</td>
            <td>{paper.present ? (paper.copies ?? '') : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PaperState({ paper }: { paper: DossierPaper }) {
  const { t } = useText();
  if (paper.present) {
    return (
      <span className={styles['paperState']} data-tone="moss">
        <IconCheck size={14} aria-hidden /> {t('dossier.present')}
      </span>
    );
  }
  return paper.required ? (
    <span className={styles['paperState']} data-tone="amber">
      <IconAlertTriangle size={14} aria-hidden /> {t('dossier.absentRequired')}
    </span>
  ) : (
    <span className={styles['paperState']}>
      <IconMinus size={14} aria-hidden /> {t('dossier.absent')}
    </span>
  );
}
