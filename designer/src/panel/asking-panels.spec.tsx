import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { formatDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { indexOf } from '../model/flow-index.ts';
import { ProcedureDesigner } from '../shell/procedure-designer.tsx';
import { everythingProcedure } from '../testing/everything-procedure.ts';

const onDocument = jest.fn<(next: ProcedureDocument) => void>();

function Bench() {
  const [value, setValue] = useState(everythingProcedure);
  return (
    <div style={{ width: 1200, height: 700 }}>
      <ProcedureDesigner
        value={value}
        onChange={(next) => {
          setValue(next);
          onDocument(next);
        }}
        problems={[]}
        language="vi"
        agencies={[{ id: 'H49.12', name: { vi: 'Sở Xây dựng', en: 'Construction' } }]}
        roles={[
          { id: 'specialist', title: { vi: 'Chuyên viên', en: 'Specialist' } },
          { id: 'agencyLeader', title: { vi: 'Lãnh đạo cơ quan', en: 'Leader' } },
        ]}
        relations={[{ id: 'taxOffice', title: { vi: 'Thuế cơ sở', en: 'Tax office' } }]}
      />
    </div>
  );
}

function open(id: string): void {
  render(<Bench />);
  look(id);
}

function look(id: string): void {
  const node = document.querySelector(`.react-flow__node[data-id="${id}"]`);
  if (node === null) throw new Error(`No node ${id} on the screen`);
  fireEvent.click(node);
}

const panel = () => within(document.querySelector<HTMLElement>('.mc-panel') as HTMLElement);
/** By text and label, not by role: finding a role walks the whole drawing each time. */
const press = (words: string): void => {
  fireEvent.click(panel().getByText(words));
};
const labelled = (label: string): HTMLInputElement => {
  const words = panel().getAllByText(label, { selector: 'label, label > *, legend' });
  const found = words.map((one) => one.closest('label')?.control).find((control) => control !== undefined);
  if (!(found instanceof HTMLElement)) throw new Error(`No field ${label}`);
  return found as HTMLInputElement;
};
const tick = (label: string): void => {
  fireEvent.click(labelled(label));
};
const pick = (label: string, value: string): void => {
  fireEvent.change(labelled(label), { target: { value } });
};
const type = (field: HTMLElement, words: string): void => {
  fireEvent.change(field, { target: { value: words } });
  fireEvent.keyDown(field, { key: 'Enter' });
};
const node = (id: string): FlowNode | undefined =>
  indexOf(onDocument.mock.lastCall?.[0] ?? everythingProcedure).node(id);
const edge = (id: string): FlowEdge | undefined =>
  indexOf(onDocument.mock.lastCall?.[0] ?? everythingProcedure).edge(id);

afterEach(() => {
  cleanup();
  onDocument.mockClear();
});

describe('the properties of a consultation', () => {
  it('add a respondent and say when it is asked', () => {
    open('opinions');
    press('Thêm nơi được hỏi');
    expect(node('opinions')).toMatchObject({ respondents: [{}, {}, {}, { id: 'noi_hoi' }] });
    fireEvent.click(panel().getAllByTitle('Bỏ nơi được hỏi')[2] as HTMLElement);
    const ids = (node('opinions') as { respondents?: { id: string }[] }).respondents?.map((one) => one.id);
    expect(ids).toEqual(['construction', 'tax_office', 'noi_hoi']);
  });

  it('set what is enough and what silence means; whoever is told goes with it', () => {
    open('opinions');
    pick('Đếm gì', 'answers');
    tick('Tất cả');
    pick('Quá hạn không trả lời', 'agrees');
    expect(node('opinions')).toMatchObject({ counts: 'answers', quorum: 'all', onSilence: 'agrees' });
    expect(node('opinions')).not.toHaveProperty('escalateTo');
  });
});

it('change the procedure of a linked dossier, but never to what is no code', () => {
  open('others');
  const code = labelled('Mã thủ tục');
  type(code, 'Không phải mã');
  expect(onDocument).not.toHaveBeenCalled();
  type(code, 'khai_sinh.lai');
  expect(node('others')).toMatchObject({ children: [{ procedure: 'khai_sinh.lai', mode: 'open' }, {}] });
});

it('change how patiently a service asks', () => {
  open('notice');
  const retries = labelled('Số lần gửi lại');
  type(retries, '7');
  tick('Có thời hạn trả lời');
  expect(node('notice')).toMatchObject({ retries: 7 });
  expect(node('notice')).not.toHaveProperty('answerWithin');
});

describe('the properties of a step', () => {
  it('add what may be done beside it, and lead there', () => {
    open('receive');
    press('Thêm việc kèm theo');
    expect(node('viec_kem_theo')).toMatchObject({ beside: ['receive'] });
    expect(panel().getByDisplayValue('Việc kèm theo')).toBeTruthy();
  });

  it('add what happens at its deadline, and another one who records', () => {
    open('receive');
    press('Thêm việc khi đến hạn');
    pick('Làm gì', 'take');
    expect(node('receive')).toMatchObject({
      deadlineActions: [{ id: 'den_han', at: 'due', do: { kind: 'take', edge: 'accept' } }],
    });
    tick('Người khác ghi nhận thay');
    expect(node('receive')).toMatchObject({ recordedBy: { role: 'specialist' } });
  });

  it('say that its time counts although the clock of its phase stands', () => {
    open('appraise');
    tick('Tính vào thời hạn');
    expect(node('appraise')).toMatchObject({ clock: { counts: true } });
  });
});

it('take the pause of a phase away', () => {
  open('phase');
  tick('Tính vào thời hạn');
  expect(node('phase')).not.toHaveProperty('clock');
});

describe('the properties of an edge', () => {
  it('add a signer and a place to go back to', () => {
    open('decree');
    press('Ký quyết định');
    press('Thêm người ký');
    expect(edge('signed')?.demands?.signatures).toHaveLength(3);
    press('Về nơi đã gửi đến');
    tick('Tiếp nhận hồ sơ');
    expect(edge('signed')?.backTo).toEqual(['receive']);
  });

  it('choose the ending of a consultation it belongs to', () => {
    open('opinions');
    press('Không chờ nữa');
    pick('Đi khi', 'nobody');
    expect(edge('skip')?.arm).toBe('nobody');
  });
});

it('looking at everything changes nothing', () => {
  render(<Bench />);
  for (const { id } of everythingProcedure.flow.nodes) look(id);
  for (const pill of document.querySelectorAll<HTMLElement>('.mc-pill')) fireEvent.click(pill);
  expect(onDocument).not.toHaveBeenCalled();
  expect(formatDocument(everythingProcedure)).toContain('"beside"');
});

it.each(['Thêm lấy ý kiến', 'Thêm thủ tục liên thông', 'Thêm kết nối hệ thống'])(
  'the palette offers what asks others: %s',
  (name) => {
    open('receive');
    fireEvent.click(screen.getByLabelText(name));
    const added = onDocument.mock.lastCall?.[0].flow;
    expect(added?.edges.at(-1)).toMatchObject({ from: 'receive', to: added?.nodes.at(-1)?.id });
  },
);
