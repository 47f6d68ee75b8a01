import { useText } from '../text/catalogue.ts';

const known = ['granted', 'refused', 'notAccepted', 'withdrawn', 'stopped'] as const;

/** How a dossier ended, in words; another system's own word where it is none of ours. */
export function useOutcomeWords() {
  const { t } = useText();
  return (outcome: string): string => {
    const found = known.find((each) => each === outcome);
    return found ? t(`outcome.${found}`) : outcome;
  };
}
