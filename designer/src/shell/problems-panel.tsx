import { IconChevronDown, IconChevronUp, IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { sharedMends } from '../mends/mend-all.ts';
import type { RoomId } from '../state/room-id.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { problemIcons, ProblemLine } from './problem-line.tsx';

const severities = ['error', 'warning', 'note'] as const;

interface ProblemsPanelProps {
  readonly room: RoomId;
  /** Leads to its place, and says in which room that is. */
  readonly onPick: (problem: DesignerProblem) => RoomId;
}

const nowhere: ReadonlySet<RoomId> = new Set();

/**
 * What the checker says, gravest first.  Each line says what, why and how to mend it, and leads to its place.
 * Opened beside the drawing it covers no other room: each room keeps it as its author left it there.
 */
export function ProblemsPanel({ room, onPick }: ProblemsPanelProps) {
  const text = useText().problems;
  const { problems, document, readOnly } = useDesigner();
  const language = useLanguage();
  const [openIn, setOpenIn] = useState<ReadonlySet<RoomId>>(nowhere);
  const open = openIn.has(room);
  const setOpen = (where: RoomId, isOpen: boolean): void =>
    setOpenIn((now) => new Set([...now].filter((one) => one !== where).concat(isOpen ? [where] : [])));
  // What can be done at a touch is asked for while the list is seen, and about what is on the screen.
  const mends = useMemo(
    () => (open && !readOnly ? sharedMends(problems, document, language) : undefined),
    [document, language, open, problems, readOnly],
  );
  const inOrder = severities.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <section className={open ? 'mc-problems is-open' : 'mc-problems'} aria-label={text.title}>
      <button
        type="button"
        className="mc-problems-head"
        aria-expanded={open}
        onClick={() => setOpen(room, !open)}
        title={open ? text.hide : text.show}
      >
        <span className="mc-problems-title">{text.title}</span>
        {problems.length === 0 && (
          <span className="mc-count mc-fine">
            <IconCircleCheck size={15} aria-hidden /> {text.none}
          </span>
        )}
        {severities.map((severity) => {
          const count = problems.filter((problem) => problem.severity === severity).length;
          const Icon = problemIcons[severity];
          return count === 0 ? null : (
            <span key={severity} className={`mc-count mc-${severity}`}>
              <Icon size={15} aria-hidden /> {text.count[severity](count)}
            </span>
          );
        })}
        <Chevron size={16} aria-hidden className="mc-problems-chevron" />
      </button>
      {open && (
        <ul>
          {inOrder.map((problem, at) => (
            <ProblemLine
              key={`${problem.code}:${problem.path}:${at}`}
              problem={problem}
              mends={mends?.get(problem) ?? []}
              // Whoever goes down the list goes on in the room it leads to.
              onPick={(picked) => setOpen(onPick(picked), true)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
