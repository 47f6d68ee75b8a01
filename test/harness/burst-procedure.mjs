/**
 * A procedure for exercising the host: after reception two branches run side by side, each of which goes to and fro
 * between two steps for as long as anyone likes, so that one dossier takes any number of actions. One reception clerk
 * of the provincial centre performs everything.
 */
export const burstProcedureCode = 'thu_tai';
export const burstAgency = 'H99.01';

const performer = { role: 'receptionClerk', agency: { is: 'receiving' } };
const twoHours = { rows: [{ value: 2, unit: 'HOUR' }] };

/** @param {string} text */
const said = (text) => ({ vi: text, en: text });

/**
 * @param {string} id
 * @param {string} [within]
 */
const step = (id, within) => ({
  kind: 'step',
  id,
  title: said(`Bước ${id}`),
  performer,
  duration: twoHours,
  status: 4,
  ...(within ? { within } : {}),
});

/**
 * @param {string} from
 * @param {string} to
 * @param {object} [more]
 */
const edge = (from, to, more = {}) => ({
  id: `${from}_${to}`,
  from,
  to,
  label: said(`${from} → ${to}`),
  ...more,
});

export const burstProcedure = {
  format: 1,
  head: {
    id: burstProcedureCode,
    nationalCode: null,
    title: said('Thủ tục thử tải'),
    field: said('Kiểm thử'),
    level: 'province',
    competentAgency: { agency: burstAgency },
    openableBy: ['receptionClerk'],
    results: [{ id: 'kq', code: null, title: said('Kết quả') }],
  },
  flow: {
    nodes: [
      { kind: 'start', id: 'start', title: said('Bắt đầu') },
      step('receive'),
      {
        kind: 'parallel',
        id: 'both',
        title: said('Hai nhánh'),
        branches: [
          { id: 'left', title: said('Nhánh trái'), start: 'left_a' },
          { id: 'right', title: said('Nhánh phải'), start: 'right_a' },
        ],
        join: { mode: 'all' },
      },
      ...['left', 'right'].flatMap((branch) => [
        step(`${branch}_a`, branch),
        step(`${branch}_b`, branch),
        {
          kind: 'end',
          id: `${branch}_end`,
          title: said('Xong nhánh'),
          within: branch,
          outcome: 'branchDone',
        },
      ]),
      { kind: 'end', id: 'done', title: said('Đã trả kết quả'), outcome: 'granted', status: 10 },
    ],
    edges: [
      edge('start', 'receive'),
      edge('receive', 'both', { marks: ['accepted'] }),
      ...['left', 'right'].flatMap((branch) => [
        edge(`${branch}_a`, `${branch}_b`),
        edge(`${branch}_b`, `${branch}_a`, { returns: true }),
        edge(`${branch}_b`, `${branch}_end`),
      ]),
      edge('both', 'done', { marks: ['signed', 'issued', 'delivered'] }),
    ],
  },
  milestones: [
    { id: 'received', title: said('Đã nộp'), on: { kind: 'opened' } },
    { id: 'accepted', title: said('Đã tiếp nhận'), on: { kind: 'left', node: 'receive' } },
  ],
  limits: [
    {
      id: 'reception',
      title: said('Thời hạn tiếp nhận'),
      amount: [{ value: 8, unit: 'HOUR' }],
      starts: 'received',
      ends: 'accepted',
      covers: { nodes: ['receive'] },
      promise: true,
    },
  ],
};

/** The two actions that a branch can go on taking for ever, by the step that is open in it. */
export const toAndFro = {
  left_a: 'left_a_left_b',
  left_b: 'left_b_left_a',
  right_a: 'right_a_right_b',
  right_b: 'right_b_right_a',
};
