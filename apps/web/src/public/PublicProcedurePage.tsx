import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import { Refused } from '../api/problem.ts';
import { writtenDate } from '../format/date.ts';
import { levelOf } from '../receive/ProcedurePicker.tsx';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Fallible } from '../ui/Fallible.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { addressOf } from './public-address.ts';
import { publicProcedureQuery } from './public-query.ts';
import styles from './public.module.css';
import { Fees, Limits, Papers, Sequence } from './PublicTables.tsx';
import { PublicWords } from './words.ts';

const ProcedureView = lazy(async () => ({ default: (await import('@motcua/designer')).ProcedureView }));

/** A procedure as it is published: the table, in the order of the publication, and its drawing. */
export function PublicProcedurePage({ code }: { code: string }) {
  const { t, local, language } = useText();
  const query = useQuery({
    ...publicProcedureQuery(code),
    retry: (count, reason) => !(reason instanceof Refused) && count < 2,
  });
  usePageTitle(local(query.data?.title) || t('public.title'));
  const found = query.data;
  const words = useMemo(
    () => found && new PublicWords(found.document, found.names, t, language),
    [found, language, t],
  );
  if (query.isError)
    return query.error instanceof Refused && [404, 422].includes(query.error.status) ? (
      <Banner kind="plain" title={t('public.notHere')}>
        <p>{t('public.notHereWhy')}</p>
        <p>
          <a href={addressOf()}>{t('public.title')}</a>
        </p>
      </Banner>
    ) : (
      <Failure reason={query.error} retry={() => void query.refetch()} />
    );
  if (!found || !words) return <Loading />;
  const { document, decision } = found;
  const { head } = document;
  const desk = head.openableBy.map((role) => words.role(role)).join(', ');
  return (
    <article className={styles['procedure']}>
      <header className={styles['head']}>
        <div>
          <h1>{local(found.title)}</h1>
          {found.caseTitle && <p className={styles['case']}>{local(found.caseTitle)}</p>}
        </div>
        <Button
          className={styles['print']}
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('public.print')}
        </Button>
      </header>
      <Sheet title={t('public.general')}>
        <Facts
          items={[
            [t('public.nationalCode'), found.nationalCode],
            [t('public.field'), local(found.field)],
            [t('public.level'), t(`procedures.level.${levelOf(found.level)}`)],
            [t('public.subjects'), head.subjects.map((one) => t(`public.subject.${one}`)).join(', ')],
            [t('public.competentAgency'), words.agency(head.competentAgency)],
            [t('public.where'), desk],
            [t('public.channels'), head.channels.map((one) => t(`channel.${one}`)).join('; ')],
            [
              t('public.scope'),
              head.unitScope === 'all'
                ? t('public.everywhere')
                : head.unitScope.map((id) => words.agency({ agency: id })).join('; '),
            ],
            [t('public.results'), head.results.map(({ title }) => local(title)).join('; ')],
            [
              t('public.decision'),
              decision &&
                (decision.date
                  ? t('public.decisionOf', { number: decision.number, date: writtenDate(decision.date) })
                  : decision.number),
            ],
            [t('public.effectiveFrom'), writtenDate(found.effectiveFrom)],
            [t('public.effectiveTo'), found.effectiveTo && writtenDate(found.effectiveTo)],
          ]}
        />
      </Sheet>
      <Limits document={document} words={words} />
      <Papers document={document} words={words} />
      <Fees document={document} words={words} />
      <Sequence document={document} words={words} />
      <Sheet title={t('public.drawing')} className={styles['noPrint']!}>
        <div className={styles['drawing']}>
          <Fallible>
            <Suspense fallback={<Loading />}>
              <ProcedureView
                document={document}
                language={language}
                agencyName={(id) => words.agency({ agency: id })}
                roleTitle={(id) => words.role(id)}
                relationTitle={(id) => local(found.names.relations[id]) || id}
              />
            </Suspense>
          </Fallible>
        </div>
      </Sheet>
      {head.legalBasis.length > 0 && (
        <Sheet title={t('public.legalBasis')}>
          <ul className={styles['plain']}>
            {head.legalBasis.map(({ instrument, article }, at) => (
              <li key={at}>{article ? `${instrument}, ${article}` : instrument}</li>
            ))}
          </ul>
        </Sheet>
      )}
    </article>
  );
}
