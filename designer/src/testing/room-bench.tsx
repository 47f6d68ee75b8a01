import type { LimitVerdict, ProcedureDocument } from '@motcua/engine';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { ProcedureDesigner } from '../shell/procedure-designer.tsx';
import type { RoomId } from '../state/room-id.ts';
import { textOf } from '../text/text.ts';

interface Bench {
  readonly document: ProcedureDocument;
  readonly room: Exclude<RoomId, 'drawing'>;
  readonly onDocument?: (next: ProcedureDocument) => void;
  readonly problems?: readonly DesignerProblem[];
  readonly verdicts?: readonly LimitVerdict[];
  readonly readOnly?: boolean;
}

const agencies = [
  { id: 'H49', name: { vi: 'Ủy ban nhân dân tỉnh', en: 'Province' }, parent: null },
  { id: 'H49.12', name: { vi: 'Sở Xây dựng', en: 'Construction' }, parent: 'H49' },
];
const roles = [
  { id: 'receptionClerk', title: { vi: 'Cán bộ tiếp nhận', en: 'Reception clerk' } },
  { id: 'agencyLeader', title: { vi: 'Lãnh đạo cơ quan', en: 'Leader' } },
];
const relations = [{ id: 'taxOffice', title: { vi: 'Thuế cơ sở', en: 'Tax office' } }];
const calendars = [{ title: { vi: 'Lịch chung của tỉnh', en: 'Provincial calendar' }, agencies: ['H49.12'] }];
const none: readonly never[] = [];

function Designer({ document, onDocument, problems = none, verdicts = none, readOnly = false }: Bench) {
  const [value, setValue] = useState(document);
  return (
    <ProcedureDesigner
      value={value}
      onChange={(next) => {
        setValue(next);
        onDocument?.(next);
      }}
      problems={problems}
      verdicts={verdicts}
      language="vi"
      agencies={agencies}
      roles={roles}
      relations={relations}
      calendars={calendars}
      readOnly={readOnly}
    />
  );
}

/** The designer with a document, in one of its rooms. */
export function openRoom(bench: Bench): void {
  render(<Designer {...bench} />);
  fireEvent.click(screen.getByRole('tab', { name: textOf('vi').rooms.names[bench.room] }));
}

/** Types into a field and leaves it, which is when a field commits. */
export function typeInto(field: HTMLElement, words: string): void {
  fireEvent.change(field, { target: { value: words } });
  fireEvent.blur(field);
}

export function choose(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}
