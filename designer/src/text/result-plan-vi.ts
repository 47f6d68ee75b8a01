/** Words of what is proposed so that list, actions and marks speak alike of a result. */
export const viResultPlan = {
  title: 'Kết quả còn thiếu chỗ ghi',
  why: 'Danh sách kết quả, nút ra kết quả và phần ghi nhận cho hồ sơ phải khớp nhau. Có thể ghi một lần:',
  act: 'Ghi kết quả vào đủ các nút ký, phát hành, trả',
  lists: (result: string) => `Danh sách kết quả: thêm “${result}”`,
  action: (button: string, step: string) =>
    step === '' ? `Nút “${button}”` : `Nút “${button}” của “${step}”`,
  produces: (results: string) => `ra kết quả ${results}`,
  quoted: (title: string) => `“${title}”`,
  marks: (marks: string) => `ghi nhận ${marks}`,
  line: (action: string, parts: readonly string[]) => `${action}: ${parts.join('; ')}`,
  undo: 'Hoàn tác một lần là bỏ hết.',
  resultOf: (title: string) =>
    `Kết quả ${title.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())}`,
};
