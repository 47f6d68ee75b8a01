import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { Language } from '../model/document-types.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { ProcedureView } from '../view/procedure-view.tsx';

const relations: Record<string, string> = { taxOffice: 'Thuế cơ sở' };
const agencies: Record<string, string> = { H49: 'Bộ', 'H49.12': 'Sở Xây dựng' };

function draw(language: Language): void {
  render(
    <div style={{ width: 1200, height: 700 }}>
      <ProcedureView
        document={everythingProcedure}
        language={language}
        agencyName={(id) => agencies[id] ?? id}
        relationTitle={(id) => relations[id] ?? id}
      />
    </div>,
  );
}

function card(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
  if (found === null) throw new Error(`No card ${id}`);
  return found;
}

const saidOn = (id: string): string => card(id).textContent ?? '';
const pill = (words: string | RegExp): HTMLElement =>
  screen.getByText(words).closest('button') as HTMLElement;

afterEach(cleanup);

describe('the card of a consultation', () => {
  it('fans out whom it asks, on which condition and for how long', () => {
    draw('vi');
    const rows = within(card('opinions'))
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(rows).toEqual([
      'Sở Xây dựng, Chuyên viên',
      'Thuế cơ sở (theo xã nơi có đất), Chuyên viên5 ngày LVchỉ khi Phải nộp tiền: có',
      'Bộ Chỉ huy quân sự, ngoài hệ thống, người hỏi ghi nhận10 ngày LV',
      'Nơi do người gửi chọn, Chuyên viên',
    ]);
  });

  it('says what is enough, what silence means and how long there is', () => {
    draw('vi');
    expect(saidOn('opinions')).toContain('Cần 2 nơi đồng ý');
    expect(saidOn('opinions')).toContain('Im lặng: chờ tiếp, báo Lãnh đạo cơ quan, Cơ quan có thẩm quyền');
    expect(saidOn('opinions')).toContain('7 hoặc 10 ngày LV');
    expect(within(card('opinions')).getByTitle('Tính hạn từ lúc nhận')).toBeTruthy();
  });

  it('counts in a last row what does not fit', () => {
    const { flow } = everythingProcedure;
    const nodes = flow.nodes.map((node) => {
      if (node.kind !== 'consultation') return node;
      const [first] = node.respondents;
      const respondents = Array.from({ length: 20 }, (_, at) => ({ ...first, id: `r${at}` }));
      return { ...node, respondents: respondents as typeof node.respondents };
    });
    render(<ProcedureView document={{ ...everythingProcedure, flow: { ...flow, nodes } }} language="vi" />);
    expect(within(card('opinions')).getAllByRole('listitem')).toHaveLength(8);
    expect(saidOn('opinions')).toContain('và 14 nơi nữa');
  });
});

describe('the card of linked dossiers', () => {
  it('stacks their covers and says which are waited for', () => {
    draw('vi');
    const rows = within(card('others'))
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(rows).toEqual([
      'Đăng ký thường trúdang_ky_thuong_truchỉ khi Xã khó khăn: có',
      'cap_the_bhyt.tre_emgắn hồ sơ đã có, ở hệ thống bhxh',
    ]);
    expect(saidOn('others')).toContain('Chờ 1 hồ sơ xong');
    expect(saidOn('others')).toContain('rời đi thì rút hồ sơ chưa xong');
  });
});

it('names the system that a service asks, its patience and its time', () => {
  draw('vi');
  for (const words of ['tax.requestNotice', 'Gửi lại 3 lần', 'trong 2 giờ'])
    expect(saidOn('notice')).toContain(words);
});

describe('the card of a step', () => {
  it('says that it is done beside another one, which waits for it', () => {
    draw('vi');
    expect(within(card('visit')).getByTitle('Kèm bước: Thẩm định hồ sơ').textContent).toBe('Việc kèm theo');
    expect(within(card('visit')).getByRole('img', { name: /Phải xong/ })).toBeTruthy();
  });

  it('says who records for a performer without an account', () => {
    draw('vi');
    expect(saidOn('decree')).toContain('Lãnh đạo cơ quan, Bộ');
    expect(saidOn('decree')).toContain('Ghi nhận: Chuyên viên, Cơ quan có thẩm quyền');
  });

  it('marks what happens at its deadlines, and a clock that stands by the rule of its phase', () => {
    draw('vi');
    expect(
      within(card('appraise')).getByRole('img', { name: 'Đến hạn: nhắc người đang giữ hồ sơ' }),
    ).toBeTruthy();
    expect(
      within(card('appraise')).getByRole('img', {
        name: 'Đến hạn của Thời hạn giải quyết: tự động thực hiện “Gửi lấy ý kiến”',
      }),
    ).toBeTruthy();
    expect(within(card('appraise')).getByLabelText('Dừng tính thời hạn')).toBeTruthy();
    expect(within(card('visit')).queryByLabelText('Dừng tính thời hạn')).toBeNull();
  });
});

it('says on the title of a phase why its clock stands and what its deadlines do', () => {
  draw('vi');
  expect(saidOn('phase')).toContain('Dừng tính thời hạn: Chờ thực hiện nghĩa vụ tài chính');
  expect(
    within(card('phase')).getByRole('img', {
      name: 'Trước hạn 2 ngày làm việc của Thời hạn giải quyết: nhắc người đang giữ hồ sơ',
    }),
  ).toBeTruthy();
  expect(within(card('phase')).getByRole('img', { name: /báo Lãnh đạo cơ quan/ })).toBeTruthy();
});

describe('the pills', () => {
  it('call the endings of a consultation, of linked dossiers and of a service by their words', () => {
    draw('vi');
    for (const words of [
      'Đủ ý kiến',
      'Không đạt',
      'Không có ai để hỏi',
      'Khi 1 hồ sơ xong',
      'Đã trả lời',
      'Không trả lời được',
      'Sau 15 hoặc 30 ngày',
    ])
      expect(screen.getByText(words)).toBeTruthy();
  });

  it('carry signatures, the return to the sender, what is taken by itself and what it produces', () => {
    draw('vi');
    const signed = pill('Ký quyết định');
    expect(within(signed).getByLabelText('Cần chữ ký của')).toBeTruthy();
    expect(signed.textContent).toBe('Ký quyết định2');
    expect(signed.title).toContain(
      'Cần chữ ký: Lãnh đạo cơ quan, Cơ quan có thẩm quyền; Lãnh đạo cơ quan, Bộ',
    );
    expect(pill('Trả lại (về nơi gửi)').title).toContain(
      'Về nơi gửi: Giai đoạn thẩm định; Thủ tục liên thông; Gửi cơ quan thuế',
    );
    const sent = pill('Gửi lấy ý kiến');
    expect(within(sent).getByLabelText('Đến hạn thì tự động thực hiện')).toBeTruthy();
    expect(sent.title).toContain('Ra kết quả: Báo cáo thẩm định');
  });
});

it('says the same in English', () => {
  draw('en');
  for (const words of ['2 must agree', 'Silence: waits on', 'only if Must pay: yes'])
    expect(saidOn('opinions')).toContain(words);
  expect(saidOn('others')).toContain('Waits for 1');
  expect(saidOn('notice')).toContain('3 retries');
  for (const words of ['Enough opinions', 'Nobody to ask', 'When 1 are done', 'No answer'])
    expect(screen.getByText(words)).toBeTruthy();
});
