/** Which place this is on the way that is lit up: the way can be followed without telling its colour. */
export function PathOrder({ at }: { at: number | undefined }) {
  return at === undefined ? null : <span className="mc-path-order">{at}</span>;
}
