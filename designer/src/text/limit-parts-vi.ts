/** Words of a limit that is published in parts. */
export const viLimitParts = {
  limitParts: {
    part: (amount: string, whose: string) => `${amount} (${whose})`,
    sum: (whole: string, parts: string) => `${whole}, gồm ${parts}`,
    shares: (whole: string, parts: string) => `${whole}, trong đó ${parts}`,
  },
};
