import { encode } from 'uqr';

/** A QR code as one SVG path: sharp on any printer, and no image that a content policy would have to allow. */
export function QrCode({ value, title, size }: { value: string; title: string; size: string }) {
  const { data, size: modules } = encode(value, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      viewBox={`0 0 ${modules} ${modules}`}
      role="img"
      aria-label={title}
      style={{ width: size, height: size }}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
