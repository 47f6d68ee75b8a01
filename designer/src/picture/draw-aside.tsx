import './picture.css';
import { ReactFlowProvider } from '@xyflow/react';
import type { LimitVerdict, ProcedureDocument } from '@motcua/engine';
import { createRoot } from 'react-dom/client';
import { boundsOf } from '../drawing/bounds.ts';
import { type Arrangement, createDeriver, type Drawing } from '../drawing/derive-elements.ts';
import { DrawingCanvas } from '../drawing/drawing-canvas.tsx';
import { LimitBrackets } from '../drawing/limit-brackets.tsx';
import { trackTop } from '../drawing/limit-span.ts';
import type { Names } from '../drawing/words.ts';
import type { Language } from '../model/document-types.ts';
import { LanguageContext } from '../text/text.ts';

export interface PictureOf {
  readonly document: ProcedureDocument;
  readonly names: Names;
  readonly language: Language;
  readonly verdicts: readonly LimitVerdict[];
  readonly arrangement: Arrangement;
}

export interface Aside {
  /** Everything drawn, at 100 %. */
  readonly paper: Element;
  readonly width: number;
  readonly height: number;
  readonly remove: () => void;
}

const margin = 36;

/**
 * Draws the whole procedure once more beside the screen, at full size, in the light colours, nothing selected: the same
 * cards and lines, so that a picture of it looks like the drawing.
 */
export async function drawAside(inputs: PictureOf): Promise<Aside> {
  const drawing = createDeriver()({
    ...inputs,
    problems: [],
    position: undefined,
    selected: new Set(),
    path: new Set(),
    editable: false,
  });
  const area = areaOf(drawing, inputs.document);
  const host = document.createElement('div');
  host.className = 'mc-aside';
  host.inert = true;
  host.style.width = `${area.width}px`;
  host.style.height = `${area.height}px`;
  document.body.append(host);
  const root = createRoot(host);
  root.render(
    <LanguageContext value={inputs.language}>
      <ReactFlowProvider>
        <DrawingCanvas
          drawing={drawing}
          whole
          minimap={false}
          onSelectChanges={nothing}
          initialViewport={{ x: -area.x, y: -area.y, zoom: 1 }}
        >
          <LimitBrackets document={inputs.document} drawing={drawing} verdicts={inputs.verdicts} />
        </DrawingCanvas>
      </ReactFlowProvider>
    </LanguageContext>,
  );
  const remove = (): void => {
    root.unmount();
    host.remove();
  };
  try {
    await until(() => host.querySelectorAll('.react-flow__node').length >= drawing.nodes.length);
    await until(() => host.querySelectorAll('.react-flow__edge').length >= drawing.edges.length);
    await document.fonts.ready;
    const paper = host.querySelector('.react-flow__viewport');
    if (paper === null) throw new Error('The drawing was not drawn');
    return { paper, width: area.width, height: area.height, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

const nothing = (): void => undefined;

/** Cards, lines, lanes and the track of the limits, with a margin around. */
function areaOf(
  drawing: Drawing,
  { limits }: ProcedureDocument,
): { x: number; y: number; width: number; height: number } {
  const cards = boundsOf(drawing.placements) ?? { x: 0, y: 0, width: 100, height: 100 };
  const corners = [...drawing.edges, ...drawing.ties].flatMap(({ data }) => data?.route?.points ?? []);
  const lanes = drawing.lanes.flatMap(({ area }) => [
    area,
    { x: area.x + area.width, y: area.y + area.height },
  ]);
  const xs = [cards.x, cards.x + cards.width, ...[...corners, ...lanes].map(({ x }) => x)];
  const top = limits.length === 0 ? drawing.top : trackTop(drawing.top, limits.length, 0) - 14;
  const ys = [cards.y + cards.height + 20, ...[...corners, ...lanes].map(({ y }) => y)];
  const left = xs.reduce((least, x) => Math.min(least, x), Infinity) - margin;
  const right = xs.reduce((most, x) => Math.max(most, x), -Infinity) + margin;
  const bottom = ys.reduce((most, y) => Math.max(most, y), -Infinity) + margin;
  const upper = Math.min(cards.y, top) - margin;
  return { x: left, y: upper, width: Math.ceil(right - left), height: Math.ceil(bottom - upper) };
}

/** Waits for the browser to have drawn: at most as long as somebody would wait for a file. */
async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error('The drawing was not drawn in time');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
