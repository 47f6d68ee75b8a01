import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { ProcedureDesigner } from '../../shell/procedure-designer.tsx';
import { formProcedure } from '../../testing/form-procedure.ts';
import { fieldOf, fieldsOf, propertiesOf, requiredNames } from '../../testing/form-questions.ts';
import { sampleProcedure } from '../../testing/sample-procedure.ts';

const onDocument = jest.fn<(next: ProcedureDocument) => void>();
const now = (): ProcedureDocument => onDocument.mock.lastCall?.[0] ?? formProcedure;

function Bench({ first }: { readonly first: ProcedureDocument }) {
  const [value, setValue] = useState(first);
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
        agencies={[
          {
            id: 'H49.12',
            name: { vi: 'Phường Hừng Đông', en: 'Hung Dong' },
            kind: 'communeCommittee',
            validTo: null,
          },
          { id: 'H49.13', name: { vi: 'Công an phường', en: 'Police' }, kind: 'police', validTo: null },
          { id: 'H49.14', name: { vi: 'Xã cũ', en: 'Old' }, kind: 'communeCommittee', validTo: '2025-06-30' },
        ]}
        roles={[]}
        relations={[]}
      />
    </div>
  );
}

function enter(first: ProcedureDocument = formProcedure): void {
  render(<Bench first={first} />);
  fireEvent.click(screen.getByRole('tab', { name: 'Biểu mẫu' }));
}

const outline = () => within(screen.getByRole('navigation', { name: 'Các trang và trường' }));
const preview = () => within(screen.getByRole('region', { name: 'Xem trước, như người tiếp nhận thấy' }));
const choose = (field: RegExp): void => void fireEvent.click(outline().getByRole('button', { name: field }));
const commit = (label: string, value: string): void => {
  const input = screen.getByLabelText(label);
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
};

afterEach(() => {
  cleanup();
  onDocument.mockClear();
});

describe('a field that holds an agency', () => {
  it('offers in the preview those of the kind asked for that are still there', () => {
    enter();
    const offered = within(preview().getByLabelText(/^Xã/)).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual([expect.any(String), 'Phường Hừng Đông']);
  });
});

describe('a form from nothing', () => {
  it('is typed field after field, each of the kind that its name suggests', async () => {
    enter(sampleProcedure);
    const user = userEvent.setup();
    const name = screen.getByLabelText('Tên trường mới');
    for (const label of ['Họ, chữ đệm, tên', 'Ngày sinh', 'Số điện thoại', 'Hình thức nhận kết quả'])
      await user.type(name, `${label}{Enter}`);
    expect(fieldsOf(now()).map(({ name: field, kind }) => `${field}: ${kind}`)).toEqual([
      'ho_chu_dem_ten: text',
      'ngay_sinh: date',
      'so_dien_thoai: phone',
      'hinh_thuc_nhan_ket_qua: select',
    ]);
    expect(requiredNames(now())).toHaveLength(4);
    expect(
      preview()
        .getByLabelText(/Ngày sinh/)
        .getAttribute('placeholder'),
    ).toBe('ngày/tháng/năm');
  });
});

it('a new yes/no field says that it is added without being required', async () => {
  enter(sampleProcedure);
  const user = userEvent.setup();
  expect(screen.getByLabelText<HTMLInputElement>('Bắt buộc').checked).toBe(true);
  fireEvent.change(screen.getByLabelText('Loại của trường mới'), { target: { value: 'checkbox' } });
  expect(screen.queryByLabelText('Bắt buộc')).toBeNull();
  expect(screen.getByText(/^Trường có \/ không được thêm mà không bắt buộc/)).toBeTruthy();
  await user.type(screen.getByLabelText('Tên trường mới'), 'Tách thửa{Enter}');
  expect(fieldsOf(now()).at(-1)).toMatchObject({ kind: 'checkbox' });
  expect(requiredNames(now())).toEqual([]);
});

describe('a field', () => {
  it('is called otherwise, explained, bounded and made a choice, under the same name', () => {
    enter();
    choose(/^Họ tên/);
    commit('Tên trường (tiếng Việt)', 'Họ và tên');
    commit('Lời hướng dẫn (tiếng Việt)', 'Như trên căn cước');
    commit('Nhiều nhất (ký tự)', '120');
    expect(fieldOf(now(), 'name')).toMatchObject({
      label: { vi: 'Họ và tên' },
      placed: { help: { vi: 'Như trên căn cước' } },
      schema: { maxLength: 120, 'x-source': 'national' },
    });
    expect(screen.getByText('x-source: "national"')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Loại'), { target: { value: 'select' } });
    commit('Lựa chọn 1', 'Cá nhân');
    expect(propertiesOf(now())['name']).toMatchObject({
      oneOf: [{ const: 'ca_nhan', title: 'Cá nhân' }, {}],
    });
  });

  it('is moved and removed by keys', () => {
    enter();
    const row = outline().getByRole('button', { name: /^Diện tích/ });
    fireEvent.keyDown(row, { key: 'ArrowUp', altKey: true });
    expect(now().form.pages[1]?.fields[0]?.field).toBe('area');
    const again = outline().getByRole('button', { name: /^Diện tích/ });
    fireEvent.keyDown(again, { key: 'ArrowUp', altKey: true });
    expect(now().form.pages[0]?.fields.at(-1)?.field).toBe('area');
    fireEvent.keyDown(outline().getByRole('button', { name: /^Diện tích/ }), { key: 'Delete' });
    expect(fieldOf(now(), 'area')).toBeUndefined();
  });

  it('that is always required but sometimes hidden is said, and mended with one click', () => {
    enter();
    choose(/^Giá/);
    fireEvent.click(screen.getByLabelText('Luôn'));
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra thử' }));
    expect(preview().getByText(/“Giá” đang ẩn nên không điền được/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Chỉ bắt buộc khi hiện' }));
    expect(requiredNames(now())).not.toContain('price');
  });

  it('is shown on some channels only', () => {
    enter();
    choose(/^Tách thửa/);
    fireEvent.click(screen.getByLabelText('Trực tiếp'));
    expect(fieldOf(now(), 'split')?.placed?.when).toMatchObject({ op: 'in', value: ['online', 'post'] });
    expect(preview().queryByLabelText('Tách thửa')).toBeNull();
    fireEvent.change(preview().getByLabelText('Nộp qua'), { target: { value: 'online' } });
    expect(preview().getByLabelText('Tách thửa')).toBeTruthy();
  });
});

describe('the preview', () => {
  it('shows and hides by what is filled in, and says what is wrong', () => {
    enter();
    expect(preview().queryByLabelText(/^Giá/)).toBeNull();
    fireEvent.change(preview().getByLabelText(/^Hình thức/), { target: { value: 'sale' } });
    const price = preview().getByLabelText(/^Giá/);
    fireEvent.click(preview().getByRole('button', { name: 'Kiểm tra thử' }));
    expect(price.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(price, { target: { value: '1.500.000' } });
    expect(preview().getByLabelText(/^Giá/).getAttribute('aria-invalid')).toBe('false');
    fireEvent.change(preview().getByLabelText(/^Diện tích/), { target: { value: '0' } });
    expect(preview().getByText('Phải lớn hơn 0.')).toBeTruthy();
    fireEvent.change(preview().getByLabelText(/^Diện tích/), { target: { value: '12,5' } });
    fireEvent.change(preview().getByLabelText(/^Họ tên/), { target: { value: 'Lê Thị Hạnh' } });
    fireEvent.change(preview().getByLabelText(/^Xã/), { target: { value: 'H49.12' } });
    expect(preview().getByText('Điền như vậy là nộp được.')).toBeTruthy();
    expect(onDocument).not.toHaveBeenCalled();
  });
});

describe('the facts', () => {
  const openFacts = (): void => void fireEvent.click(screen.getByLabelText(/^Dữ kiện để đặt điều kiện/));

  it('say where they are used, and a used one is removed only after that was read', () => {
    enter();
    openFacts();
    const list = within(screen.getByRole('navigation', { name: 'Các dữ kiện' }));
    fireEvent.click(list.getByRole('button', { name: /^Xã khó khăn/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Xóa dữ kiện' }));
    expect(onDocument).not.toHaveBeenCalled();
    const asked = within(screen.getByRole('group', { name: 'Xóa dữ kiện' }));
    expect(asked.getByText('Thời hạn giải quyết')).toBeTruthy();
    fireEvent.click(asked.getByRole('button', { name: 'Vẫn xóa' }));
    expect(now().facts.some(({ id }) => id === 'hard_area')).toBe(false);
  });

  it('are made of a field with one click, and take their type from where they come', () => {
    enter();
    choose(/^Giá/);
    fireEvent.click(screen.getByRole('button', { name: 'Dùng trong điều kiện' }));
    expect(now().facts.at(-1)).toMatchObject({ type: 'number', source: { kind: 'form', field: 'price' } });
    // One stays at the field, with others to make facts of.
    expect(outline().getByRole('button', { name: /^Giá/ })).toBeTruthy();
    expect(screen.getByText('Đã dùng được trong điều kiện.')).toBeTruthy();
    const link = screen.getByRole('button', { name: 'Xem dữ kiện' });
    expect(document.activeElement).toBe(link);
    fireEvent.click(link);
    fireEvent.change(screen.getByLabelText('Lấy từ đâu'), { target: { value: 'today' } });
    expect(now().facts.at(-1)).toMatchObject({ type: 'date', source: { kind: 'today' } });
    fireEvent.change(screen.getByLabelText('Lấy từ đâu'), { target: { value: 'clock' } });
    fireEvent.change(screen.getByLabelText('Cụ thể'), { target: { value: 'remainingDays' } });
    expect(now().facts.at(-1)).toMatchObject({
      type: 'number',
      source: { kind: 'clock', limit: 'promise', of: 'remainingDays' },
    });
  });
});
