import { IconDownload } from '@tabler/icons-react';
import { formatDocument, compileProcedure } from '@motcua/engine';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';

const formats = ['png', 'svg', 'json', 'bpmn', 'xstate'] as const;
type Format = (typeof formats)[number];

const endings: Record<Format, string> = {
  png: 'png',
  svg: 'svg',
  json: 'json',
  bpmn: 'bpmn',
  xstate: 'xstate.json',
};

/** The drawing and the procedure as files. What makes them is loaded when it is first asked for. */
export function ExportMenu() {
  const text = useText().picture;
  const language = useLanguage();
  const { document, names, verdicts, arrangement } = useDesigner();
  const [open, setOpen] = useState(false);
  const [said, say] = useState('');
  const menu = useRef<HTMLDivElement>(null);

  const contents = async (format: Format): Promise<Blob> => {
    if (format === 'json') return new Blob([formatDocument(document)], { type: 'application/json' });
    if (format === 'bpmn' || format === 'xstate') {
      const exchange = await import('@motcua/engine/exchange');
      if (format === 'bpmn')
        return new Blob([await exchange.exportBpmn(document)], { type: 'application/xml' });
      const machine = exchange.exportXstate(compileProcedure(document, 1));
      return new Blob([JSON.stringify(machine, null, 2)], { type: 'application/json' });
    }
    const { takePicture, asPng } = await import('../picture/take-picture.ts');
    const picture = await takePicture({ document, names, language, verdicts, arrangement });
    return format === 'png' ? asPng(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
  };
  const save = async (format: Format): Promise<void> => {
    setOpen(false);
    say(text.working);
    const { id, case: variant } = document.head;
    const name = `${id}${variant === 'main' ? '' : `.${variant}`}.${endings[format]}`;
    try {
      download(await contents(format), name);
      say(text.saved(name));
    } catch {
      say(format === 'xstate' ? text.notYet : text.failed);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') {
      setOpen(false);
      menu.current?.querySelector('button')?.focus();
    } else if (by !== 0) {
      const at = items.findIndex((item) => item === window.document.activeElement);
      items[(at + by + items.length) % items.length]?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      className="mc-export"
      ref={menu}
      onKeyDown={open ? onKeyDown : undefined}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="mc-view-act"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          say('');
        }}
      >
        <IconDownload size={15} aria-hidden /> {text.export}
      </button>
      {open && (
        <div role="menu" aria-label={text.export} className="mc-export-list">
          {formats.map((format, at) => (
            <button
              key={format}
              type="button"
              role="menuitem"
              autoFocus={at === 0}
              onClick={() => void save(format)}
            >
              {text[format]}
            </button>
          ))}
        </div>
      )}
      <p role="status" className={said === '' || open ? 'mc-said' : 'mc-export-said'}>
        {said}
      </p>
    </div>
  );
}

function download(contents: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(contents);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
