import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import type { Receipt } from '../api/contract.ts';
import { say } from '../testing/sample.ts';
import { Wrap } from '../testing/wrap.tsx';
import { Slip } from './Slip.tsx';

const receipt: Receipt = {
  form: 'TT03-2025/01',
  superiorBody: say('UBND tỉnh Sao Mai'),
  issuingUnit: say('Trung tâm Phục vụ hành chính công'),
  unitAddress: null,
  unitPhone: null,
  number: '1/TNHS',
  place: 'Sao Mai',
  date: '2026-11-02',
  channel: 'counter',
  applicantName: 'Lò Thị Ắng',
  submitterName: 'Lò Thị Ắng',
  address: null,
  phone: null,
  email: null,
  idNumber: null,
  requestSubject: say('Khai tử'),
  components: [],
  sets: 1,
  limit: null,
  receivedAt: '2026-11-02T01:00:00.000Z',
  dueAt: '2026-11-06T10:00:00.000Z',
  appointmentAt: null,
  phases: [],
  resultPlace: say('Bộ phận Một cửa'),
  receiverName: 'Phạm Ngọc Ánh',
  tracking: '',
  bookNumber: '',
  sequenceNumber: '',
};
const show = (more: Partial<Receipt>) =>
  render(<Slip receipt={{ ...receipt, ...more }} code="H99.50-261102-0001" language="vi" copy="given" />, {
    wrapper: Wrap,
  });

describe('the appointment slip', () => {
  it('prints the due date of the dossier', () => {
    show({});
    expect(screen.getByText('17 giờ 00 phút, ngày 06 tháng 11 năm 2026')).toBeInTheDocument();
  });

  it('prints the one date the applicant is given where linked dossiers make it later', () => {
    show({ appointmentAt: '2026-11-20T10:00:00.000Z' });
    expect(screen.getByText('17 giờ 00 phút, ngày 20 tháng 11 năm 2026')).toBeInTheDocument();
    expect(screen.queryByText(/ngày 06 tháng 11/)).not.toBeInTheDocument();
  });
});
