import './conditions.css';
import { adviseRules, adviseWays, type Condition, type RuleAdvice, wordCell } from '@motcua/engine';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { edgeWords, factsOf } from '../drawing/words.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';

type Tone = 'proved' | 'warning' | 'note';
const icons = { proved: IconCircleCheck, warning: IconAlertTriangle, note: IconInfoCircle };

/** One thing that is known of rules, said with an icon and in words. */
export function Advice({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const Icon = icons[tone];
  return (
    <p className={`mc-advice is-${tone}`}>
      <Icon size={15} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

function useCellWords(): (cell: Readonly<Record<string, string | number | boolean>>) => string {
  const language = useLanguage();
  const { document, names } = useDesigner();
  return (cell) => wordCell(cell, factsOf(document), language, names.agencyName);
}

/** What the conditions on the ways out of a node amount to: overlaps, rules without a turn, cases without a way. */
export function WaysAdvice({ node }: { readonly node: string }) {
  const text = useText().formRoom.rules;
  const language = useLanguage();
  const { document, index } = useDesigner();
  const inWords = useCellWords();
  // Typing goes on while the advice on the last keystroke is still being looked for.
  const settled = useDeferredValue(document);
  const advice = useMemo(() => adviseWays(settled, node), [settled, node]);
  if (advice === null) return null;
  const isDecision = index.node(node)?.kind === 'decision';
  const nameOf = (at: number): string => {
    const edge = index.edge(advice.edges[at] ?? '');
    return edge === undefined ? '' : edgeWords(document, edge, language);
  };
  const dead = advice.rules.flatMap((standing, at) =>
    standing === 'never' ? text.never(nameOf(at)) : standing === 'shadowed' ? text.shadowed(nameOf(at)) : [],
  );
  const several = advice.edges.length > 1;
  return (
    <div className="mc-advices" role="group" aria-label={text.advice}>
      {dead.map((words) => (
        <Advice key={words} tone="warning">
          {words}
        </Advice>
      ))}
      {advice.overlaps.slice(0, mostShown).map(({ first, second, witness }) => (
        <Advice key={`${first}-${second}`} tone="warning">
          {text.overlap(nameOf(first), nameOf(second), inWords(witness))}
        </Advice>
      ))}
      {isDecision && several && advice.exclusive === 'proved' && (
        <Advice tone="proved">{text.exclusive}</Advice>
      )}
      {isDecision && several && advice.exclusive === 'notProved' && (
        <Advice tone="note">{text.exclusiveUnknown}</Advice>
      )}
      <Gap advice={advice} isDecision={isDecision} inWords={inWords} />
    </div>
  );
}

const mostShown = 4;

interface GapProps {
  readonly advice: RuleAdvice;
  readonly isDecision: boolean;
  readonly inWords: (cell: Readonly<Record<string, string | number | boolean>>) => string;
}

function Gap({ advice, isDecision, inWords }: GapProps) {
  const text = useText().formRoom.rules;
  const { gap } = advice;
  if (typeof gap === 'object')
    return isDecision ? (
      <Advice tone="note">{text.left(inWords(gap.witness))}</Advice>
    ) : (
      <Advice tone="warning">{text.stuck(inWords(gap.witness))}</Advice>
    );
  if (gap !== 'none') return null;
  return isDecision ? <Advice tone="note">{text.nothingLeft}</Advice> : null;
}

/** Advice on the rows of a table of amounts. `at`: the node where it is read, if at one. */
export function useRowAdvice(
  rows: readonly { readonly when?: Condition | undefined }[],
  at: string | undefined,
): RuleAdvice | null {
  const { document } = useDesigner();
  const settled = useDeferredValue(document);
  return useMemo(
    () =>
      rows.every(({ when }) => when === undefined)
        ? null
        : adviseRules(
            settled,
            rows.map(({ when }) => when),
            at,
          ),
    [settled, rows, at],
  );
}

interface TableAdviceProps {
  readonly advice: RuleAdvice | null;
  /** Whether there must be an amount whatever the facts; else a case without one is only said. */
  readonly isNeeded: boolean;
  /** How many rows stand under a condition. */
  readonly conditional: number;
}

/** What the rows of a table amount to: two that hold at once, a case without an amount. */
export function TableAdvice({ advice, isNeeded, conditional }: TableAdviceProps) {
  const text = useText().formRoom.rules;
  const inWords = useCellWords();
  if (advice === null) return null;
  const overlaps = advice.overlaps.filter(({ second }) => second < conditional);
  return (
    <div className="mc-advices" role="group" aria-label={text.advice}>
      {overlaps.slice(0, mostShown).map(({ first, second, witness }) => (
        <Advice key={`${first}-${second}`} tone="note">
          {text.rowsOverlap(first + 1, second + 1, inWords(witness))}
        </Advice>
      ))}
      {typeof advice.gap === 'object' && (
        <Advice tone={isNeeded ? 'warning' : 'note'}>
          {(isNeeded ? text.rowMissing : text.rowOptional)(inWords(advice.gap.witness))}
        </Advice>
      )}
      {advice.gap === 'none' && <Advice tone="proved">{text.rowsComplete}</Advice>}
      {advice.gap === 'notProved' && isNeeded && <Advice tone="note">{text.rowsUnknown}</Advice>}
    </div>
  );
}
