import { IconCheck, IconCircleDashed, IconHourglass, type Icon as AnyIcon } from '@tabler/icons-react';
import type { Chain, ChainStage } from '../../api/contract.ts';
import { dateOf, dateTimeOf } from '../../format/date.ts';
import { useText } from '../../text/catalogue.ts';
import styles from './chain.module.css';

const icons: Record<ChainStage['state'], AnyIcon> = {
  done: IconCheck,
  now: IconHourglass,
  ahead: IconCircleDashed,
};
/** More names than this stand in nobody's way, and say less. */
const mostNames = 2;

interface Props {
  chain: Chain;
  /** One line: a sign for each stage, and only the present one in words that are seen. All are heard. */
  slim?: boolean;
}

/** The stages side by side, as the signatures on a routing slip: whose hand it was, whose it is, what is to come. */
export function ChainStepper({ chain, slim = false }: Props) {
  const { t } = useText();
  const whose = useWhose();
  return (
    <ol className={styles['stepper']} data-slim={slim || undefined} aria-label={t('chain.stages')}>
      {chain.stages.map((stage) => {
        const Icon = icons[stage.state];
        return (
          <li
            key={stage.work}
            data-state={stage.state}
            aria-current={stage.state === 'now' ? 'step' : undefined}
            title={slim ? `${t(`chain.work.${stage.work}`)}: ${whose(stage, dateTimeOf)}` : undefined}
          >
            <Icon size={16} stroke={2} aria-hidden />
            <span className={styles['work']}>{t(`chain.work.${stage.work}`)}</span>
            <span className={styles['whose']} title={whose(stage, dateTimeOf)}>
              {whose(stage, dateOf)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Who did a stage and when, or with whom it lies. */
function useWhose() {
  const { t, local } = useText();
  const postsOf = ({ posts }: ChainStage) => {
    const roles = [...new Set(posts.map(({ roleTitle }) => local(roleTitle)))].join(' / ');
    const agencies = [...new Set(posts.map(({ agencyName }) => local(agencyName)))];
    // One agency is worth naming: whose leader it is. Several would only be a list.
    return agencies.length === 1 && agencies[0] ? `${roles}, ${agencies[0]}` : roles;
  };
  return (stage: ChainStage, written: (instant: string) => string): string => {
    if (stage.state === 'done')
      return t('chain.doneBy', { who: stage.by ?? '', at: written(stage.at ?? '') });
    if (stage.state === 'ahead') return postsOf(stage) || t('chain.ahead');
    if (stage.work === 'draft') return t('chain.drawing');
    const names = stage.people;
    if (names.length === 0) return t('chain.nobody');
    const first = names.slice(0, mostNames).join(', ');
    const who =
      names.length > mostNames
        ? t('chain.andMore', { names: first, count: names.length - mostNames })
        : first;
    return t('chain.waitsFor', { who });
  };
}
