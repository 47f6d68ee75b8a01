import { tenDaysFromReception } from './due-procedure.mjs';

/**
 * Two procedures for exercising what dossiers tell each other: a parent that asks for two children as soon as it is
 * received and goes on when both are closed, and the child, which waits to the closing hour of the next working day and
 * is then closed by its timer.
 */
export const parentCode = 'thu_lien_thong';
export const childCode = 'thu_lien_thong_con';
export const childNames = ['first', 'second'];

const agency = 'H99.01';
const performer = { role: 'receptionClerk', agency: { is: 'receiving' } };

/** @param {string} text */
const said = (text) => ({ vi: text, en: text });

/** @param {string} id @param {string} title */
const head = (id, title) => ({
  ...{ id, nationalCode: null, title: said(title), field: said('Kiểm thử'), level: 'province' },
  ...{ competentAgency: { agency }, openableBy: ['receptionClerk'] },
  results: [{ id: 'kq', code: null, title: said('Kết quả') }],
});
const start = { kind: 'start', id: 'start', title: said('Bắt đầu') };
const done = { kind: 'end', id: 'done', title: said('Đã trả kết quả'), outcome: 'granted', status: 10 };

export const parentProcedure = {
  format: 1,
  head: head(parentCode, 'Thủ tục thử liên thông'),
  flow: {
    nodes: [
      start,
      {
        ...{ kind: 'linked', id: 'together', title: said('Hồ sơ liên thông'), performer, status: 4 },
        children: childNames.map((id) => ({ id, procedure: childCode })),
      },
      {
        ...{ kind: 'step', id: 'finish', title: said('Trả kết quả'), performer, status: 4 },
        duration: { rows: [{ value: 8, unit: 'HOUR' }] },
      },
      done,
    ],
    edges: [
      { id: 'begin', from: 'start', to: 'together', label: said('Nộp'), marks: ['accepted'] },
      { id: 'both', from: 'together', to: 'finish', label: said('Đã xong cả hai') },
      {
        id: 'give',
        from: 'finish',
        to: 'done',
        label: said('Trả kết quả'),
        marks: ['signed', 'issued', 'delivered'],
      },
    ],
  },
  ...tenDaysFromReception,
};

export const childProcedure = {
  format: 1,
  head: head(childCode, 'Thủ tục con thử liên thông'),
  flow: {
    nodes: [
      start,
      {
        ...{ kind: 'wait', id: 'wait', title: said('Chờ đến hạn'), status: 4 },
        arms: [{ id: 'lapsed', kind: 'period', amount: { value: 1, unit: 'WORKING_DAY' } }],
      },
      done,
    ],
    edges: [
      { id: 'begin', from: 'start', to: 'wait', label: said('Nộp'), marks: ['accepted'] },
      {
        id: 'lapse',
        from: 'wait',
        to: 'done',
        arm: 'lapsed',
        label: said('Đến hạn'),
        marks: ['signed', 'issued', 'delivered'],
      },
    ],
  },
  ...tenDaysFromReception,
};
