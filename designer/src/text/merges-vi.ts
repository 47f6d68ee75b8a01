/** Words of undoing what was done before somebody else's work came in. */
export const viMerges = {
  merges: {
    undone: 'Đã hoàn tác việc làm ở đây. Phần người khác đã lưu vẫn giữ nguyên.',
    stopped:
      'Không hoàn tác tiếp được: việc làm trước đó chạm đúng chỗ người khác đã sửa và lưu. Hãy sửa trực tiếp ở chỗ ấy.',
  },
};
