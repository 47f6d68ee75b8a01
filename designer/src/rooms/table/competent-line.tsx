import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { sectionKey } from '../sections.tsx';

/** Asks which agency is competent: leads to where it is chosen, and takes "where it was received" only when told so. */
export function CompetentLine({ onConfirm }: { readonly onConfirm: () => void }) {
  const text = useText().table.report.competent;
  const { select, enter } = useDesigner();
  return (
    <li>
      {text.asks}{' '}
      <button
        type="button"
        className="mc-link"
        onClick={() => {
          select([sectionKey('where')]);
          enter('papers');
        }}
      >
        {text.choose}
      </button>
      <button type="button" className="mc-link" onClick={onConfirm}>
        {text.confirm}
      </button>
    </li>
  );
}
