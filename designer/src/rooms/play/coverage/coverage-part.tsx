import {
  coverageGroups,
  itemKey,
  type Coverage,
  type CoverageGroup,
  type CoverageItem,
} from '@motcua/engine';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import type { Reports } from '../scenarios/use-reports.ts';
import { useKeptPlay } from '../play-provider.tsx';
import { usePlay } from '../use-play-parts.ts';
import { keyOfItem } from './item-place.ts';

interface CoveragePartProps {
  readonly reports: Reports;
  /** Shows a place of the drawing by its key in a selection. */
  readonly onShow: (key: string) => void;
}

/** The groups that a target is set for. */
const aimedAt: readonly CoverageGroup[] = ['states', 'transitions'];

/** How much of the procedure its scenarios go through, and what they leave out, each a way to its place. */
export function CoveragePart({ reports, onShow }: CoveragePartProps) {
  const text = useText().play.coverage;
  const { coverageTarget, coverageRequired } = useKeptPlay();
  const { coverage, all } = reports;
  if (all === 0) return <p className="mc-hint mc-play-lone">{text.noScenarios}</p>;
  if (coverage === undefined)
    return (
      <p className="mc-hint mc-play-lone" role="status">
        {text.busy}
      </p>
    );
  return (
    <>
      <section className="mc-part" aria-label={text.title}>
        <h3>{text.title}</h3>
        <ul className="mc-play-shares">
          {(Object.keys(coverageGroups) as CoverageGroup[]).map((group) => (
            <Share key={group} group={group} coverage={coverage} />
          ))}
        </ul>
        <p className="mc-hint">
          {(coverageRequired ? text.required : text.target)(coverageTarget)}
        </p>
      </section>
      <Missing coverage={coverage} onShow={onShow} />
    </>
  );
}

function Share({ group, coverage }: { group: CoverageGroup; coverage: Coverage }) {
  const text = useText().play.coverage;
  const { coverageTarget } = usePlay();
  const { covered, all, share } = coverage.shares[group];
  if (all === 0) return null;
  const percent = Math.floor(share * 100);
  const isAim = aimedAt.includes(group);
  const isReached = share * 100 >= coverageTarget;
  return (
    <li className={isAim && !isReached ? 'is-below' : ''}>
      <span>{text.groups[group]}</span>
      <span className="mc-play-meter" aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      <strong>{percent} %</strong>
      <span className="mc-play-count">{text.share(covered, all)}</span>
      {isAim && (
        <span className="mc-play-aim">
          {isReached ? (
            <IconCircleCheck size={14} aria-hidden />
          ) : (
            <IconAlertTriangle size={14} aria-hidden />
          )}
          {isReached ? text.reached : text.below}
        </span>
      )}
    </li>
  );
}

function Missing({ coverage: { missing }, onShow }: { coverage: Coverage; onShow: (key: string) => void }) {
  const text = useText().play.coverage;
  const { words } = usePlay();
  const { index, enter } = useDesigner();
  if (missing.length === 0) return <p className="mc-hint mc-play-lone">{text.nothingMissing}</p>;
  const line = (item: CoverageItem) => (
    <>
      <em>{text.kinds[item.kind]}</em> {words.of(item.title)}
    </>
  );
  return (
    <section className="mc-part" aria-label={text.missing(missing.length)}>
      <h3>{text.missing(missing.length)}</h3>
      <ul className="mc-play-missing">
        {missing.map((item) => {
          const key = keyOfItem(index, item);
          return (
            <li key={itemKey(item)}>
              <button
                type="button"
                className="mc-link"
                onClick={() => (key === undefined ? enter('clocks') : onShow(key))}
              >
                {line(item)}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
