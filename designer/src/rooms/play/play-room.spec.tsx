import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { act, cleanup, configure, render, screen, within } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { removeThings } from '../../commands/remove.ts';
import { ProcedureDesigner } from '../../shell/procedure-designer.tsx';
import { demonstration } from '../../testing/demonstration.mjs';
import { procedureNamed } from '../../testing/procedure-named.ts';

const leaving = procedureNamed('xoa_dang_ky_thuong_tru');
const few = { ...leaving, scenarios: leaving.scenarios.slice(0, 1) };
const agencies = demonstration.agencies.map(({ id, name }) => ({ id, name }));
const roles = [
  { id: 'specialist', title: { vi: 'Chuyên viên thụ lý', en: 'Specialist' } },
  { id: 'receptionClerk', title: { vi: 'Cán bộ tiếp nhận', en: 'Reception clerk' } },
];

// Whether each of hundreds of drawn things is hidden takes a minute a test to find out, and nothing here hangs on it.
configure({ defaultHidden: true });

let document_: ProcedureDocument = few;
let change: (next: ProcedureDocument) => void = () => undefined;

function Bench({ language = 'vi' as const, first = few, bare = false, readOnly = false }) {
  const [value, setValue] = useState(first);
  document_ = value;
  change = setValue;
  return (
    <div style={{ width: 1200, height: 700 }}>
      <ProcedureDesigner
        value={value}
        onChange={setValue}
        problems={[]}
        language={language}
        agencies={agencies}
        roles={roles}
        relations={[]}
        readOnly={readOnly}
        {...(bare ? {} : { checking: demonstration })}
      />
    </div>
  );
}

let user: UserEvent;
const press = (name: string | RegExp): Promise<void> => user.click(screen.getByRole('button', { name }));
const inList = (name: string) => within(screen.getByRole('region', { name }));
const enterRoom = () => user.click(screen.getByRole('tab', { name: 'Chạy thử' }));
const begin = async (): Promise<void> => {
  await enterRoom();
  await press('Tiếp nhận và chạy');
};
/** A button of a task, by its words. */
const pressAct = async (name: RegExp): Promise<void> => {
  const [button] = inList('Việc đang mở').getAllByRole('button', { name });
  if (button === undefined) throw new Error(`There is no button ${name}`);
  await user.click(button);
};

beforeEach(() => {
  user = userEvent.setup();
});
afterEach(cleanup);

describe('the play room', () => {
  it('receives a dossier as suggested and shows who has it, what can be done, and where it stands', async () => {
    render(<Bench />);
    await begin();
    expect(document.querySelector('.mc-play-task-who')?.textContent).toMatch(
      /^Chuyên viên thụ lý, Công an phường Hừng Đông/,
    );
    expect(inList('Bản vẽ đang chạy thử').getByText('Đang ở đây')).toBeTruthy();
    await pressAct(/^Tiếp nhận$/);
    expect(inList('Diễn biến').getAllByRole('listitem')).toHaveLength(2);
    expect(
      inList('Thời hạn').getByText(/Ngày hẹn trả trên giấy hẹn: 17:00 thứ Năm 26\/11\/2026/),
    ).toBeTruthy();
  });

  it('receives nothing that lacks a paper which the answers make due, and says which', async () => {
    const [paper] = leaving.papers;
    if (paper === undefined) throw new Error('The sample has no paper');
    const fact = {
      ...leaving.facts[0]!,
      id: 'mortgaged',
      title: { vi: 'Đang thế chấp', en: 'Mortgaged' },
      type: 'boolean' as const,
      source: { kind: 'form' as const, field: 'mortgaged' },
    };
    const consent = {
      ...paper,
      id: 'consent',
      title: { vi: 'Văn bản đồng ý', en: 'Consent' },
      required: { fact: 'mortgaged', op: 'eq' as const, value: true },
    };
    const properties = { ...(leaving.form.schema['properties'] as object), mortgaged: { type: 'boolean' } };
    const asking = {
      ...leaving,
      scenarios: [],
      facts: [...leaving.facts, fact],
      papers: [...leaving.papers, consent],
      form: { ...leaving.form, schema: { ...leaving.form.schema, properties } },
    } as ProcedureDocument;
    render(<Bench first={asking} />);
    await enterRoom();
    const answer = (name: string) =>
      user.click(within(screen.getByRole('group', { name: /mortgaged/ })).getByRole('radio', { name }));
    // What is filled in at first makes no paper due that is not ticked too.
    expect(screen.queryByText(/^Thiếu:/)).toBeNull();
    await answer('Có');
    await user.click(screen.getByLabelText('Văn bản đồng ý (phải nộp)'));
    expect(screen.getByText('Thiếu: Văn bản đồng ý')).toBeTruthy();
    await press('Tiếp nhận và chạy');
    expect(screen.queryByRole('region', { name: 'Diễn biến' })).toBeNull();
    await user.click(screen.getByLabelText('Văn bản đồng ý (phải nộp)'));
    expect(screen.queryByText(/^Thiếu:/)).toBeNull();
    await press('Tiếp nhận và chạy');
    expect(screen.getByRole('region', { name: 'Diễn biến' })).toBeTruthy();
  });

  it('keeps the focus on the button for the moment before, when there is none before any more', async () => {
    render(<Bench />);
    await begin();
    await pressAct(/^Tiếp nhận$/);
    await press('Lùi một lượt');
    const back = screen.getByRole('button', { name: 'Lùi một lượt' });
    expect(back.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(back);
    await press('Lùi một lượt');
    expect(screen.getByText('Lượt 0 / 1')).toBeTruthy();
  });

  it('asks what an action asks, filled in already, and takes Escape for a no', async () => {
    render(<Bench />);
    await begin();
    await pressAct(/^Yêu cầu bổ sung/);
    expect(screen.getByLabelText('Lý do')).toHaveProperty('value', 'Lý do ghi khi chạy thử');
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Lý do')).toBeNull();
    await pressAct(/^Yêu cầu bổ sung/);
    await press('Thực hiện');
    expect(inList('Diễn biến').getAllByRole('listitem')).toHaveLength(2);
  });

  it('goes back to any line of the history and another way from there', async () => {
    render(<Bench />);
    await begin();
    await pressAct(/^Tiếp nhận$/);
    await press('+1 ngày làm việc');
    const lines = () => inList('Diễn biến').getAllByRole('button');
    expect(lines()).toHaveLength(3);
    const [first] = lines();
    if (first) await user.click(first);
    expect(first?.getAttribute('aria-current')).toBe('step');
    expect(lines()).toHaveLength(3);
    await press('Tiến một lượt');
    await press('Lùi một lượt');
    await press('+1 giờ');
    expect(lines()).toHaveLength(2);
  });

  it('lets time pass to what falls due next, and says in words what cannot be done', async () => {
    render(<Bench />);
    await begin();
    await pressAct(/^Tiếp nhận$/);
    await press('Đến hạn kế tiếp');
    expect(inList('Diễn biến').getAllByRole('listitem')).toHaveLength(3);
    await press('Đến ngày…');
    const day = screen.getByLabelText('Ngày');
    await user.clear(day);
    await user.type(day, '1/1/2020{Enter}');
    expect(screen.getByText(/Không thực hiện được\./)).toBeTruthy();
  });

  it('shows only what the chosen post is offered', async () => {
    render(<Bench />);
    await begin();
    const chooser = screen.getByLabelText('Đóng vai');
    const options = within(chooser).getAllByRole('option');
    const clerk = options.find(({ textContent }) => textContent?.startsWith('Cán bộ tiếp nhận, '));
    expect(clerk).toBeTruthy();
    const other = options.find(({ textContent }) => textContent?.startsWith('Chuyên viên thụ lý, Sở'));
    if (other) await user.selectOptions(chooser, other);
    expect(screen.getByText('Vai này lúc này không có việc gì.')).toBeTruthy();
  });

  it('writes the run down as a scenario of the document, which can be undone', async () => {
    render(<Bench />);
    await begin();
    await pressAct(/^Tiếp nhận$/);
    await press('Ghi thành kịch bản');
    await user.type(screen.getByLabelText('Tên kịch bản (tiếng Việt)'), 'Nhận ngay{Enter}');
    const recorded = document_.scenarios.at(-1);
    expect(recorded).toMatchObject({ id: 'nhan_ngay', title: { vi: 'Nhận ngay', en: 'Nhận ngay' } });
    expect(recorded?.events[0]?.expect).toMatchObject({ at: ['work'], status: 4 });
    await press('Hoàn tác');
    expect(document_.scenarios).toEqual(few.scenarios);
  });

  it('plays the scenarios again, names what fails and why, and opens it there', async () => {
    const [one] = few.scenarios;
    if (one === undefined) throw new Error('No scenario');
    const [accept, ...rest] = one.events;
    const wrong = { ...one, events: [{ ...accept, expect: { status: 9 } }, ...rest] } as typeof one;
    render(<Bench first={{ ...few, scenarios: [wrong] }} />);
    await enterRoom();
    await user.click(screen.getByRole('tab', { name: 'Kịch bản' }));
    expect(await screen.findByText('0 trong 1 kịch bản đúng')).toBeTruthy();
    expect(screen.getByText(/lượt 1:/).textContent).toContain('trạng thái hồ sơ: mong đợi “Đã xử lý xong”');
    await press('Điều phải đúng');
    await press('Lấy tất cả theo thực tế');
    await press('Về danh sách');
    expect(await screen.findByText('1 trong 1 kịch bản đúng')).toBeTruthy();
  });

  it('renames, copies and removes scenarios', async () => {
    const id = 'five_days_across_culture_day';
    render(<Bench />);
    await enterRoom();
    await user.click(screen.getByRole('tab', { name: 'Kịch bản' }));
    await press('Nhân bản');
    expect(document_.scenarios.map(({ id }) => id)).toEqual([id, `${id}_2`]);
    const [rename] = screen.getAllByRole('button', { name: 'Đổi tên' });
    if (rename) await user.click(rename);
    const name = screen.getByLabelText('Tên kịch bản (tiếng Việt)');
    await user.clear(name);
    await user.type(name, 'Tên mới{Enter}');
    expect(document_.scenarios[0]?.title.vi).toBe('Tên mới');
    const [remove] = screen.getAllByRole('button', { name: 'Xóa' });
    if (remove) await user.click(remove);
    expect(document_.scenarios.map(({ id }) => id)).toEqual([`${id}_2`]);
  });

  it('says how much the scenarios go through, paints it in words, and leads to what they leave out', async () => {
    render(<Bench />);
    await enterRoom();
    await user.click(screen.getByRole('tab', { name: 'Độ phủ' }));
    await screen.findByText('Mức cần đạt trước khi công bố: 80 %');
    expect(screen.getAllByText('Chưa đạt').length).toBeGreaterThan(0);
    const paper = inList('Bản vẽ đang chạy thử');
    expect(paper.getAllByText('đã đi qua').length).toBeGreaterThan(2);
    expect(paper.getAllByText('chưa đi qua').length).toBeGreaterThan(2);
    const [missing] = within(screen.getByRole('region', { name: /Chưa kịch bản nào đi qua/ })).getAllByRole(
      'button',
    );
    if (missing) await user.click(missing);
    expect(document.querySelector('.mc-play-paper .is-selected')).not.toBeNull();
  });

  it('plays the run again on the draft that has changed meanwhile, and says where it stops', async () => {
    render(<Bench />);
    await begin();
    await pressAct(/^Tiếp nhận$/);
    await pressAct(/^Xóa đăng ký, trình ký$/);
    await user.click(screen.getByRole('tab', { name: 'Bản vẽ' }));
    const changed = removeThings.execute(document_, { nodes: [], edges: ['propose_grant'] }).document;
    act(() => change(changed));
    await enterRoom();
    expect(await screen.findByText(/Chạy lại được 1 trong 2 lượt rồi dừng\./)).toBeTruthy();
    expect(screen.getByText(/Chỗ dừng: “Xóa đăng ký, trình ký”/)).toBeTruthy();
    expect(screen.getByText(/Bản vẽ không còn đường đi này/)).toBeTruthy();
  });

  it('says what it made up where the application gives no register and no calendar', async () => {
    render(<Bench bare />);
    await begin();
    expect(screen.getByText(/^Chưa có danh bạ cơ quan/)).toBeTruthy();
    expect(inList('Việc đang mở').getAllByRole('button', { name: /^Tiếp nhận$/ })).toHaveLength(1);
  });

  it('says in words why a broken draft cannot be played', async () => {
    render(<Bench />);
    await enterRoom();
    const { nodes, edges } = document_.flow;
    const [start] = nodes;
    const flow = { nodes: nodes.filter((node) => node !== start), edges };
    act(() => change({ ...document_, flow }));
    expect(await screen.findByText(/Chưa chạy thử được/)).toBeTruthy();
  });

  it('speaks English', async () => {
    render(<Bench language={'en' as never} />);
    await user.click(screen.getByRole('tab', { name: 'Try out' }));
    expect(screen.getByRole('button', { name: 'Receive and run' })).toBeTruthy();
  });

  it('offers nothing that changes a document that is only read', async () => {
    render(<Bench readOnly />);
    await begin();
    expect(screen.queryByRole('button', { name: 'Ghi thành kịch bản' })).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Kịch bản' }));
    expect(screen.queryByRole('button', { name: 'Xóa' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Mở để chạy' })).toBeTruthy();
  });
});
