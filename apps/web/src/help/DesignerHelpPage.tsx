import { Link } from '@tanstack/react-router';
import { designerHelpVi } from '../text/designer-help-vi.ts';
import { useText } from '../text/catalogue.ts';
import '../text/help.ts';
import { Page } from '../ui/Page.tsx';
import styles from './help.module.css';

type Parts = (typeof designerHelpVi)['parts'];

/** How an administrator draws a procedure from its published table, step by step. */
export function DesignerHelpPage() {
  const { t } = useText();
  // Keys and their order are the catalogue's; the words are those of the language chosen.
  const parts = Object.entries(designerHelpVi.parts) as [keyof Parts, Parts[keyof Parts]][];
  return (
    <Page
      title={t('designerHelp.title')}
      beside={<Link to="/procedures">{t('designerHelp.backToDrafts')}</Link>}
    >
      <div className={styles['help']}>
        <nav aria-label={t('designerHelp.contents')} className={styles['contents']}>
          <ul>
            {parts.map(([part]) => (
              <li key={part}>
                <a href={`#${part}`}>{t(`designerHelp.parts.${part}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <article className={styles['text']}>
          <p className={styles['intro']}>{t('designerHelp.intro')}</p>
          {parts.map(([part, { steps }]) => (
            <section key={part} id={part} aria-labelledby={`${part}-title`}>
              <h2 id={`${part}-title`}>{t(`designerHelp.parts.${part}.title`)}</h2>
              <ol>
                {Object.keys(steps).map((step) => (
                  <li key={step}>{t(`designerHelp.parts.${part}.steps.${step}` as 'designerHelp.title')}</li>
                ))}
              </ol>
            </section>
          ))}
        </article>
      </div>
    </Page>
  );
}
