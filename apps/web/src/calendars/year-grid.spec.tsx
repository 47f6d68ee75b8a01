import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { wholeCalendar, type CalendarDocument } from '@motcua/engine';
import { useState } from 'react';
import { Wrap } from '../testing/wrap.tsx';
import { YearGrid } from './YearGrid.tsx';

const title = (vi: string) => ({ vi, en: vi });
const document: CalendarDocument = {
  id: 'vn_public',
  title: title('Lịch'),
  timeZone: 'Asia/Ho_Chi_Minh',
  weekend: [6, 7],
  windows: [['07:30', '11:30']],
  cutOff: '15:00',
  reception: { weekdays: { '6': [['07:30', '11:30']] } },
  years: {
    '2026': {
      status: 'final',
      notice: '12729/VPCP-KGVX',
      days: [
        { date: '2026-08-22', kind: 'MAKEUP_WORKDAY', title: title('Làm bù cho ngày 31/08/2026') },
        { date: '2026-09-02', kind: 'HOLIDAY', title: title('Quốc khánh 2/9') },
      ],
    },
  },
};

function Year({ onEdit = () => undefined }: { onEdit?: () => void }) {
  const [chosen, setChosen] = useState('2026-08-21');
  return (
    <Wrap>
      <YearGrid
        calendar={wholeCalendar(document)}
        year={2026}
        chosen={chosen}
        onChoose={setChosen}
        onEdit={onEdit}
      />
    </Wrap>
  );
}
const day = (name: string) => screen.getByRole('button', { name });

describe('the year of a calendar', () => {
  it('says of each special day its weekday, date, kind and name, and marks it with a word', () => {
    render(<Year />);
    expect(day('thứ Bảy, 22/08/2026, Làm bù, Làm bù cho ngày 31/08/2026')).toHaveTextContent('LÀM');
    expect(day('thứ Tư, 02/09/2026, Nghỉ lễ, Quốc khánh 2/9')).toHaveTextContent('lễ');
    expect(day('Chủ nhật, 23/08/2026, Nghỉ hằng tuần')).toHaveTextContent(/^23$/);
  });

  it('tells a make-up Saturday from every other Saturday, on which only the desk is open', () => {
    render(<Year />);
    const makeUp = day('thứ Bảy, 22/08/2026, Làm bù, Làm bù cho ngày 31/08/2026');
    const ordinary = day('thứ Bảy, 15/08/2026, Nghỉ hằng tuần');
    expect(makeUp).toHaveAttribute('data-kind', 'MAKEUP_WORKDAY');
    expect(makeUp).not.toHaveAttribute('data-reception');
    expect(ordinary).toHaveAttribute('data-kind', 'weekend');
    expect(ordinary).toHaveAttribute('data-reception');
  });

  it('is one stop of the tab key; arrows walk by day and week, Page keys by month', () => {
    render(<Year />);
    const stops = screen.getAllByRole('button').filter((button) => button.tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]!.focus();
    const press = (key: string) => fireEvent.keyDown(window.document.activeElement!, { key });
    press('ArrowRight');
    expect(window.document.activeElement).toHaveAccessibleName(/22\/08\/2026/);
    press('ArrowDown');
    expect(window.document.activeElement).toHaveAccessibleName(/29\/08\/2026/);
    press('PageDown');
    expect(window.document.activeElement).toHaveAccessibleName(/29\/09\/2026/);
    press('Home');
    expect(window.document.activeElement).toHaveAccessibleName(/thứ Hai, 28\/09\/2026/);
  });

  it('leads from the chosen day to its fields', () => {
    const onEdit = jest.fn();
    render(<Year onEdit={onEdit} />);
    fireEvent.click(day('thứ Sáu, 21/08/2026, Ngày làm việc'));
    expect(onEdit).toHaveBeenCalledTimes(1);
  });
});
