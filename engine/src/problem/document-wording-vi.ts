import type { WordingTable } from './wording-table.ts';

/** Vietnamese words for what can be wrong with a procedure document: what, why, cure. */
export const documentWordingVi: WordingTable = {
  'definition-too-large': [
    'Tệp quy trình dài {length} ký tự, quá mức {max}.',
    'Tệp quá lớn làm chậm mọi người dùng.',
    'Tách quy trình thành nhiều trường hợp hoặc bỏ phần không dùng.',
  ],
  'definition-too-deep': [
    'Tệp lồng nhau quá sâu ở dòng {line}.',
    'Không quy trình thật nào cần mức lồng như vậy.',
    'Kiểm tra lại công cụ đã tạo ra tệp.',
  ],
  'json-malformed': [
    'Tệp không phải JSON hợp lệ: {detail}.',
    'Hệ thống không đọc được nội dung.',
    'Sửa lỗi cú pháp tại chỗ được nêu.',
  ],
  'json-duplicate-name': [
    'Tên "{name}" xuất hiện hai lần trong cùng một đối tượng, dòng {line}.',
    'Không biết giá trị nào là giá trị đúng.',
    'Xóa một trong hai.',
  ],
  'json-lone-surrogate': [
    'Có ký tự Unicode hỏng ở dòng {line}.',
    'Ký tự này không lưu và không so sánh được.',
    'Gõ lại đoạn chữ đó.',
  ],
  'definition-not-an-object': [
    'Quy trình phải là một đối tượng JSON.',
    'Không có gì để đọc.',
    'Gửi tài liệu quy trình đầy đủ.',
  ],
  'format-newer': [
    'Tài liệu dùng định dạng {format}, mới hơn bản phần mềm này.',
    'Đọc bằng bản cũ có thể làm mất dữ liệu.',
    'Nâng cấp phần mềm rồi mở lại.',
  ],
  'format-unknown': [
    'Không rõ định dạng "{format}" của tài liệu.',
    'Mỗi tài liệu phải ghi "format" là một số.',
    'Ghi "format": 1 ở đầu tài liệu.',
  ],
  'definition-shape': [
    'Dữ liệu không đúng khuôn: {detail}.',
    'Phần này không theo mô tả tài liệu quy trình.',
    'Sửa giá trị tại vị trí được nêu.',
  ],
  'definition-unknown-field': [
    'Có trường lạ: {names}.',
    'Trường không được mô tả sẽ bị bỏ qua âm thầm ở nơi khác; ở đây thì bị từ chối.',
    'Xóa trường hoặc sửa lại tên.',
  ],

  'too-many-nodes': [
    'Quy trình có {size} nút, quá mức {max}.',
    'Bản vẽ lớn như vậy không chạy và không đọc được.',
    'Tách thành các quy trình liên thông.',
  ],
  'too-many-edges': [
    'Quy trình có {size} đường nối, quá mức {max}.',
    'Bản vẽ lớn như vậy không chạy và không đọc được.',
    'Tách thành các quy trình liên thông.',
  ],
  'too-many-branches': [
    'Quy trình có {size} nhánh song song, quá mức {max}.',
    'Quá nhiều nhánh thì không theo dõi được.',
    'Gộp các nhánh giống nhau.',
  ],
  'nesting-too-deep': [
    '"{node}" nằm sâu {depth} lớp, quá mức {max}.',
    'Lồng quá sâu làm quy trình không dựng được.',
    'Đưa bớt ra ngoài giai đoạn hoặc nhánh.',
  ],
  'id-duplicate': [
    'Mã "{id}" được dùng hai lần.',
    'Không phân biệt được hai phần cùng mã.',
    'Đổi một trong hai mã.',
  ],
  'container-unknown': [
    '"{node}" nằm trong "{container}", nhưng không có giai đoạn hay nhánh nào như vậy.',
    'Nút không thuộc về đâu.',
    'Kéo nút vào đúng giai đoạn, nhánh, hoặc ra ngoài cùng.',
  ],
  'container-cycle': [
    '"{node}" nằm bên trong chính nó, qua "{container}".',
    'Hai phần chứa lẫn nhau thì không vẽ được.',
    'Đưa một trong hai ra ngoài.',
  ],
  'start-missing': [
    'Quy trình chưa có điểm bắt đầu.',
    'Hồ sơ mới không biết đi vào đâu.',
    'Thêm nút Bắt đầu và nối tới bước đầu tiên.',
  ],
  'start-many': ['Có hơn một điểm bắt đầu.', 'Hồ sơ chỉ bắt đầu ở một nơi.', 'Xóa bớt, chỉ giữ một.'],
  'start-inside': [
    'Điểm bắt đầu nằm trong "{container}".',
    'Điểm bắt đầu phải ở ngoài cùng.',
    'Kéo nút Bắt đầu ra ngoài.',
  ],
  'start-edges': [
    'Điểm bắt đầu có {count} đường ra.',
    'Phải có đúng một đường tới bước đầu tiên.',
    'Giữ lại một đường; muốn rẽ thì dùng nút Rẽ nhánh.',
  ],
  'kind-not-executed': [
    '"{node}" thuộc loại "{kind}", bản này chưa chạy được.',
    'Hồ sơ sẽ đứng lại ở đó.',
    'Tạm dùng bước hoặc chờ thay thế.',
  ],
  'decision-otherwise': [
    'Nút rẽ nhánh "{node}" có {count} đường "còn lại".',
    'Phải có đúng một đường cho mọi trường hợp không khớp điều kiện nào.',
    'Chọn một đường làm đường "còn lại".',
  ],
  'rule-without-condition': [
    'Đường "{edge}" rời nút rẽ nhánh "{from}" không có điều kiện.',
    'Không biết khi nào đi đường này.',
    'Đặt điều kiện, hoặc đánh dấu là đường "còn lại".',
  ],
  'container-start': [
    '"{name}" chưa có nút đầu tiên hợp lệ.',
    'Vào đây hồ sơ không biết đứng ở đâu.',
    'Chọn nút đầu tiên nằm ngay bên trong.',
  ],
  'parallel-without-branches': [
    'Khối song song "{node}" không có nhánh.',
    'Không có việc gì để làm song song.',
    'Thêm nhánh hoặc xóa khối.',
  ],
  'join-edges': [
    'Khối song song "{node}" có {count} đường đi tiếp sau khi các nhánh xong.',
    'Phải có đúng một.',
    'Nối khối tới bước sau, chỉ một đường.',
  ],
  'join-impossible': [
    '"{node}" chờ {count} nhánh nhưng chỉ có {branches} nhánh.',
    'Chờ như vậy không bao giờ xong.',
    'Giảm số nhánh cần chờ.',
  ],
  'wait-without-arms': [
    'Nút chờ "{node}" không chờ điều gì.',
    'Hồ sơ sẽ chờ mãi.',
    'Thêm sự kiện hoặc thời hạn để chờ.',
  ],
  'arm-edges': [
    'Nút chờ "{node}": điều chờ "{arm}" có {count} đường ra.',
    'Mỗi điều chờ dẫn tới đúng một nơi.',
    'Nối đúng một đường cho điều chờ đó.',
  ],
  'edge-without-arm': [
    'Đường "{edge}" rời nút chờ không thuộc điều chờ nào.',
    'Không biết khi nào đi đường này.',
    'Gắn đường với một điều chờ.',
  ],
  'period-zero': [
    'Nút chờ "{node}" có thời gian chờ bằng 0.',
    'Chờ 0 ngày là không chờ, có thể lặp vô tận.',
    'Đặt thời gian lớn hơn 0 hoặc bỏ nút chờ.',
  ],
  'end-has-edges': [
    'Nút kết thúc "{node}" có {count} đường ra.',
    'Kết thúc rồi thì không đi tiếp.',
    'Xóa các đường đó.',
  ],
  'end-inside-group': [
    'Nút kết thúc "{node}" nằm trong giai đoạn "{container}".',
    'Kết thúc hồ sơ phải nằm ngoài giai đoạn.',
    'Kéo nút kết thúc ra ngoài.',
  ],
  'edge-from-unknown': [
    'Đường "{edge}" đi từ "{id}", nút này không có. Có phải "{nearest}"?',
    'Đường nối treo lơ lửng.',
    'Nối lại từ một nút có thật hoặc xóa đường.',
  ],
  'edge-to-unknown': [
    'Đường "{edge}" dẫn tới "{id}", nút này không có. Có phải "{nearest}"?',
    'Bấm vào hành động này hồ sơ sẽ không đi đâu.',
    'Nối tới một nút có thật hoặc xóa đường.',
  ],
  'edge-into-start': [
    'Đường "{edge}" dẫn về điểm bắt đầu.',
    'Điểm bắt đầu chỉ dùng khi mở hồ sơ.',
    'Nối về bước đầu tiên.',
  ],
  'edge-into-branch': [
    'Đường "{edge}" đi thẳng vào giữa nhánh "{branch}" từ bên ngoài.',
    'Các nhánh bên cạnh sẽ bị chạy lại từ đầu.',
    'Nối tới cả khối song song và chọn nhánh cần mở lại.',
  ],
  'reopens-unknown': [
    'Đường "{edge}" mở lại nhánh "{branch}", khối đó không có nhánh này.',
    'Không mở lại được nhánh không có.',
    'Chọn nhánh trong khối được nối tới.',
  ],
  'automatic-cycle': [
    'Vòng lặp không có ai làm gì: {path}.',
    'Hồ sơ sẽ quay mãi và làm treo máy.',
    'Đặt một bước hoặc một lần chờ vào vòng.',
  ],

  unreachable: [
    'Không có đường nào tới "{node}".',
    'Việc vẽ ra mà không hồ sơ nào tới được.',
    'Nối từ một bước trước đó, hoặc xóa.',
  ],
  'dead-end': [
    '"{node}" không có đường ra.',
    'Hồ sơ tới đây là kẹt lại, cán bộ không có nút nào để bấm.',
    'Thêm hành động dẫn tới bước sau hoặc tới kết thúc.',
  ],
  'cannot-end': [
    'Từ "{node}" không đường nào tới được kết thúc.',
    'Hồ sơ sẽ chạy vòng mãi.',
    'Thêm một đường dẫn tới kết thúc.',
  ],
  'end-missing': [
    'Quy trình không có điểm kết thúc.',
    'Hồ sơ không bao giờ đóng được.',
    'Thêm nút Kết thúc.',
  ],
  'performer-missing': [
    '"{node}" chưa có người thực hiện.',
    'Không ai thấy việc này trong danh sách của mình.',
    'Chọn vai trò và cơ quan.',
  ],
  'role-unknown': [
    'Không có vai trò "{role}". Có phải "{nearest}"?',
    'Không ai giữ vai trò này.',
    'Chọn vai trò trong danh mục.',
  ],
  'agency-unknown': [
    'Không có cơ quan mã "{agency}" đang hoạt động. Có phải "{nearest}"?',
    'Việc sẽ không tới được ai.',
    'Chọn cơ quan trong danh bạ, hoặc cơ quan kế thừa.',
  ],
  'relation-unknown': [
    'Không có quan hệ "{relation}" trong danh bạ. Có phải "{nearest}"?',
    'Không tìm được cơ quan thực hiện.',
    'Chọn quan hệ có trong danh bạ.',
  ],
  unstaffed: [
    'Không có ai giữ vai trò "{role}" tại: {agencies}.',
    'Hồ sơ tới đó sẽ nằm chờ.',
    'Bổ nhiệm người, hoặc chọn vai trò khác.',
  ],
  'duration-missing': [
    'Bước "{node}" chưa ghi thời gian.',
    'Không tính được tổng thời gian so với thời hạn luật định.',
    'Nhập thời gian, hoặc ghi rõ là văn bản không nêu.',
  ],
  'table-without-otherwise': [
    'Bảng thời gian của "{node}" không có dòng cho trường hợp còn lại.',
    'Có hồ sơ sẽ không có thời gian nào.',
    'Thêm dòng cuối không điều kiện.',
  ],
  'limit-unknown': [
    '"{node}" nhắc tới thời hạn "{limit}" không có.',
    'Không biết lấy thời gian ở đâu.',
    'Chọn thời hạn có trong quy trình.',
  ],
  'status-missing': [
    '"{node}" chưa có mã trạng thái quốc gia.',
    'Cổng quốc gia cần một trong mười trạng thái.',
    'Chọn trạng thái.',
  ],
  'pause-rule-unknown': [
    '"{node}" dừng đồng hồ theo quy tắc "{rule}" không có.',
    'Không nói được vì sao thời gian không tính.',
    'Chọn quy tắc tạm dừng có trong quy trình.',
  ],
  'status-without-pause': [
    '"{node}" có trạng thái {status} nhưng vẫn tính thời gian.',
    'Ở trạng thái 5, 6, 8 Cổng quốc gia hiểu là đồng hồ đứng.',
    'Chọn quy tắc tạm dừng, hoặc đổi trạng thái.',
  ],
  'title-missing': [
    'Có nút chưa đặt tên.',
    'Cán bộ không biết phải làm gì.',
    'Đặt tên bắt đầu bằng động từ.',
  ],
  'label-missing': [
    'Hành động rời "{from}" chưa có tên.',
    'Tên này là chữ trên nút cán bộ bấm.',
    'Đặt tên cho hành động.',
  ],
  'paper-unknown': [
    'Giấy tờ "{paper}" không có trong thành phần hồ sơ.',
    'Chỉ được yêu cầu giấy tờ đã công bố.',
    'Chọn giấy tờ trong thành phần hồ sơ.',
  ],
  'milestone-dangling': [
    'Mốc "{milestone}" dựa vào "{id}" không có.',
    'Mốc này không bao giờ tới.',
    'Chọn lại nút hoặc đường nối.',
  ],
  'milestone-never': [
    'Không hành động nào tạo ra mốc "{milestone}" ({mark}).',
    'Điều gì chờ mốc này sẽ chờ mãi.',
    'Gắn dấu "{mark}" cho một hành động.',
  ],
  'milestone-unknown': [
    'Không có mốc "{milestone}". Có phải "{nearest}"?',
    'Thời hạn hoặc lần chờ không có điểm tựa.',
    'Chọn mốc có trong quy trình.',
  ],
  'covers-unknown': [
    'Thời hạn "{limit}" bao gồm "{id}" không có.',
    'Phạm vi thời hạn bị sai.',
    'Chọn lại các bước được bao gồm.',
  ],
  'limit-fraction': [
    'Thời hạn "{limit}" là {value}, không phải số nguyên.',
    'Thời hạn luật định tính theo ngày trọn hoặc theo giờ.',
    'Đổi sang số nguyên hoặc dùng đơn vị giờ.',
  ],
  'promise-count': [
    'Có {count} thời hạn được in trên giấy hẹn.',
    'Giấy hẹn in đúng một ngày trả.',
    'Đánh dấu đúng một thời hạn là lời hẹn.',
  ],
  'limit-exceeded': [
    'Thời hạn "{limit}" là {allowed} ({unit}) nhưng đường dài nhất cần {worstMinutes} phút làm việc.',
    'Làm đúng từng bước vẫn trễ hạn luật định.',
    'Rút ngắn các bước trên đường được tô sáng.',
  ],
  'limit-not-proved': [
    'Chưa chứng minh được thời hạn "{limit}" luôn đủ ({reason}, tại "{node}").',
    'Có đoạn không biết mất bao lâu.',
    'Ghi rõ thời gian, hoặc chấp nhận là văn bản không nêu.',
  ],
  'fact-unknown': [
    'Điều kiện dùng dữ kiện "{fact}" chưa khai báo. Có phải "{nearest}"?',
    'Điều kiện sẽ không bao giờ đúng.',
    'Chọn dữ kiện đã khai báo.',
  ],
  'condition-type': [
    'Dữ kiện "{fact}" kiểu {type} không so sánh được với "{value}".',
    'Điều kiện sẽ không bao giờ đúng.',
    'Chọn giá trị đúng kiểu.',
  ],
};
