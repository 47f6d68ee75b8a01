import { afterEach, describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { ProcedureDesigner } from '../../shell/procedure-designer.tsx';
import { choicesIn } from '../../model/field-choices.ts';
import { requirementOf } from '../../model/field-requirement.ts';
import { fieldsOf, type Schema } from '../../model/form-fields.ts';
import { vi } from '../../text/vi.ts';
import { shownFor, tried } from './preview/try-form.ts';
import { formProcedure } from '../../testing/form-procedure.ts';

function enter(value: ProcedureDocument): void {
  render(
    <ProcedureDesigner
      value={value}
      onChange={() => undefined}
      problems={[]}
      language="vi"
      agencies={[]}
      roles={[]}
      relations={[]}
    />,
  );
  fireEvent.click(screen.getByRole('tab', { name: 'Biểu mẫu' }));
}

afterEach(cleanup);

/** Copies of a schema, each with something else at one of its places, at any depth. */
function* damaged(value: unknown, by: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  const put = (key: string, part: unknown): unknown =>
    Array.isArray(value)
      ? value.map((one: unknown, at) => (String(at) === key ? part : one))
      : { ...value, [key]: part };
  for (const [key, part] of Object.entries(value)) {
    yield put(key, by);
    for (const inner of damaged(part, by)) yield put(key, inner);
  }
}

const withSchema = (schema: unknown): ProcedureDocument => ({
  ...formProcedure,
  form: { ...formProcedure.form, schema: schema as Schema },
});

/** The document's own shape lets any JSON stand in a form's schema, and a draft is stored before it is sound. */
describe('a form whose schema is damaged somewhere', () => {
  it.each([[null], [true], [0], ['%'], ['__proto__'], [[]], [[null]], [{}], [{ '': '' }]])(
    'by %j is read, and tried or said to be beyond trying',
    (by) => {
      const outcomes = [...damaged(formProcedure.form.schema, by)].map((schema) => {
        const { form, facts } = withSchema(schema);
        for (const field of fieldsOf(form)) {
          choicesIn(field.schema);
          requirementOf(form, field.name);
        }
        const { values } = shownFor(form, facts, { values: { kind: 'sale' }, channel: 'counter' });
        return tried(form, values, vi) === null;
      });
      // Most of a schema is said of values that nobody filled in, or of words that the library does not know.
      expect(outcomes.filter((unusable) => !unusable).length).toBeGreaterThan(30);
    },
  );

  it.each([
    ['properties', null],
    ['properties', { kind: '%', name: true }],
    ['required', 'kind'],
    ['allOf', [null]],
  ])('is shown where its %s are %j', (keyword, by) => {
    enter(withSchema({ ...formProcedure.form.schema, [keyword]: by }));
    const outline = screen.getByRole('navigation', { name: 'Các trang và trường' });
    fireEvent.click(within(outline).getByRole('button', { name: /Hình thức/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra thử' }));
    const preview = screen.getByRole('region', { name: 'Xem trước, như người tiếp nhận thấy' });
    expect(within(preview).getByRole('status').textContent).toMatch(
      /Chưa thử được: lược đồ của tờ khai có lỗi|mục cần sửa/,
    );
  });
});
