import type { Channel, Condition, Fact } from '@motcua/engine';

/**
 * The format has no notion of a field for one channel only; a condition on the channel is one. This reads such a part
 * out of a condition and writes it into one, beside whatever else it says.
 */
export const channelFact = (facts: readonly Fact[]): Fact | undefined =>
  facts.find(({ source }) => source.kind === 'channel');

/** The channels a condition lets through, or undefined where it does not speak of them by itself. */
export function channelsIn(
  when: Condition | undefined,
  fact: string | undefined,
): readonly string[] | undefined {
  if (when === undefined || fact === undefined) return undefined;
  const part = partsOf(when).find((one) => 'fact' in one && one.fact === fact);
  if (part === undefined || !('fact' in part)) return undefined;
  if (part.op === 'eq' && typeof part.value === 'string') return [part.value];
  if (part.op === 'in' && Array.isArray(part.value)) return part.value.map(String);
  return undefined;
}

/** The condition that lets these channels through; undefined channels: all of them. */
export function withChannels(
  when: Condition | undefined,
  fact: string,
  channels: readonly Channel[] | undefined,
): Condition | undefined {
  const others = when === undefined ? [] : partsOf(when).filter((one) => !speaksOf(one, fact));
  const [only] = channels ?? [];
  const part: Condition[] =
    channels === undefined || only === undefined
      ? []
      : [channels.length === 1 ? { fact, op: 'eq', value: only } : { fact, op: 'in', value: [...channels] }];
  const all = [...part, ...others];
  return all.length > 1 ? { all } : all[0];
}

/** The condition without what it says of channels: what the person wrote. */
export const withoutChannels = (
  when: Condition | undefined,
  fact: string | undefined,
): Condition | undefined =>
  when === undefined || channelsIn(when, fact) === undefined
    ? when
    : withChannels(when, fact ?? '', undefined);

const partsOf = (when: Condition): readonly Condition[] => ('all' in when ? when.all : [when]);

const speaksOf = (part: Condition, fact: string): boolean =>
  'fact' in part && part.fact === fact && (part.op === 'in' || part.op === 'eq');
