/** Arrow heads for all drawings on the page, coloured by the style sheet. */
export function ArrowHeads() {
  return (
    <svg className="mc-arrow-heads" aria-hidden>
      <defs>
        {['mc-arrow', 'mc-arrow-back', 'mc-arrow-leaf'].map((id) => (
          <marker
            key={id}
            id={id}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0.5 1 L9 5 L0.5 9 Z" className={id} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
