import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { movePage, removePage, renamePage } from '../../commands/form-edit.ts';
import { Here } from '../../panel/here.tsx';
import { TechnicalId } from '../../panel/technical-id.tsx';
import { TitleFields } from '../../panel/title-fields.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { useGoTo } from './form-places.ts';

/** One page: what it is called, where it stands, and its leaving, with its fields or without them. */
export function PageEditor({ id }: { readonly id: string }) {
  const all = useText();
  const text = all.formRoom.form;
  const { document, run, readOnly } = useDesigner();
  const goTo = useGoTo();
  const { pages } = document.form;
  const at = pages.findIndex((one) => one.id === id);
  const page = pages[at];
  if (page === undefined) return <p className="mc-hint mc-form-nothing">{text.choose}</p>;
  const remove = (fields: 'stay' | 'leave'): void => {
    run(removePage, { id, fields });
    goTo({ side: 'form' });
  };
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-panel-kind">{text.page}</span>
        {!readOnly && (
          <>
            <button
              type="button"
              className="mc-tool"
              aria-label={all.panel.moveUp}
              title={all.panel.moveUp}
              disabled={at === 0}
              onClick={() => run(movePage, { id, by: -1 })}
            >
              <IconArrowUp size={16} />
            </button>
            <button
              type="button"
              className="mc-tool"
              aria-label={all.panel.moveDown}
              title={all.panel.moveDown}
              disabled={at === pages.length - 1}
              onClick={() => run(movePage, { id, by: 1 })}
            >
              <IconArrowDown size={16} />
            </button>
          </>
        )}
      </header>
      <Here at={id} />
      <div className="mc-part">
        <TitleFields
          title={page.title}
          labels={{ vi: text.pageTitle, en: text.pageTitleEn }}
          disabled={readOnly}
          onCommit={(title) => run(renamePage, { id, title })}
        />
      </div>
      {!readOnly && (
        <div className="mc-part">
          {page.fields.length === 0 ? (
            <RemoveButton label={text.removePage} onRemove={() => remove('leave')} />
          ) : (
            <>
              {pages.length > 1 && (
                <RemoveButton label={text.removePageKeep} onRemove={() => remove('stay')} />
              )}
              <RemoveButton label={text.removePageAll(page.fields.length)} onRemove={() => remove('leave')} />
            </>
          )}
        </div>
      )}
      <TechnicalId id={id} />
    </>
  );
}

function RemoveButton({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <button type="button" className="mc-link is-destructive" onClick={onRemove}>
      <IconTrash size={14} aria-hidden /> {label}
    </button>
  );
}
