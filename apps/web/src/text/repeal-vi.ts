/** The texts of ending a version by decision, and of what was submitted in earlier rounds, in Vietnamese. */
export const repealVi = {
  open: 'Bãi bỏ',
  title: 'Bãi bỏ phiên bản {{version}}',
  number: 'Số quyết định bãi bỏ',
  date: 'Ngày quyết định',
  from: 'Bãi bỏ có hiệu lực từ ngày',
  fromWhy: 'Ngày cuối cùng tiếp nhận hồ sơ theo phiên bản này là ngày liền trước.',
  basis: 'Căn cứ pháp lý và lý do',
  running:
    'Hồ sơ đã tiếp nhận theo phiên bản này vẫn được giải quyết cho đến khi xong, theo đúng phiên bản này. Từ ngày bãi bỏ không tiếp nhận hồ sơ mới theo phiên bản này.',
  byWhom: 'Người thực hiện: {{who}}. Việc bãi bỏ được ghi lại và không rút lại được.',
  now: 'Bãi bỏ',
  done: 'Phiên bản này bị bãi bỏ theo {{number}}; ngày cuối tiếp nhận {{date}}; {{who}} thực hiện lúc {{at}}',
  basisShown: 'Căn cứ: {{basis}}',
} as const;

export const roundsVi = {
  submitted: 'Bản đã gửi, bị trả lại',
  compare: 'So với bản bị trả lại',
} as const;
