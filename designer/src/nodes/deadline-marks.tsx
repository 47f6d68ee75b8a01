import { IconBell, IconBellUp, IconHourglassLow } from '@tabler/icons-react';
import type { DeadlineWords } from '../drawing/card-words.ts';

const icons = { remind: IconBell, escalate: IconBellUp, take: IconHourglassLow };
const kinds = ['remind', 'escalate', 'take'] as const;

/** What happens by itself as a deadline comes near or passes: a mark for each kind, in words when asked. */
export function DeadlineMarks({ deadlines }: { deadlines: readonly DeadlineWords[] }) {
  return kinds.map((kind) => {
    const words = deadlines.filter((deadline) => deadline.kind === kind).map((deadline) => deadline.words);
    const Icon = icons[kind];
    return words.length === 0 ? null : (
      <span
        key={kind}
        className="mc-deadline"
        role="img"
        aria-label={words.join('. ')}
        title={words.join('\n')}
      >
        <Icon size={14} aria-hidden />
        {words.length > 1 && words.length}
      </span>
    );
  });
}
