import { IconDeviceFloppy, IconRefresh } from '@tabler/icons-react';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import { useBackTo } from '../fields/use-back-to.ts';
import { usePlay } from '../use-play-parts.ts';

/** What is done with the run as a whole: it is written down, or given up for another one. */
export function RunActs() {
  const text = useText().play.clock;
  const { send, state } = usePlay();
  const { readOnly } = useDesigner();
  const isRecording = state.matches({ doing: { playing: 'recording' } });
  const button = useBackTo(isRecording);
  return (
    <div className="mc-play-ends">
      {!readOnly && (
        <button
          ref={button}
          type="button"
          className="mc-button"
          aria-expanded={isRecording}
          onClick={() => send({ type: isRecording ? 'leave' : 'record' })}
        >
          <IconDeviceFloppy size={16} aria-hidden /> {text.record}
        </button>
      )}
      <button type="button" className="mc-button" onClick={() => send({ type: 'end' })}>
        <IconRefresh size={16} aria-hidden /> {text.again}
      </button>
    </div>
  );
}
