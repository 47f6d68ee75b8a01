/** How a dossier can end. */
export const outcomes = ['granted', 'refused', 'notAccepted', 'withdrawn', 'stopped'] as const;
