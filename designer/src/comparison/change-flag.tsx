import './marks.css';
import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useText } from '../text/text.ts';
import type { ChangeMark } from './change-places.ts';

const signs = { added: IconPlus, removed: IconMinus, changed: IconPencil };

interface ChangeFlagProps {
  readonly mark: ChangeMark;
  /** In place of the usual word. */
  readonly word?: string;
}

/** What became of something: a symbol, a word and a colour, so that none of them has to be told apart alone. */
export function ChangeFlag({ mark, word }: ChangeFlagProps) {
  const text = useText().comparison;
  const Sign = signs[mark];
  return (
    <span className={`mc-flag is-${mark}`}>
      <Sign size={13} stroke={2.4} aria-hidden />
      {word ?? text.marks[mark]}
    </span>
  );
}

/** The symbol alone, where there is no room for the word: it is said all the same. */
export function ChangeSign({ mark }: { mark: ChangeMark }) {
  const text = useText().comparison;
  const Sign = signs[mark];
  return (
    <span className="mc-change-sign" role="img" aria-label={text.marks[mark]} title={text.marks[mark]}>
      <Sign size={14} stroke={2.6} aria-hidden />
    </span>
  );
}
