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
        s1: 'Mở “Thiết kế”, bấm “Thủ tục mới”. Ghi tên, lĩnh vực và cấp thực hiện đúng như quyết định công bố. Mã quốc gia để trống nếu quyết định không ghi. Tên tiếng Anh để trống được, dịch sau.',
        s2: 'Chọn bắt đầu từ đâu. Đã có thủ tục gần giống thì chọn “Bản sao của thủ tục đã có”; kiểu giải quyết thường gặp thì chọn “Một mẫu quy trình”; không thì “Giấy trắng”.',
        s3: 'Bấm “Tạo bản dự thảo”. Bản vẽ tự lưu sau mỗi lần sửa; chữ “Đã lưu” ở trên cùng cho biết đã lưu xong.',
        s4: 'Phía trên bản vẽ có các mặt của cùng một quy trình: “Bản vẽ”, “Bảng quy trình”, “Thủ tục và hồ sơ”, “Biểu mẫu”, “Thời hạn”, “Chạy thử”. Sửa ở mặt nào thì các mặt khác thay đổi theo.',
      },
    },
    table: {
      title: '2. Chép bảng quy trình nội bộ',
      steps: {
        s1: 'Mở “Bảng quy trình”. Chép cả bảng đã công bố từ Word hoặc Excel rồi dán vào: mỗi dòng thành một bước, các bước nối liền nhau, dòng ghi giai đoạn thành giai đoạn.',
        s2: 'Bảng có cột thời gian thứ hai cho vùng khó khăn thì dán luôn cả cột: hệ thống tạo dữ kiện “Địa bàn khó khăn”, mỗi bước có hai mức thời gian. Hồ sơ thuộc vùng nào thì dùng mức đó.',
        s3: 'Xem lại từng dòng: tên bước, ai thực hiện, thời gian. Chỗ nào bảng chưa nêu rõ thì phần “Kết quả dán bảng” liệt kê; chọn lại ở cột “Người, đơn vị thực hiện”.',
        s4: 'Người thực hiện là vai trò và cơ quan, không phải tên người. “Nơi tiếp nhận hồ sơ” là nơi đã nhận hồ sơ; “Cơ quan có thẩm quyền” khai ở mặt “Thủ tục và hồ sơ”; cơ quan phục vụ theo địa bàn (thuế, công an, đất đai) thì chọn “Theo quan hệ phục vụ”.',
        s5: 'Thời gian ghi như công bố: 0,5 ngày; 4 giờ. Công bố không nêu thì chọn “Không nêu”, không tự đặt số.',
        s6: 'Cũng vẽ được ngay trên “Bản vẽ”: bấm một loại ở cột bên trái để thêm sau mục đang chọn, hoặc kéo vào chỗ cần. Nhóm bước hay dùng thì lấy từ “Mẫu bước” trên thanh công cụ.',
      },
    },
    ways: {
      title: '3. Vẽ đường đi',
      steps: {
        s1: 'Mỗi đường đi ra khỏi một bước là một nút mà người thực hiện sẽ bấm. Chọn đường đi, ghi “Chữ trên nút (tiếng Việt)”, ví dụ: Tiếp nhận, Trình ký, Trả lại.',
        s2: 'Nối hai mục: kéo từ mép mục này sang mục kia; hoặc chọn mục rồi bấm phím C và chọn nơi đến; hoặc dùng “Nối tới…” ở cột bên phải.',
        s3: 'Đường quay lại bước trước thì đánh dấu “Là đường quay lại” và thường đánh dấu “Phải nêu lý do”.',
        s4: 'Ghi việc mà đường đi làm thay đổi ở “Ghi nhận cho hồ sơ”: đã tiếp nhận, đã ký, đã phát hành, đã trả. Thời hạn và trạng thái dựa vào các ghi nhận này.',
        s5: 'Rẽ nhánh theo dữ kiện (diện tích, đối tượng): thêm mục “Rẽ nhánh”, đặt điều kiện cho từng đường và một đường “Dùng khi không điều kiện nào đúng”.',
        s6: 'Nhiều nơi làm cùng lúc: khối “Song song”. Hỏi ý kiến cơ quan khác: mục “Lấy ý kiến”, ghi hỏi ai, trong bao lâu, im lặng nghĩa là gì.',
      },
    },
    phases: {
      title: '4. Chia giai đoạn',
      steps: {
        s1: 'Trên “Bản vẽ”, giữ Shift và kéo một khung quanh các bước, hoặc giữ Ctrl và bấm từng bước. Ở cột bên phải bấm “Gộp thành giai đoạn…”.',
        s2: 'Ghi “Tên giai đoạn”. Giai đoạn có số ngày riêng trong công bố thì để nguyên dấu ở “Giai đoạn có thời hạn riêng” và sửa số ngày; số ghi sẵn là tổng thời gian các bước. Bấm “Tạo giai đoạn”.',
        s3: 'Bấm vào tiêu đề giai đoạn thì thấy “Các bước trong giai đoạn”, chỗ “Rời giai đoạn” và thời hạn của nó. Kéo một bước vào khung thì bước đó thuộc giai đoạn.',
        s4: 'Việc nằm giữa hai giai đoạn, như người dân nộp tiền, để ngoài cả hai khung.',
      },
    },
    wait: {
      title: '5. Chờ và dừng tính thời hạn',
      steps: {
        s1: 'Thêm mục “Chờ” cho việc của người dân hoặc nơi ngoài hệ thống: nộp tiền, bổ sung hồ sơ. Ở “Đang chờ ai” chọn người phải làm; ở “Hết chờ khi” chọn việc làm hết chờ, thường là có người ghi nhận.',
        s2: 'Thời gian chờ không tính thì ở “Tính thời hạn” bấm “Dừng tính thời hạn”. Từ khi hồ sơ đến mục này cho đến khi rời đi, thời hạn đứng lại.',
        s3: 'Ngay bên dưới: “Lý do dừng” được chọn sẵn theo tên mục; “Căn cứ” ghi điều luật cho dừng; “Thời hạn đứng lại” chọn thời hạn nào dừng, bỏ trống hết là mọi thời hạn; “Hết chờ thì” chọn tính tiếp hay tính lại từ đầu.',
        s4: 'Bổ sung hồ sơ: nối từ bước yêu cầu đến mục “Chờ”, rồi nối từ đó quay lại bước ấy.',
        s5: 'Mọi lý do đã khai nằm ở mặt “Thời hạn”, mục “Lý do dừng tính thời hạn”. Một lý do dùng ở nhiều nơi thì sửa một lần.',
      },
    },
    limits: {
      title: '6. Khai thời hạn',
      steps: {
        s1: 'Mở “Thời hạn”. Chọn thời hạn cho “Cả thủ tục: từ khi tiếp nhận đến khi có kết quả”, “Một giai đoạn” hoặc “Một bước”; ghi bao lâu; bấm “Thêm thời hạn”. Nơi bắt đầu và kết thúc đã điền theo bản vẽ.',
        s2: 'Công bố tính từ lúc khác thì sửa ở “Tính từ” và “Đến”: gõ một phần tên để tìm. Nhóm “Chưa đường nào dẫn đến” là những mốc hồ sơ chưa bao giờ tới.',
        s3: 'Thời hạn của cả thủ tục là ngày hẹn trả trên giấy tiếp nhận.',
        s4: 'Vùng khó khăn có số ngày khác: bấm “Thêm trường hợp” ở thời hạn, chọn dữ kiện “Địa bàn khó khăn” và ghi số ngày.',
        s5: 'Gia hạn, căn cứ và chia thời gian cho từng cơ quan nằm trong “Thêm: gia hạn, căn cứ, chia thời gian”. Công bố ghi “8 ngày, cộng 10 ngày ở cơ quan thuế” thì ghi thời hạn 18 ngày rồi chia 8 và 10 ở đó: trang công khai và phụ lục ghi từng phần và tổng.',
      },
    },
    papers: {
      title: '7. Thủ tục và hồ sơ',
      steps: {
        s1: '“Thủ tục và hồ sơ” chép phần còn lại của quyết định: “Căn cứ và nguồn”, “Cơ quan và kênh nộp”, đối tượng, “Thành phần hồ sơ”, “Kết quả”, “Phí, lệ phí”.',
        s2: 'Giấy tờ: chép cả danh sách từ quyết định rồi dán vào ô tên giấy tờ, mỗi dòng thành một giấy tờ. Ghi số bản chính, bản sao; công bố không nêu thì để “Không nêu”.',
        s3: 'Giấy tờ chỉ cần trong một số trường hợp thì mở phần chi tiết của giấy tờ đó và đặt điều kiện.',
      },
    },
    form: {
      title: '8. Biểu mẫu',
      steps: {
        s1: 'Mở “Biểu mẫu”, gõ “Tên trường mới”, chọn loại, bấm “Thêm”. Làm lần lượt theo tờ khai đã công bố; bản xem trước ở bên phải là tờ khai người dân sẽ thấy.',
        s2: 'Trường nào dùng để đặt điều kiện hoặc tìm cơ quan thì đưa thành dữ kiện. Các dữ kiện nằm ở “Dữ kiện để đặt điều kiện”.',
      },
    },
    check: {
      title: '9. Đọc những gì hệ thống báo',
      steps: {
        s1: 'Bảng “Vấn đề cần xem” ở dưới cùng nói: sai ở đâu, vì sao, sửa thế nào. Bấm vào một dòng thì bản vẽ đi tới đúng chỗ; nhiều lỗi có nút sửa ngay.',
        s2: 'Lỗi thì phải sửa mới gửi đi được. Cảnh báo thì khi công bố phải nêu lý do. Ghi chú chỉ để biết.',
        s3: 'Dải thời hạn dưới bản vẽ cộng mọi đường đi theo trường hợp xấu nhất và so với thời hạn. Vượt thì sửa thời gian của bước; nếu bảng công bố tự mâu thuẫn thì bấm “Ghi nhận, giữ nguyên…” và ghi nguồn.',
      },
    },
    play: {
      title: '10. Chạy thử',
      steps: {
        s1: 'Mở “Chạy thử”, tiếp nhận một hồ sơ thử rồi đóng từng vai để bấm các nút. Không ghi gì vào hệ thống thật.',
        s2: 'Cho thời gian trôi theo ngày làm việc, xem ngày hẹn trả và vì sao ra ngày đó. Bấm lùi để thử đường khác.',
        s3: 'Ghi lại thành kịch bản ít nhất ba lượt: đường thường, có bổ sung, bị từ chối. Phần độ phủ tô những chỗ chưa kịch bản nào đi qua.',
      },
    },
    publish: {
      title: '11. Gửi duyệt và công bố',
      steps: {
        s1: 'Hết lỗi thì bấm “Gửi soát xét” ở trên cùng. Mỗi giai đoạn do một người khác xem; người đã sửa bản vẽ không tự công bố. Bị trả lại thì đọc ý kiến ở đầu trang, sửa rồi gửi lại.',
        s2: 'Khi công bố phải ghi số quyết định, ngày ký và ngày áp dụng. Hồ sơ đang giải quyết vẫn theo phiên bản cũ.',
        s3: 'Thủ tục đang áp dụng có “Trang công khai” mà không cần đăng nhập: dùng để niêm yết, in hoặc gửi đường dẫn cho người dân.',
      },
    },
    keys: {
      title: 'Không dùng chuột',
      steps: {
        s1: 'Tab đi vào bản vẽ và qua từng mục; Enter mở thuộc tính; Esc trở về bản vẽ.',
        s2: 'C nối tới nơi khác; Delete xóa; Ctrl+Z hoàn tác; Ctrl+Y làm lại; Ctrl+F tìm; Ctrl+K mở “Bảng lệnh”.',
        s3: 'Dấu ? mở “Phím tắt”: danh sách đầy đủ.',
      },
    },
  },
};
