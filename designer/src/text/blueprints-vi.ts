/** The pieces of drawings that are kept and inserted, in Vietnamese. */
export const viBlueprints = {
  blueprints: {
    open: 'Mẫu bước',
    title: 'Mẫu bước',
    help: 'Một nhóm bước vẽ sẵn cùng các đường đi giữa chúng. Chèn, hoặc kéo thả vào bản vẽ, rồi sửa lại cho đúng công bố.',
    find: 'Tìm mẫu',
    close: 'Đóng',
    insert: 'Chèn',
    insertNamed: (name: string) => `Chèn mẫu “${name}”`,
    remove: 'Xóa',
    removeNamed: (name: string) => `Xóa mẫu “${name}”`,
    builtIn: 'Có sẵn',
    keptBy: (name: string) => `${name} lưu`,
    steps: (count: number) => `${count} mục`,
    nothing: 'Không có mẫu nào khớp.',
    none: 'Chưa có mẫu nào.',
    keep: 'Lưu thành mẫu bước',
    keepHelp: (count: number) =>
      `Lưu ${count} mục đang chọn, cùng đường đi giữa chúng, để người soạn thảo cùng cơ quan dùng lại.`,
    selectFirst: 'Chọn các bước trên bản vẽ trước, rồi mở lại để lưu thành mẫu.',
    name: 'Tên mẫu',
    nameEnglish: 'Tên tiếng Anh (không bắt buộc)',
    kept: (name: string) => `Đã lưu mẫu “${name}”.`,
    inserted: (name: string) => `Đã chèn mẫu “${name}”.`,
    failed: 'Chưa lưu được',
  },
};
