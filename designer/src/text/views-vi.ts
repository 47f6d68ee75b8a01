/** Words of the ways to look at the drawing, of containers that take steps in, and of pictures. */
export const viViews = {
  views: {
    label: 'Cách xem',
    drawn: 'Bản vẽ',
    byAgency: 'Xem theo cơ quan',
    keepArrangement: 'Giữ cách sắp xếp này trong bản vẽ',
    keptArrangement: 'Đã lưu cách sắp xếp theo cơ quan vào bản vẽ.',
    applicant: 'Người nộp hồ sơ',
    outside: 'Cơ quan ngoài hệ thống',
    nobody: 'Chưa phân cơ quan',
    lane: (agency: string) => `Cơ quan: ${agency}`,
    toAgency: (agency: string) => `Giao cho: ${agency}`,
  },
  containers: {
    into: (container: string) => `Đưa vào: ${container}`,
    out: 'Đưa ra quy trình chính',
    onEdge: (edge: string) => `Chèn vào đường đi: ${edge}`,
    plainEdge: 'giữa hai mục',
    title: 'Gộp và tách',
    wrapPhase: 'Gộp thành giai đoạn…',
    phaseName: 'Tên giai đoạn',
    phaseNumber: (number: number) => `Giai đoạn ${number}`,
    phaseLimit: 'Giai đoạn có thời hạn riêng',
    phaseDays: 'Bao nhiêu ngày làm việc',
    makePhase: 'Tạo giai đoạn',
    inPhase: 'Các bước trong giai đoạn',
    noSteps:
      'Chưa có bước nào. Kéo bước vào khung, hoặc chọn các bước trên bản vẽ rồi “Gộp thành giai đoạn…”.',
    outOfPhase: 'Rời giai đoạn',
    noWayOut: 'Chưa có đường ra. Nối bước cuối của giai đoạn tới nơi đi tiếp.',
    actsOfPhase: 'Nút có ở mọi bước của giai đoạn',
    actsOfPhaseHint: 'Ví dụ: rút hồ sơ. Phần lớn giai đoạn không cần.',
    limitsOfPhase: 'Thời hạn của giai đoạn',
    addPhaseLimit: 'Thêm thời hạn cho giai đoạn',
    wrapParallel: 'Cho làm song song',
    dissolvePhase: 'Bỏ khung giai đoạn, giữ các bước',
    dissolveParallel: 'Bỏ khối song song, làm lần lượt',
    insertInto: 'Chèn vào đường đi',
    chooseEdge: 'Chọn đường đi…',
    edgeBetween: (from: string, label: string, to: string) =>
      label === '' ? `${from} → ${to}` : `${from} → ${label} → ${to}`,
    phase: 'Giai đoạn mới',
    parallel: 'Thực hiện song song',
    branchEnd: 'Xong nhánh',
    branch: (container: string, branch: string) => `${container} › ${branch}`,
  },
  picture: {
    export: 'Xuất',
    png: 'Hình PNG (dán vào văn bản)',
    svg: 'Hình SVG (in khổ lớn)',
    json: 'Tệp quy trình (JSON)',
    bpmn: 'Sơ đồ BPMN 2.0',
    xstate: 'Máy trạng thái (XState)',
    notYet: 'Quy trình còn lỗi nên chưa thành máy trạng thái; xem phần vấn đề cần xem.',
    working: 'Đang tạo tệp…',
    saved: (file: string) => `Đã tạo tệp ${file}.`,
    failed: 'Không tạo được tệp. Hãy thử lại; nếu vẫn lỗi, dùng tệp quy trình (JSON).',
  },
  illustrated: {
    groups: { work: 'Việc', ways: 'Rẽ và gộp', waiting: 'Chờ và hỏi', end: 'Kết thúc' },
  },
};

/** Why a container does not take something in, beside the refusals of the drawing. */
export const viViewRefusals = {
  'not-in-line': 'Hai bước này không nối tiếp nhau trong cùng một giai đoạn.',
  'not-together': 'Chỉ gộp được các bước nằm cùng một chỗ.',
  'nothing-to-wrap': 'Hãy chọn ít nhất một bước để gộp.',
  'two-to-wrap': 'Hãy chọn ít nhất hai bước để cho làm song song.',
  'end-wrapped': 'Điểm bắt đầu và kết thúc không nằm trong khung gộp.',
  'branch-has-condition':
    'Nhánh có điều kiện riêng; bỏ khối thì mất điều kiện. Hãy bỏ điều kiện của nhánh trước.',
  'phase-has-deadlines':
    'Giai đoạn có việc tự động khi đến hạn; bỏ khung thì mất. Hãy xóa hoặc chuyển các việc đó trước.',
  'no-agency-lane': 'Làn này không phải của một cơ quan trong hệ thống.',
  'no-performer-yet': 'Mục này chưa có người thực hiện; hãy chọn vai trò trước.',
  'join-not-all':
    'Khối chỉ chờ một số nhánh; làm lần lượt thì nghĩa sẽ khác. Hãy đổi thành chờ tất cả trước.',
  'enters-branch': 'Có đường đi từ ngoài vào giữa nhánh; hãy nối đường đó tới cả khối song song trước.',
  'not-loose': 'Mục này đã có đường đi; chỉ mục chưa nối mới chèn được vào đường đi.',
};
