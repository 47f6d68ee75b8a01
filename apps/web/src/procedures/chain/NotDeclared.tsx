import type { ProcedureDocument } from '@motcua/engine';
import { useText } from '../../text/catalogue.ts';
import { Banner } from '../../ui/Banner.tsx';

/** What every published procedure states, and what can be empty all the same: nobody but its author can tell. */
export function notDeclaredIn({ head, papers, scenarios }: ProcedureDocument) {
  const empty = {
    papers: papers.length === 0,
    results: head.results.length === 0,
    legalBasis: head.legalBasis.length === 0,
    fees: head.fees.length === 0,
    scenarios: scenarios.length === 0,
  };
  return (['papers', 'results', 'legalBasis', 'fees', 'scenarios'] as const).filter((part) => empty[part]);
}

/** Says before a draft is submitted what it leaves unsaid: the draft may go, but not for want of having looked. */
export function NotDeclared({ document }: { document: ProcedureDocument }) {
  const { t } = useText();
  const parts = notDeclaredIn(document);
  if (parts.length === 0) return null;
  return (
    <Banner kind="plain" title={t('chain.notDeclared')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>{t(`chain.undeclared.${part}`)}</li>
        ))}
      </ul>
      <p>{t('chain.notDeclaredWhy')}</p>
    </Banner>
  );
}
