import { tenDaysFromReception } from './due-procedure.mjs';

/**
 * Two versions of a procedure between which running dossiers move. The second gives a step and a branch's wait another
 * name, has no place for those that were sent to be copied, and asks the archive as well, in a branch of its own.
 */
export const moveProcedureCode = 'thu_chuyen';
export const moveAgency = 'H99.01';

const performer = { role: 'receptionClerk', agency: { is: 'receiving' } };
const twoHours = { rows: [{ value: 2, unit: 'HOUR' }] };

/** @param {string} text */
const said = (text) => ({ vi: text, en: text });

/**
 * @param {string} id
 * @param {string} title
 * @param {string} [within]
 */
const step = (id, title, within) => ({
  ...{ kind: 'step', id, title: said(title), performer, duration: twoHours, status: 4 },
  ...(within ? { within } : {}),
});

/** @param {string} within */
const branchEnd = (within) => ({
  ...{ kind: 'end', id: `${within}_end`, title: said('Xong nhánh'), within, outcome: 'branchDone' },
});

/**
 * @param {string} id
 * @param {string} within
 */
const wait = (id, within) => ({
  ...{ kind: 'wait', id, title: said('Chờ người nộp'), status: 4, within },
  arms: [
    { id: 'brought', kind: 'event', performer },
    { id: 'lapsed', kind: 'period', amount: { value: 5, unit: 'WORKING_DAY' } },
  ],
});

/**
 * @param {string} id
 * @param {string} from
 * @param {string} to
 * @param {object} [more]
 */
const edge = (id, from, to, more = {}) => ({ id, from, to, label: said(id.replaceAll('_', ' ')), ...more });

const head = {
  id: moveProcedureCode,
  nationalCode: null,
  title: said('Thủ tục thử chuyển phiên bản'),
  field: said('Kiểm thử'),
  level: 'province',
  competentAgency: { agency: moveAgency },
  openableBy: ['receptionClerk'],
  results: [{ id: 'kq', code: null, title: said('Kết quả') }],
};

const end = { kind: 'end', id: 'done', title: said('Đã trả kết quả'), outcome: 'granted', status: 10 };

export const movedFrom = {
  format: 1,
  head,
  flow: {
    nodes: [
      { kind: 'start', id: 'start', title: said('Bắt đầu') },
      step('receive', 'Kiểm tra hồ sơ'),
      step('copy', 'Sao chụp hồ sơ'),
      {
        ...{ kind: 'parallel', id: 'both', title: said('Song song'), join: { mode: 'all' } },
        branches: [
          { id: 'office', title: said('Chuyên môn'), start: 'appraise' },
          { id: 'applicant', title: said('Người nộp'), start: 'await_papers' },
        ],
      },
      step('appraise', 'Thẩm định', 'office'),
      branchEnd('office'),
      wait('await_papers', 'applicant'),
      branchEnd('applicant'),
      end,
    ],
    edges: [
      edge('submit', 'start', 'receive', { marks: ['accepted'] }),
      edge('take_on', 'receive', 'both'),
      edge('to_copy', 'receive', 'copy'),
      edge('copied', 'copy', 'both'),
      edge('appraised', 'appraise', 'office_end'),
      edge('bring', 'await_papers', 'applicant_end', { arm: 'brought' }),
      edge('lapse', 'await_papers', 'applicant_end', { arm: 'lapsed' }),
      edge('hand_over', 'both', 'done', { marks: ['signed', 'issued', 'delivered'] }),
    ],
  },
  ...tenDaysFromReception,
};

export const movedTo = {
  format: 1,
  head,
  flow: {
    nodes: [
      { kind: 'start', id: 'start', title: said('Bắt đầu') },
      step('receive', 'Kiểm tra hồ sơ'),
      {
        ...{ kind: 'parallel', id: 'both', title: said('Song song'), join: { mode: 'all' } },
        branches: [
          { id: 'office', title: said('Chuyên môn'), start: 'examine' },
          { id: 'applicant', title: said('Người nộp'), start: 'await_more' },
          { id: 'archive', title: said('Lưu trữ'), start: 'look_up' },
        ],
      },
      step('examine', 'Thẩm tra', 'office'),
      branchEnd('office'),
      wait('await_more', 'applicant'),
      branchEnd('applicant'),
      step('look_up', 'Tra cứu hồ sơ lưu', 'archive'),
      branchEnd('archive'),
      end,
    ],
    edges: [
      edge('submit', 'start', 'receive', { marks: ['accepted'] }),
      edge('take_on', 'receive', 'both'),
      edge('examined', 'examine', 'office_end'),
      edge('bring', 'await_more', 'applicant_end', { arm: 'brought' }),
      edge('lapse', 'await_more', 'applicant_end', { arm: 'lapsed' }),
      edge('looked_up', 'look_up', 'archive_end'),
      edge('hand_over', 'both', 'done', { marks: ['signed', 'issued', 'delivered'] }),
    ],
  },
  ...tenDaysFromReception,
};

/** What the first version calls things and the second calls otherwise, as a person answers it. */
export const moveAnswers = {
  ground: { vi: 'Quyết định 12/QĐ-UBND ngày 20/8/2026', en: 'Decision 12/QĐ-UBND of 20 August 2026' },
  nodes: { appraise: 'examine', await_papers: 'await_more' },
  edges: { appraised: 'examined' },
  branches: { archive: 'start' },
};

/** Where dossiers stand in turn: the actions that bring one there. */
export const moveWays = [
  [],
  ['take_on'],
  ['take_on', 'appraised'],
  ['take_on', 'bring'],
  ['to_copy'],
  ['take_on', 'appraised', 'bring'],
];

/** The two in each turn that do not move: the one sent to be copied has no place, and the last is closed. */
export const moveRefused = 4;
export const moveClosed = 5;
