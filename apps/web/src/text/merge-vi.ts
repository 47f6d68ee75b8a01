/** The texts of merging what two people drew at once, in Vietnamese. */
export const mergeVi = {
  done: 'Đã gộp {{count}} thay đổi của {{who}}, lưu lúc {{at}}',
  doneWhy:
    'Các thay đổi ấy không chạm vào chỗ đang sửa ở đây. Hoàn tác ở đây không đụng tới phần ấy. Hãy xem lại trước khi trình.',
  moved: 'Đã gộp bản của {{who}}, lưu lúc {{at}}: chỉ dời chỗ trên bản vẽ',
  understood: 'Đã xem',
  rest: '{{count}} thay đổi khác của bên kia không vướng chỗ nào và được gộp vào.',
  choose: 'Chọn cho từng chỗ hai bên cùng đụng đến ({{chosen}}/{{count}} đã chọn)',
  place: 'Chỗ {{number}}',
  mine: 'Giữ ở đây',
  theirs: 'Lấy bên kia',
  unchanged: 'không đổi ý nghĩa, chỉ thứ tự hoặc chỗ vẽ',
  merge: 'Gộp theo lựa chọn và lưu',
} as const;
