import type { ReactNode } from 'react';
import type { NodeKind } from '../model/document-types.ts';

/** What each kind looks like in the drawing, as small as a stamp: paper, ink, and the accent where the eye should go. */
const pictures: Record<NodeKind, ReactNode> = {
  start: (
    <>
      <circle cx="22" cy="15" r="9" className="ink" />
      <path d="M19.5 11v8l6-4z" className="paper" />
    </>
  ),
  step: (
    <>
      <rect x="6" y="5" width="32" height="20" rx="2" className="paper" />
      <path d="M6 7a2 2 0 0 1 2-2h1.5v20H8a2 2 0 0 1-2-2z" className="accent" />
      <path d="M14 11h17M14 15.5h12" className="line" />
      <rect x="27" y="19" width="8" height="3.4" rx="1.7" className="soft" />
    </>
  ),
  decision: (
    <>
      <path d="M2 15h8M26 15h4c3 0 2-9 6-9h5M30 15c3 0 2 9 6 9h5" className="line" />
      <path d="M18 5.5 27.5 15 18 24.5 8.5 15Z" className="paper" />
      <path d="M16.3 13a1.9 1.9 0 1 1 2.7 1.7c-.7.4-1 .7-1 1.5M18 18.6v.1" className="accent-line" />
    </>
  ),
  parallel: (
    <>
      <rect x="6" y="3.5" width="32" height="23" rx="2" className="paper" />
      <path d="M6 15h32" className="hair" />
      <rect x="11" y="6.5" width="14" height="5.5" rx="1" className="soft" />
      <rect x="11" y="18" width="14" height="5.5" rx="1" className="soft" />
      <path d="M25 9.2h4c3 0 2 5.8 5 5.8h8M25 20.8h4c3 0 2-5.8 5-5.8M2 15h4" className="accent-line" />
    </>
  ),
  group: (
    <>
      <rect x="4" y="4" width="36" height="22" rx="2" className="band" />
      <path d="M4 6a2 2 0 0 1 2-2h32a2 2 0 0 1 2 2v4H4z" className="accent" />
      <rect x="9" y="14" width="10" height="8" rx="1" className="paper" />
      <rect x="25" y="14" width="10" height="8" rx="1" className="paper" />
      <path d="M19 18h6" className="line" />
    </>
  ),
  wait: (
    <>
      <rect x="6" y="5" width="32" height="20" rx="2" className="dashed" />
      <path d="M17 9h10M17 21h10M18 9c0 4 8 8 8 12M26 9c0 4-8 8-8 12" className="accent-line" />
    </>
  ),
  consultation: (
    <>
      <path d="M14 15 30 7M14 15h16M14 15l16 8" className="line" />
      <circle cx="11" cy="15" r="4.5" className="accent" />
      <rect x="29" y="4" width="10" height="6" rx="1.5" className="paper" />
      <rect x="29" y="12" width="10" height="6" rx="1.5" className="paper" />
      <rect x="29" y="20" width="10" height="6" rx="1.5" className="paper" />
    </>
  ),
  linked: (
    <>
      <rect x="14" y="3.5" width="22" height="16" rx="1.5" className="soft" />
      <rect x="11" y="7" width="22" height="16" rx="1.5" className="paper" />
      <rect x="8" y="10.5" width="22" height="16" rx="1.5" className="paper" />
      <path d="M8 14.5h22" className="accent-line" />
      <path d="M12 19h10M12 22.5h7" className="line" />
    </>
  ),
  service: (
    <>
      <rect x="4" y="7" width="13" height="16" rx="2" className="paper" />
      <path d="M8 12h5M8 15.5h5" className="line" />
      <rect x="28" y="9" width="12" height="12" rx="6" className="soft" />
      <path
        d="M18 12.5h8m-2.5-2.5 2.5 2.5-2.5 2.5M27 18.5h-8m2.5-2.5-2.5 2.5 2.5 2.5"
        className="accent-line"
      />
    </>
  ),
  end: (
    <>
      <circle cx="22" cy="15" r="11" className="paper" />
      <circle cx="22" cy="15" r="8.4" className="hair" />
      <path d="m18 15.2 3 3 5.2-6" className="accent-line" />
    </>
  ),
};

export function KindPicture({ kind }: { kind: NodeKind }) {
  return (
    <svg viewBox="0 0 44 30" width="44" height="30" className="mc-picture" aria-hidden>
      {pictures[kind]}
    </svg>
  );
}
