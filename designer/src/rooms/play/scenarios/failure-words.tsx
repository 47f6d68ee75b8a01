import type { ScenarioFailure } from '@motcua/engine';
import { useText } from '../../../text/text.ts';
import type { PlayWords } from '../play-words.ts';
import { usePlay } from '../use-play-parts.ts';

/** What of a scenario did not hold, each in a sentence. */
export function FailureWords({ failures }: { failures: readonly ScenarioFailure[] }) {
  const text = useText().play.scenarios;
  const { words } = usePlay();
  return <>{failures.map((failure) => failureInWords(failure, text, words)).join('; ')}</>;
}

type Text = ReturnType<typeof useText>['play']['scenarios'];

export function failureInWords(
  { code, expected, found, refusal }: ScenarioFailure,
  text: Text,
  words: PlayWords,
): string {
  const what = text.failures[code];
  if (refusal) return `${what}: ${words.sentence(refusal)}`;
  if (expected === undefined) return what;
  const say = (value: string): string => valueInWords(code, value, words) || text.nothing;
  return `${what}: ${text.instead(say(expected), say(found ?? ''))}`;
}

/** The engine says expectations by ids; an office says them by names. */
function valueInWords(code: ScenarioFailure['code'], value: string, words: PlayWords): string {
  const parts = value.split(' ').filter((part) => part !== '');
  switch (code) {
    case 'expected-at':
      return words.nodes(parts);
    case 'expected-status':
      return words.status(Number(value));
    case 'expected-overdue':
      return parts.map((id) => words.limit(id)).join('; ');
    case 'expected-outcome':
      return value === 'none' ? '' : words.outcome(value);
    case 'expected-due': {
      const [limit = '', moment = ''] = parts;
      return `${words.limit(limit)} ${moment === 'none' ? '–' : words.moment(moment)}`;
    }
    default:
      return words.closed(value);
  }
}
