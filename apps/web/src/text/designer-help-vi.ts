/** How a procedure is drawn from its published table, in Vietnamese. Words in “…” are those on the screen. */
export const designerHelpVi = {
  title: 'Hướng dẫn vẽ quy trình',
  intro:
    'Dành cho người soạn thảo quy trình: từ quyết định công bố và bảng quy trình nội bộ đến bản vẽ chạy được. Không cần biết lập trình. Cần có trong tay: bảng quy trình nội bộ, thành phần hồ sơ, thời hạn.',
  contents: 'Các phần',
  backToDrafts: 'Về danh mục thủ tục',
  parts: {
    begin: {
      title: '1. Tạo thủ tục',
      steps: {
        s1: 'Mở “Thiết kế”, bấm “Thủ tục mới”. Ghi tên, lĩnh vực và cấp thực hiện đúng như quyết định công bố. Mã quốc gia để trống nếu quyết định không ghi.',
        s2: 'Chọn bắt đầu từ đâu. Đã có thủ tục gần giống thì chọn “Bản sao của thủ tục đã có”; kiểu giải quyết thường gặp thì chọn “Một mẫu quy trình”; không thì “Giấy trắng”.',
        s3: 'Bấm “Tạo bản dự thảo”. Bản vẽ tự lưu sau mỗi lần sửa; chữ “Đã lưu” ở trên cùng cho biết đã lưu xong.',
        s4: 'Phía trên bản vẽ có các mặt của cùng một quy trình: “Bản vẽ”, “Bảng quy trình”, “Biểu mẫu”, “Thủ tục và hồ sơ”, “Thời hạn”, “Chạy thử”. Sửa ở mặt nào thì các mặt khác thay đổi theo.',
      },
    },
    table: {
      title: '2. Chép bảng quy trình nội bộ',
      steps: {
        s1: 'Mở “Bảng quy trình”. Chép cả bảng đã công bố từ Word hoặc Excel rồi dán vào: mỗi dòng thành một bước, các bước nối liền nhau, dòng “Giai đoạn” thành giai đoạn.',
        s2: 'Xem lại từng dòng: tên bước, ai thực hiện, thời gian. Chỗ nào chưa nhận ra người hoặc cơ quan thì hệ thống báo; chọn lại ở cột “Người, đơn vị thực hiện”.',
        s3: 'Người thực hiện là vai trò và cơ quan, không phải tên người. “Nơi tiếp nhận hồ sơ” là nơi đã nhận hồ sơ; “Cơ quan có thẩm quyền” khai ở mặt “Thủ tục và hồ sơ”; cơ quan phục vụ theo địa bàn (thuế, công an, đất đai) thì chọn “Theo quan hệ phục vụ”.',
        s4: 'Thời gian ghi như công bố: 0,5 ngày; 4 giờ. Công bố không nêu thì chọn “Không nêu”, không tự đặt số.',
        s5: 'Cũng vẽ được ngay trên “Bản vẽ”: bấm một loại ở cột bên trái để thêm sau mục đang chọn, hoặc kéo vào chỗ cần. Nhóm bước hay dùng thì lấy từ “Mẫu bước” trên thanh công cụ.',
      },
    },
    ways: {
      title: '3. Vẽ đường đi',
      steps: {
        s1: 'Mỗi đường đi ra khỏi một bước là một nút mà người thực hiện sẽ bấm. Chọn đường đi, ghi chữ trên nút: “Tiếp nhận”, “Trình ký”, “Trả lại”.',
        s2: 'Nối hai mục: kéo từ mép mục này sang mục kia; hoặc chọn mục rồi bấm phím C và chọn nơi đến; hoặc dùng “Nối tới…” ở cột bên phải.',
        s3: 'Đường quay lại bước trước thì đánh dấu “Là đường quay lại” và thường đánh dấu “Phải nêu lý do”.',
        s4: 'Ghi việc mà đường đi làm thay đổi ở “Ghi nhận cho hồ sơ”: đã tiếp nhận, đã ký, đã ban hành, đã trả. Thời hạn và trạng thái dựa vào các ghi nhận này.',
        s5: 'Bổ sung hồ sơ: thêm mục “Chờ”, chọn đang chờ người nộp, nối từ bước yêu cầu đến mục “Chờ” và từ đó quay lại. Ở “Đồng hồ thời hạn” chọn “Đồng hồ dừng” và lý do; lý do được thêm trước ở mặt “Thời hạn”, mục “Lý do dừng đồng hồ”.',
        s6: 'Rẽ nhánh theo dữ kiện (diện tích, đối tượng): thêm mục rẽ nhánh, đặt điều kiện cho từng đường và một đường “Dùng khi không điều kiện nào đúng”.',
        s7: 'Nhiều nơi làm cùng lúc: khối song song. Hỏi ý kiến cơ quan khác: mục lấy ý kiến, ghi hỏi ai, trong bao lâu, im lặng nghĩa là gì. Hai giai đoạn: mỗi giai đoạn là một khung; nghĩa vụ tài chính nằm giữa hai khung.',
      },
    },
    rest: {
      title: '4. Khai phần còn lại của công bố',
      steps: {
        s1: '“Thủ tục và hồ sơ”: căn cứ pháp lý, cơ quan có thẩm quyền, kênh nộp, đối tượng, thành phần hồ sơ (dán cả danh sách được), kết quả, phí và lệ phí.',
        s2: '“Biểu mẫu”: các trường của tờ khai. Trường nào dùng để đặt điều kiện hoặc tìm cơ quan thì đưa thành dữ kiện.',
        s3: '“Thời hạn”: thời hạn giải quyết tính từ mốc nào đến mốc nào, bao nhiêu ngày; đánh dấu thời hạn là ngày hẹn trả. Hai giai đoạn thì khai thêm thời hạn của từng giai đoạn. Khoảng tạm dừng khai ở “Lý do dừng đồng hồ”, kèm căn cứ.',
      },
    },
    check: {
      title: '5. Đọc những gì hệ thống báo',
      steps: {
        s1: 'Bảng “Vấn đề cần xem” ở dưới cùng nói: sai ở đâu, vì sao, sửa thế nào. Bấm vào một dòng thì bản vẽ đi tới đúng chỗ; đường đi dẫn đến lỗi sáng lên.',
        s2: 'Lỗi thì phải sửa mới gửi đi được. Cảnh báo thì khi công bố phải nêu lý do. Ghi chú chỉ để biết.',
        s3: 'Dải “Thời hạn đã tính” cộng mọi đường đi theo trường hợp xấu nhất và so với thời hạn. Vượt thì sửa thời gian của bước; nếu bảng công bố tự mâu thuẫn thì giữ nguyên và ghi nhận mâu thuẫn kèm nguồn.',
      },
    },
    play: {
      title: '6. Chạy thử',
      steps: {
        s1: 'Mở “Chạy thử”, tiếp nhận một hồ sơ thử rồi đóng từng vai để bấm các nút. Không ghi gì vào hệ thống thật.',
        s2: 'Cho thời gian trôi theo ngày làm việc, xem ngày hẹn trả và vì sao ra ngày đó. Bấm lùi để thử đường khác.',
        s3: 'Ghi lại thành kịch bản ít nhất ba lượt: đường thường, có bổ sung, bị từ chối. Phần “Độ phủ” tô những chỗ chưa kịch bản nào đi qua.',
      },
    },
    publish: {
      title: '7. Gửi duyệt và công bố',
      steps: {
        s1: 'Gửi bản dự thảo đi duyệt. Mỗi giai đoạn do một người khác xem; người đã sửa bản vẽ không tự công bố. Bị trả lại thì đọc ý kiến ở đầu trang, sửa rồi gửi lại.',
        s2: 'Khi công bố phải ghi số quyết định, ngày ký và ngày áp dụng. Hồ sơ đang giải quyết vẫn theo phiên bản cũ.',
        s3: 'Thủ tục đang áp dụng có “Trang công khai” mà không cần đăng nhập: dùng để niêm yết, in hoặc gửi đường dẫn cho người dân.',
      },
    },
    keys: {
      title: 'Không dùng chuột',
      steps: {
        s1: 'Tab đi vào bản vẽ và qua từng mục; Enter mở thuộc tính; Esc trở về bản vẽ.',
        s2: 'C nối tới nơi khác; Delete xóa; Ctrl+Z hoàn tác; Ctrl+Y làm lại; Ctrl+F tìm; Ctrl+K mở bảng lệnh.',
        s3: 'Dấu ? mở danh sách đầy đủ các phím tắt.',
      },
    },
  },
};
