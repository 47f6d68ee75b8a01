import './view-bar.css';
import { Panel } from '@xyflow/react';
import { IconDeviceFloppy, IconLayoutRows, IconVector } from '@tabler/icons-react';
import { arrangeWith } from '../commands/arrange-with.ts';
import { placesByAgency } from '../drawing/places-by-agency.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { ExportMenu } from './export-menu.tsx';

/** How the drawing is looked at, and what can be taken away of it. */
export function ViewBar() {
  const text = useText().views;
  const { arrangement, arrangeBy, run, document, readOnly } = useDesigner();
  return (
    <Panel position="top-left" className="mc-view-bar">
      <div role="group" aria-label={text.label} className="mc-view-switch">
        <button type="button" aria-pressed={arrangement === 'drawn'} onClick={() => arrangeBy('drawn')}>
          <IconVector size={15} aria-hidden /> {text.drawn}
        </button>
        <button type="button" aria-pressed={arrangement === 'agencies'} onClick={() => arrangeBy('agencies')}>
          <IconLayoutRows size={15} aria-hidden /> {text.byAgency}
        </button>
      </div>
      {arrangement === 'agencies' && !readOnly && (
        <button
          type="button"
          className="mc-view-act"
          aria-label={text.keepArrangement}
          title={text.keepArrangement}
          onClick={() => {
            run(arrangeWith, { places: placesByAgency(document) });
            arrangeBy('drawn');
          }}
        >
          <IconDeviceFloppy size={15} aria-hidden />
        </button>
      )}
      <ExportMenu />
    </Panel>
  );
}
