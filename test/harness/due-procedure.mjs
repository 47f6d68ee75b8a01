/**
 * A procedure whose dossiers wait as soon as they are received: for the applicant, and no longer than to the closing
 * hour of the next working day. So all that are received on one day fall due in the same instant, each by one timer;
 * then a clerk has something to do, with a plan of its own.
 */
export const dueProcedureCode = 'thu_cung_han';
export const dueAgency = 'H99.01';

/** What the timer of each dossier is called in its history. */
export const dueArm = 'lapsed';

const performer = { role: 'receptionClerk', agency: { is: 'receiving' } };

/** @param {string} text */
const said = (text) => ({ vi: text, en: text });

/** The promise that a procedure must make: ten working days from reception to the handing over of the result. */
export const tenDaysFromReception = {
  milestones: [
    { id: 'received', title: said('Đã nộp'), on: { kind: 'opened' } },
    { id: 'handed', title: said('Đã trả'), on: { kind: 'marked', mark: 'delivered' } },
  ],
  limits: [
    {
      id: 'whole',
      title: said('Thời hạn giải quyết'),
      amount: [{ value: 10, unit: 'WORKING_DAY' }],
      starts: 'received',
      ends: 'handed',
      covers: 'all',
      promise: true,
    },
  ],
};

export const dueProcedure = {
  format: 1,
  head: {
    id: dueProcedureCode,
    nationalCode: null,
    title: said('Thủ tục thử đến hạn cùng lúc'),
    field: said('Kiểm thử'),
    level: 'province',
    competentAgency: { agency: dueAgency },
    openableBy: ['receptionClerk'],
    results: [{ id: 'kq', code: null, title: said('Kết quả') }],
  },
  flow: {
    nodes: [
      { kind: 'start', id: 'start', title: said('Bắt đầu') },
      {
        kind: 'wait',
        id: 'wait',
        title: said('Chờ người nộp'),
        status: 4,
        arms: [
          { id: 'brought', kind: 'event', performer },
          { id: dueArm, kind: 'period', amount: { value: 1, unit: 'WORKING_DAY' } },
        ],
      },
      {
        ...{ kind: 'step', id: 'chase', title: said('Liên hệ người nộp'), performer, status: 4 },
        duration: { rows: [{ value: 16, unit: 'HOUR' }] },
      },
      { kind: 'end', id: 'done', title: said('Đã trả kết quả'), outcome: 'granted', status: 10 },
    ],
    edges: [
      { id: 'start_wait', from: 'start', to: 'wait', label: said('Nộp'), marks: ['accepted'] },
      {
        id: 'bring',
        from: 'wait',
        to: 'done',
        arm: 'brought',
        label: said('Đã nộp thêm'),
        marks: ['signed', 'issued', 'delivered'],
      },
      { id: 'lapse', from: 'wait', to: 'chase', arm: dueArm, label: said('Quá hạn nộp thêm') },
      {
        id: 'chased',
        from: 'chase',
        to: 'done',
        label: said('Đã liên hệ'),
        marks: ['signed', 'issued', 'delivered'],
      },
    ],
  },
  ...tenDaysFromReception,
};
