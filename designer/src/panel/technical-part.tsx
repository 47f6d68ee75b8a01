import { useText } from '../text/text.ts';

/** The id under which programs and the code view know a place: for whoever asks for it. */
export function TechnicalPart({ id }: { id: string }) {
  const text = useText().panel;
  return (
    <details className="mc-part">
      <summary>{text.technical}</summary>
      <dl className="mc-facts">
        <div>
          <dt>{text.id}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </div>
      </dl>
    </details>
  );
}
