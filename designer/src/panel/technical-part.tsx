import { useText } from '../text/text.ts';
import { TechnicalId } from './technical-id.tsx';

/** The id under which programs and the code view know a place: for whoever asks for it. */
export function TechnicalPart({ id }: { id: string }) {
  const text = useText().panel;
  return (
    <details className="mc-part">
      <summary>{text.technical}</summary>
      <TechnicalId id={id} />
    </details>
  );
}
