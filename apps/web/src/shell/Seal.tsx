/** The mark of Motcua: one door inside a round office seal. Drawn in the text colour of its surroundings. */
export function Seal({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} fill="none" stroke="currentColor" aria-hidden>
      <circle cx="32" cy="32" r="30" strokeWidth="2.75" />
      <circle cx="32" cy="32" r="24.5" strokeWidth="1.25" />
      <circle cx="32" cy="32" r="27.25" strokeWidth="1.5" strokeDasharray="0.9 3.38" />
      <path d="M21 46V27.5L32 17.5l11 10V46" strokeWidth="3.5" />
      <path d="M32 46V31" strokeWidth="3.5" />
      <path d="M18 46h28" strokeWidth="3.5" />
    </svg>
  );
}
