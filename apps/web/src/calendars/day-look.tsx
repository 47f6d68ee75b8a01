import { IconArrowsExchange, IconFlag, IconHammer, IconMoon } from '@tabler/icons-react';
import type { DayKind } from '@motcua/engine';

/** The sign of each kind of day: it is told by sign, word and colour, never by colour alone. */
const signs = {
  HOLIDAY: IconFlag,
  COMPENSATORY: IconMoon,
  SWAPPED_OFF: IconArrowsExchange,
  MAKEUP_WORKDAY: IconHammer,
} as const satisfies Record<DayKind, unknown>;

export function DaySign({ kind, size = 11 }: { kind: DayKind; size?: number }) {
  const Sign = signs[kind];
  return <Sign size={size} stroke={2.2} aria-hidden />;
}
